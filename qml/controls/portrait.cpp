#include "qml/controls/portrait.h"
#include <QLocale>
#include <QTextBoundaryFinder>
#include <array>

namespace muster {

namespace {

/// The first character as a reader sees it, accents and all.
QString firstCharacter(const QString &word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? word.left(end) : word;
}

} // namespace

QString Portrait::initials(const QString &name)
{
    const QStringList words = name.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const QString last = words.size() > 1 ? firstCharacter(words.last()) : QString();
    return QLocale().toUpper(firstCharacter(words.first()) + last);
}

QColor Portrait::groundAt(int index)
{
    static constexpr std::array<QRgb, GroundCount> grounds{
        0xff3f66c8, 0xff8a54b8, 0xff23795a, 0xffb0486f, 0xff9a5b1a, 0xff2a7590, 0xff6a5fc0, 0xffb24a3c};
    return QColor::fromRgb(grounds.at(size_t(index)));
}

QColor Portrait::ground(const QString &seed)
{
    quint32 hash = 2166136261u; // FNV-1a: qHash differs from run to run
    for (const char byte : seed.toUtf8())
        hash = (hash ^ quint8(byte)) * 16777619u;
    return groundAt(int((hash ^ (hash >> 16)) % GroundCount));
}

} // namespace muster
