#include "app/cli/table.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>
#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

namespace muster::cli {

namespace {

using namespace Qt::StringLiterals;

constexpr int narrowest = 8;
constexpr int gap = 2;

/// In one line.
QString cell(const QJsonValue &value)
{
    return harmless(value.isString() ? value.toString().simplified() : value.toVariant().toString());
}

QString cut(const QString &text, qsizetype width)
{
    return text.size() <= width ? text : text.left(width - 1) + u'…';
}

QByteArray field(const QJsonValue &value)
{
    QString text = value.isString() ? value.toString() : value.toVariant().toString();
    if (value.isString() && !text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(QRegularExpression(u"[\",\r\n]"_s)))
        text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text.toUtf8();
}

int terminalWidth()
{
    winsize size{};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

QList<qsizetype> widthsOf(const QList<QStringList> &lines, int width)
{
    QList<qsizetype> widths(lines.first().size(), 0);
    for (const QStringList &line : lines) {
        for (qsizetype i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], line[i].size());
    }
    const auto total = [&] {
        qsizetype sum = gap * (widths.size() - 1);
        for (const qsizetype one : std::as_const(widths))
            sum += one;
        return sum;
    };
    while (width > 0 && total() > width) {
        const auto widest = std::max_element(widths.begin(), widths.end());
        if (*widest <= narrowest)
            break;
        *widest = std::max<qsizetype>(narrowest, *widest - (total() - width));
    }
    return widths;
}

} // namespace

QString harmless(QString text)
{
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control && character != u'\n')
            character = u'\uFFFD';
    }
    return text;
}

QString textOf(const Table &table, int width)
{
    if (table.columns.isEmpty())
        return {};
    QStringList head;
    for (QString column : table.columns)
        head.append(column.replace(u'_', u' ').toUpper());
    QList<QStringList> lines{head};
    for (const QJsonArray &row : table.rows) {
        QStringList line;
        for (const QJsonValue &value : row)
            line.append(cell(value));
        lines.append(line);
    }
    const auto widths = widthsOf(lines, width);
    QString text;
    for (const QStringList &line : std::as_const(lines)) {
        QString out;
        for (qsizetype i = 0; i < line.size(); ++i)
            out += cut(line[i], widths[i]).leftJustified(widths[i] + gap);
        while (out.endsWith(u' '))
            out.chop(1);
        text += out + u'\n';
    }
    return text;
}

QByteArray jsonOf(const Table &table)
{
    QJsonArray objects;
    for (const QJsonArray &row : table.rows) {
        QJsonObject object;
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            object.insert(table.columns[i], row.at(i));
        objects.append(object);
    }
    return QJsonDocument(objects).toJson();
}

QByteArray csvOf(const Table &table)
{
    QByteArray text = table.columns.join(u',').toUtf8() + "\r\n";
    for (const QJsonArray &row : table.rows) {
        QByteArrayList fields;
        for (const QJsonValue &value : row)
            fields.append(field(value));
        text += fields.join(',') + "\r\n";
    }
    return text;
}

Format decided(Format format)
{
    if (format != Format::Auto)
        return format;
    return isatty(STDOUT_FILENO) ? Format::Text : Format::Json;
}

bool print(const QByteArray &text)
{
    return std::fwrite(text.constData(), 1, size_t(text.size()), stdout) == size_t(text.size())
        && std::fflush(stdout) == 0;
}

bool print(const Table &table, Format format)
{
    switch (decided(format)) {
    case Format::Json:
        return print(jsonOf(table));
    case Format::Csv:
        return print(csvOf(table));
    default:
        return print(textOf(table, terminalWidth()).toUtf8());
    }
}

} // namespace muster::cli
