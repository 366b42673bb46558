#include "models/store/recordscan.h"
#include "models/store/walfile.h"
#include <QFile>
#include <QMap>
#include <QtEndian>
#include <optional>

// The format: https://www.sqlite.org/fileformat2.html
namespace muster {

namespace {

constexpr qsizetype usualPageSize = 4096;
constexpr quint64 largestPayload = 64ULL << 20;

using Pages = QMap<quint32, QByteArray>;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

quint32 number(const QByteArray &bytes, qsizetype offset)
{
    return qFromBigEndian<quint32>(bytes.constData() + offset);
}

qsizetype pageSizeOf(const QByteArray &file)
{
    if (!file.startsWith("SQLite format 3"))
        return usualPageSize;
    const qsizetype size = qFromBigEndian<quint16>(file.constData() + 16);
    const bool isPlausible = size >= 512 && (size & (size - 1)) == 0;
    return isPlausible ? size : usualPageSize;
}

/// A reader of one page that never leaves it.
struct Cursor
{
    const QByteArray &bytes;
    qsizetype at;

    std::optional<quint64> varint()
    {
        quint64 value = 0;
        for (int i = 0; i < 9 && at < bytes.size(); ++i) {
            const auto byte = quint8(bytes[at++]);
            if (i == 8)
                return (value << 8) | byte;
            value = (value << 7) | (byte & 0x7f);
            if (byte < 0x80)
                return value;
        }
        return {};
    }
};

/// The bytes a value of a serial type takes; nothing for the reserved types.
std::optional<quint64> sizeOf(quint64 type)
{
    constexpr quint8 fixed[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    if (type < std::size(fixed))
        return fixed[type];
    if (type < 12)
        return {};
    return (type - 12) / 2;
}

StoredValue valueOf(quint64 type, const QByteArray &bytes)
{
    if (type == 0 || type == 7) // a real: no column of ours holds one
        return {};
    if (type >= 12)
        return type % 2 ? StoredValue(StoredText{bytes}) : StoredValue(bytes);
    if (type >= 8)
        return qint64(type - 8);
    qint64 value = bytes.isEmpty() || !(bytes[0] & 0x80) ? 0 : -1;
    for (const char byte : bytes)
        value = qint64(quint64(value) << 8) | quint8(byte);
    return value;
}

/// Nothing unless header and values fill the payload exactly.
std::optional<StoredRecord> parseRecord(const QByteArray &payload, const QList<quint64> &types, qsizetype header)
{
    StoredRecord record;
    qsizetype at = header;
    for (const quint64 type : types) {
        const auto size = qsizetype(*sizeOf(type));
        if (at + size > payload.size())
            return {};
        record.append(valueOf(type, payload.mid(at, size)));
        at += size;
    }
    return record;
}

class Scan
{
public:
    explicit Scan(const QString &path)
    {
        const QByteArray file = contents(path);
        m_pageSize = pageSizeOf(file);
        for (qsizetype at = 0; at < file.size(); at += m_pageSize)
            m_pages.insert(quint32(at / m_pageSize + 1), file.mid(at, m_pageSize).leftJustified(m_pageSize, '\0'));
        for (const WalFile::Frame &frame : WalFile::of(path).frames) {
            const bool fits = frame.bytes.size() == m_pageSize;
            if (fits && (frame.isSound || !m_pages.contains(frame.page)))
                m_pages.insert(frame.page, frame.bytes);
            else
                m_loosePages.append(frame.bytes);
        }
    }
    void run(const std::function<void(qint64, const StoredRecord &)> &visit) const
    {
        for (const QByteArray &page : m_pages)
            scanPage(page, visit);
        for (const QByteArray &page : m_loosePages)
            scanPage(page, visit);
    }

private:
    void scanPage(const QByteArray &page, const std::function<void(qint64, const StoredRecord &)> &visit) const
    {
        for (qsizetype at = 0; at + 4 < page.size(); ++at) {
            if (quint8(page[at]) >= 3) {
                tryCell(page, at, true, visit);
                tryCell(page, at, false, visit);
            }
        }
    }

    void tryCell(const QByteArray &page, qsizetype at, bool isTable,
        const std::function<void(qint64, const StoredRecord &)> &visit) const
    {
        Cursor cursor{page, at};
        const auto length = cursor.varint();
        const auto rowid = isTable ? cursor.varint() : std::optional<quint64>(0);
        if (!length || !rowid || *length < 3 || *length > largestPayload || (isTable && qint64(*rowid) <= 0))
            return;
        const qsizetype start = cursor.at;
        const auto header = cursor.varint();
        if (!header || *header < 2 || *header > 100 || *header > *length)
            return;
        QList<quint64> types;
        quint64 total = *header;
        while (cursor.at < start + qsizetype(*header)) {
            const auto type = cursor.varint();
            const auto size = type ? sizeOf(*type) : std::nullopt;
            if (!size || *size > *length)
                return;
            total += *size;
            types.append(*type);
        }
        if (cursor.at != start + qsizetype(*header) || total != *length)
            return;
        const auto bytes = payload(page, start, qsizetype(*length), isTable);
        if (const auto record = parseRecord(bytes, types, qsizetype(*header)))
            visit(qint64(*rowid), *record);
    }

    /// What does not fit on the page goes on in a chain of others.
    QByteArray payload(const QByteArray &page, qsizetype start, qsizetype length, bool isTable) const
    {
        const qsizetype least = (m_pageSize - 12) * 32 / 255 - 23;
        const qsizetype most = isTable ? m_pageSize - 35 : (m_pageSize - 12) * 64 / 255 - 23;
        if (length <= most)
            return page.mid(start, length);
        const qsizetype wanted = least + (length - least) % (m_pageSize - 4);
        const qsizetype local = wanted <= most ? wanted : least;
        if (start + local + 4 > page.size())
            return {};
        QByteArray bytes = page.mid(start, local);
        quint32 next = number(page, start + local);
        while (bytes.size() < length) {
            const auto found = m_pages.constFind(next);
            if (found == m_pages.constEnd())
                return {};
            bytes += found->mid(4, length - bytes.size());
            next = number(*found, 0);
        }
        return bytes;
    }

    qsizetype m_pageSize = usualPageSize;
    Pages m_pages;
    QList<QByteArray> m_loosePages; ///< damaged frames of the log: in no place, but perhaps not empty
};

} // namespace

void scanRecords(const QString &path, const std::function<void(qint64, const StoredRecord &)> &visit)
{
    Scan(path).run(visit);
}

} // namespace muster
