#include "models/domain/markdown.h"
#include <QRegularExpression>

namespace muster {

namespace {

struct Rule
{
    QRegularExpression mark;
    QString instead;
};

QRegularExpression lineMark(const char *pattern)
{
    return QRegularExpression(QLatin1String(pattern), QRegularExpression::MultilineOption);
}

/// In this order: what stands for a line first, the longer mark before the shorter one.
const QList<Rule> &rules()
{
    static const QList<Rule> all{{lineMark("^ {0,3}#{1,6} +"), {}}, {lineMark("^ {0,3}> ?"), {}},
        {lineMark("^( *)[-*+] +"), QStringLiteral("\\1\u2022 ")},
        {lineMark("!?\\[([^\\]\\n]*)\\]\\([^)\\s]*\\)"), QStringLiteral("\\1")},
        {lineMark("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1"), QStringLiteral("\\2")},
        {lineMark("(?<![\\w*\\\\])\\*(?=[^\\s*])(.+?)(?<=[^\\s\\\\])\\*(?!\\w)"), QStringLiteral("\\1")},
        {lineMark("(?<![\\w\\\\])_(?=\\S)(.+?)(?<=[^\\s\\\\])_(?!\\w)"), QStringLiteral("\\1")},
        {lineMark("`([^`\\n]+)`"), QStringLiteral("\\1")},
        {lineMark("\\\\([\\\\`*_{}\\[\\]()#+.!>-])"), QStringLiteral("\\1")},
        {lineMark("\\n{2,}"), QStringLiteral("\n")}};
    return all;
}

} // namespace

QString withoutMarkdown(QString text)
{
    for (const Rule &rule : rules())
        text.replace(rule.mark, rule.instead);
    return text.trimmed();
}

} // namespace muster
