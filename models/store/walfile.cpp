#include "models/store/walfile.h"
#include <QFile>
#include <QtEndian>
#include <utility>

// The format: https://www.sqlite.org/fileformat2.html#walformat
namespace muster {

namespace {

constexpr qsizetype headerSize = 32, frameHeaderSize = 24, usualPageSize = 4096;
constexpr quint32 bigEndianMagic = 0x377f0683;

quint32 number(const QByteArray &bytes, qsizetype offset)
{
    return qFromBigEndian<quint32>(bytes.constData() + offset);
}

/// The running checksum of SQLite: two sums over pairs of words, in the byte order of the machine that wrote the log.
struct Checksum
{
    quint32 first = 0, second = 0;
    bool operator==(const Checksum &) const = default;

    static Checksum stored(const QByteArray &bytes, qsizetype offset)
    {
        return {number(bytes, offset), number(bytes, offset + 4)};
    }
    void add(const char *data, qsizetype size, bool isLittleEndian)
    {
        const auto word = [&](qsizetype at) {
            return isLittleEndian ? qFromLittleEndian<quint32>(data + at) : qFromBigEndian<quint32>(data + at);
        };
        for (qsizetype at = 0; at + 8 <= size; at += 8) {
            first += word(at) + second;
            second += word(at + 4) + first;
        }
    }
};

} // namespace

WalFile WalFile::of(const QString &path)
{
    WalFile wal;
    QFile file(path + QStringLiteral("-wal"));
    if (!file.open(QIODevice::ReadOnly))
        return wal;
    const QByteArray log = file.readAll();
    if (log.size() < headerSize + frameHeaderSize + usualPageSize)
        return wal; // begun, and nothing in it yet

    const bool isLittleEndian = number(log, 0) != bigEndianMagic;
    Checksum sum;
    sum.add(log.constData(), 24, isLittleEndian);
    const bool hasHeader = sum == Checksum::stored(log, 24);
    // Frames of an earlier round of the log have other salts than the header, and are not there any more.
    const QByteArray salts = log.mid(hasHeader ? 16 : headerSize + 8, 8);
    const qsizetype pageSize = hasHeader ? qsizetype(number(log, 8)) : usualPageSize;
    const qsizetype frameSize = frameHeaderSize + pageSize;
    wal.isBroken = !hasHeader;
    QList<Frame> transaction;
    for (qsizetype at = headerSize; pageSize > 0 && at + frameSize <= log.size(); at += frameSize) {
        if (log.mid(at + 8, 8) != salts)
            break;
        sum.add(log.constData() + at, 8, isLittleEndian);
        sum.add(log.constData() + at + frameHeaderSize, pageSize, isLittleEndian);
        // What is stored leads on, so that one wrong frame does not make all later ones wrong.
        const bool isSound = sum == Checksum::stored(log, at + 16);
        sum = Checksum::stored(log, at + 16);
        transaction.append({number(log, at), log.mid(at + frameHeaderSize, pageSize), isSound});
        if (number(log, at + 4) == 0)
            continue; // the last frame of a transaction says how large the database is then
        for (const Frame &frame : std::as_const(transaction))
            wal.isBroken |= !frame.isSound;
        wal.frames += std::exchange(transaction, {});
    }
    wal.isBroken = wal.isBroken && !wal.frames.isEmpty();
    return wal;
}

} // namespace muster
