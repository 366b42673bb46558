#include "app/desktop/pseudotranslator.h"
#include <QRegularExpression>

namespace muster::desktop {

namespace {

const QString plain = QStringLiteral("aceinosuyzACEINOSUYZ"), accented = QStringLiteral("áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ");

/// With accents, and vowels twice until it is long enough.
QString strange(QStringView words, qsizetype &missing)
{
    QString result;
    for (const QChar letter : words) {
        const qsizetype at = plain.indexOf(letter);
        const QChar written = at < 0 ? letter : accented[at];
        result.append(written);
        if (missing > 0 && QStringLiteral("aeiou").contains(letter)) {
            result.append(written);
            --missing;
        }
    }
    return result;
}

} // namespace

QString PseudoTranslator::translate(
    const char *context, const char *sourceText, const char *disambiguation, int /*number*/) const
{
    if (context[0] == 'Q' && qstrncmp(context, "Queue", 5) != 0)
        return {}; // Qt's own
    const QString source = QString::fromUtf8(sourceText);
    if (qstrcmp(disambiguation, "date format") == 0)
        return source;
    // Placeholders, tags and the patterns of a file dialog stay as they are.
    static const QRegularExpression kept(QStringLiteral("%L?(?:\\d+|n)|</?\\w+>|\\s*\\(\\*[^)]*\\)$"));
    qsizetype missing = source.size() * 2 / 5, from = 0;
    QString result(QLatin1Char('[')), end(QLatin1Char(']'));
    for (auto matches = kept.globalMatch(source); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += strange(QStringView(source).mid(from, match.capturedStart() - from), missing);
        if (match.captured().trimmed().startsWith(QLatin1Char('(')))
            end += match.captured();
        else
            result += match.captured();
        from = match.capturedEnd();
    }
    result += strange(QStringView(source).mid(from), missing) + end;
    static constexpr QChar rightToLeftMark(0x200f);
    return m_rightToLeft ? rightToLeftMark + result : result;
}

} // namespace muster::desktop
