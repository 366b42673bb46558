#pragma once
#include <QJsonArray>
#include <QList>
#include <QStringList>

namespace muster::cli {

/// How an answer is printed.
enum class Format {
    Auto, ///< a table on a terminal, JSON elsewhere
    Text,
    Json,
    Csv
};

/// Rows with named columns: what a list command answers.
struct Table
{
    QStringList columns; ///< names as in the API, which are the keys of the JSON and the head of the CSV
    QList<QJsonArray> rows; ///< a value for each column
};

/// The text with nothing in it that moves the cursor of a terminal; line ends stay.
QString harmless(QString text);
/// With headings in capitals and columns side by side; a line is at most `width` wide, at the cost of the column that
/// has most. `width` 0: as wide as it is.
QString textOf(const Table &table, int width);
/// An array of objects.
QByteArray jsonOf(const Table &table);
/// RFC 4180, with a head; CRLF. A text that a spreadsheet would take for a formula gets an apostrophe in front.
QByteArray csvOf(const Table &table);
/// `format` with Auto decided for standard output.
Format decided(Format format);
/// To standard output. False when that failed (a full disk, a closed pipe).
bool print(const Table &table, Format format);
bool print(const QByteArray &text);

} // namespace muster::cli
