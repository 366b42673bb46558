#include "tests/unit/store/faultydisk.h"
#include <cstring>
#include <sqlite3.h>

namespace muster::test {

namespace {

constexpr const char *name = "faulty";
FaultyDisk *disk = nullptr;
sqlite3_vfs *original = nullptr;
sqlite3_vfs layer;

/// Our file with SQLite's behind it in the same memory.
struct File
{
    sqlite3_file base;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    static File *of(sqlite3_file *file) { return reinterpret_cast<File *>(file); }
};

template<auto Method, typename... Arguments> int forward(sqlite3_file *file, Arguments... arguments)
{
    sqlite3_file *real = File::of(file)->real();
    return (real->pMethods->*Method)(real, arguments...);
}

int write(sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
    if (disk && disk->isFull && disk->isFull())
        return SQLITE_FULL;
    return forward<&sqlite3_io_methods::xWrite>(file, data, size, offset);
}

int sync(sqlite3_file *file, int flags)
{
    if (disk && disk->failsToSync && disk->failsToSync())
        return SQLITE_IOERR_FSYNC;
    return forward<&sqlite3_io_methods::xSync>(file, flags);
}

void barrier(sqlite3_file *file)
{
    sqlite3_file *real = File::of(file)->real();
    real->pMethods->xShmBarrier(real);
}

using M = sqlite3_io_methods;
const M methods = {3, forward<&M::xClose>, forward<&M::xRead, void *, int, sqlite3_int64>, write,
    forward<&M::xTruncate, sqlite3_int64>, sync, forward<&M::xFileSize, sqlite3_int64 *>, forward<&M::xLock, int>,
    forward<&M::xUnlock, int>, forward<&M::xCheckReservedLock, int *>, forward<&M::xFileControl, int, void *>,
    forward<&M::xSectorSize>, forward<&M::xDeviceCharacteristics>,
    forward<&M::xShmMap, int, int, int, void volatile **>, forward<&M::xShmLock, int, int, int>, barrier,
    forward<&M::xShmUnmap, int>, forward<&M::xFetch, sqlite3_int64, int, void **>,
    forward<&M::xUnfetch, sqlite3_int64, void *>};

int open(sqlite3_vfs *, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    const int code = original->xOpen(original, path, File::of(file)->real(), flags, outFlags);
    if (File::of(file)->real()->pMethods)
        file->pMethods = &methods;
    return code;
}

} // namespace

FaultyDisk::FaultyDisk()
{
    disk = this;
    original = sqlite3_vfs_find(nullptr);
    layer = *original;
    layer.zName = name;
    layer.szOsFile = int(sizeof(File)) + original->szOsFile;
    layer.pNext = nullptr;
    layer.xOpen = open;
    sqlite3_vfs_register(&layer, 1);
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_vfs_unregister(&layer);
    sqlite3_vfs_register(original, 1);
    disk = nullptr;
}

} // namespace muster::test
