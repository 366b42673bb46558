#include "tests/badinput/desk.h"
#include "tests/support/strictlog.h"
#include "tests/support/testmain.h"
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLockFile>
#include <QTest>
#include <csignal>
#include <sqlite3.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

/// While it lives no file of this process grows beyond `bytes`: the full disk of a test that may not mount one.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN); // so that the write fails, as it does on a full disk
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit now = m_before;
        now.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

/// While it lives this process is nobody, who may read the profile and not write it. Root may write anything.
class NobodysRights
{
public:
    explicit NobodysRights(const QString &folder)
        : m_folder(folder)
    {
        allow(QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::ExeOther);
        if (geteuid() == 0)
            m_isNobody = seteuid(65534) == 0;
    }
    ~NobodysRights()
    {
        if (m_isNobody && seteuid(0) != 0)
            std::abort();
        allow(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

private:
    void allow(QFile::Permissions permissions)
    {
        QDirIterator all(
            m_folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (all.hasNext())
            QFile::setPermissions(all.next(), permissions);
        QFile::setPermissions(m_folder, permissions);
    }
    QString m_folder;
    bool m_isNobody = false;
};

void damage(const QString &file)
{
    for (const QString &ending : {u"-wal"_s, u"-shm"_s})
        QFile::remove(file + ending);
    QFile raw(file);
    if (!raw.open(QIODevice::ReadWrite) || raw.size() < 8192)
        qFatal("nothing to damage");
    raw.seek(100); // behind the header, which would be noticed too easily
    raw.write(QByteArray(int(raw.size() / 2) - 100, '\xd5'));
}

void run(const QString &file, const char *sql)
{
    sqlite3 *database = nullptr;
    const bool done = sqlite3_open(file.toUtf8().constData(), &database) == SQLITE_OK
        && sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(database);
    if (!done)
        qFatal("the file cannot be changed");
}

} // namespace

/// What can be wrong with the files of a workspace that worked: it is said, the way on is shown, nothing is lost.
class TstBadFiles : public QObject
{
    Q_OBJECT

    static bool goesOnWithKey(Desk &desk)
    {
        if (!desk.window().says(u"Key needed"_s)) // the keys of these tests are kept for one run
            return false;
        desk.app().sync()->useKey(desk.key());
        return desk.isUpToDate();
    }

private Q_SLOTS:
    void fullDisk()
    {
        Desk desk;
        QVERIFY(desk.join());
        QVERIFY(desk.isUpToDate());
        QTRY_VERIFY(!desk.app().incident()->incidentId().isEmpty());
        desk.proxy().goOffline();
        {
            const FileSizeLimit full(4096);
            desk.app().incident()->rename(u"Does not fit"_s);
            QVERIFY(desk.window().says(u"disk is full"_s));
            QVERIFY(desk.window().says(u"Make room"_s));
            QVERIFY(desk.app().incident()->name() != u"Does not fit"_s); // it is not shown as done
        }
        QVERIFY(desk.rename(u"Fits now"_s)); // the same again, without a restart
        desk.proxy().goOnline();
        desk.app().sync()->retryNow();
        QVERIFY(desk.isUpToDate());
        QCOMPARE(desk.nameAtTheService(), u"Fits now"_s);
    }
    void cacheOfANewerVersion()
    {
        Desk desk;
        QVERIFY(desk.join());
        QVERIFY(desk.isUpToDate());
        desk.close();
        run(desk.file(u"cache.db"_s), "PRAGMA user_version = 999");
        desk.open();
        QVERIFY(desk.window().says(u"was changed by a newer version of Muster. Install that version or a later one"_s));
        QVERIFY(desk.window().offers(u"Connect to a server"_s)); // other workspaces are still there
        desk.close();
        run(desk.file(u"cache.db"_s), "PRAGMA user_version = 9");
        desk.open();
        QVERIFY(goesOnWithKey(desk)); // it was left as it was
    }
    void corruptCache()
    {
        Desk desk;
        QVERIFY(desk.join());
        QVERIFY(desk.isUpToDate());
        desk.proxy().goOffline();
        QVERIFY(desk.rename(u"Not lost"_s));
        desk.close();
        damage(desk.file(u"cache.db"_s));
        expectWarning(u"The cache was damaged and is built anew"_s);
        desk.open();
        QVERIFY(desk.window().says(u"was damaged and is loaded anew"_s));
        QVERIFY(desk.window().says(u"What you have not sent yet is safe"_s));
        QCOMPARE(desk.app().queue()->count(), 1);
        desk.proxy().goOnline();
        QVERIFY(goesOnWithKey(desk));
        QTRY_VERIFY(!desk.app().incident()->incidentId().isEmpty());
        QVERIFY(desk.get(u"/v2/incidents?page_size=9"_s).contains("Not lost"));
    }
    void corruptOutbox()
    {
        Desk desk;
        QVERIFY(desk.join());
        QVERIFY(desk.isUpToDate());
        desk.proxy().goOffline();
        QVERIFY(desk.rename(u"Salvaged"_s));
        desk.close();
        run(desk.file(u"outbox.db"_s), "PRAGMA wal_checkpoint(TRUNCATE)");
        QFile file(desk.file(u"outbox.db"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(100);
        file.write(QByteArray(400, '\xd5')); // the schema: SQLite finds nothing any more
        file.close();
        expectWarning(u"The outbox was damaged:"_s);
        desk.open();
        QVERIFY(desk.window().says(u"Nothing is sent until you have looked at them."_s));
        desk.proxy().goOnline();
        QVERIFY(desk.window().says(u"Key needed"_s));
        desk.app().sync()->useKey(desk.key());
        QTRY_COMPARE(desk.app().sync()->state(), SyncController::UpToDate);
        QCOMPARE(desk.app().queue()->count(), 1);
        QVERIFY(desk.window().pressButton(u"Look at them"_s));
        QVERIFY(desk.window().pressButton(u"Send them"_s));
        QVERIFY(desk.isUpToDate());
        QVERIFY(desk.get(u"/v2/incidents?page_size=9"_s).contains("Salvaged"));
    }
    void readOnlyProfile()
    {
        Desk desk;
        QVERIFY(desk.join());
        QVERIFY(desk.isUpToDate());
        desk.close();
        {
            const NobodysRights rights(desk.folder());
            desk.open();
            QVERIFY(desk.window().says(u"cannot be written to"_s));
            QVERIFY(desk.window().says(
                u"Give yourself the right to write there, or start Muster with another --profile"_s));
            desk.close();
        }
        desk.open();
        QVERIFY(goesOnWithKey(desk));
    }
    void secondInstance()
    {
        Desk desk;
        QVERIFY(desk.join());
        QVERIFY(desk.isUpToDate());
        desk.close();
        // Another one that lives and does not answer; one that does comes forward, see tst_instances.
        QLockFile other(desk.file(u"instance.lock"_s));
        QVERIFY(other.tryLock());
        desk.open();
        QVERIFY(desk.window().says(u"is open in another Muster, which does not answer."_s));
        QVERIFY(desk.window().says(u"Close or end that one, then try again."_s));
        other.unlock();
        desk.window().click(desk.window().find(u"backToWorkspace"_s));
        QVERIFY(goesOnWithKey(desk));
    }
};

MUSTER_TEST(TstBadFiles);
#include "tst_badfiles.moc"
