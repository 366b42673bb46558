#pragma once
#include <QByteArray>
#include <QList>
#include <functional>
#include <variant>

namespace muster {

/// A value as SQLite stores it: nothing, a number, text (UTF-8), a blob.
struct StoredText
{
    QByteArray utf8;
};
using StoredValue = std::variant<std::monostate, qint64, StoredText, QByteArray>;
using StoredRecord = QList<StoredValue>;

/// Finds the records in what is left of a SQLite file, without its tree: whatever has the shape of a record is one. For
/// salvage when SQLite itself no longer finds its way. `visit` gets the rowid of a table's record, or 0 for one of an
/// index, and decides whether it makes sense; a record may come twice. The write-ahead log is taken into account.
void scanRecords(const QString &path, const std::function<void(qint64 rowid, const StoredRecord &)> &visit);

} // namespace muster
