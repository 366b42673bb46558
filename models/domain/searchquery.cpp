#include "models/domain/searchquery.h"
#include <algorithm>

namespace muster {

namespace {

using namespace Qt::StringLiterals;
using Kind = SearchPart::Kind;

bool isQuote(QChar c)
{
    return QStringView(u"\"“”„‟«»").contains(c);
}

/// Reads one part after the other.
class SearchScanner
{
public:
    explicit SearchScanner(const QString &text)
        : m_text(text)
    { }

    QList<SearchPart> parts()
    {
        while (m_at < m_text.size()) {
            if (m_text.at(m_at).isSpace())
                ++m_at;
            else if (isQuote(m_text.at(m_at)))
                phrase();
            else
                word();
        }
        return m_parts;
    }

private:
    /// Behind an opening quote up to the closing one, which is passed, or the end.
    QString quoted()
    {
        const qsizetype from = ++m_at;
        while (m_at < m_text.size() && !isQuote(m_text.at(m_at)))
            ++m_at;
        const QString inner = m_text.mid(from, m_at - from);
        if (m_at < m_text.size())
            ++m_at;
        return inner;
    }

    void phrase()
    {
        const qsizetype from = m_at;
        const QString inner = quoted();
        if (!inner.trimmed().isEmpty())
            m_parts.append({Kind::Phrase, {}, {inner.trimmed()}, false, from, m_at - from});
    }

    void word()
    {
        const qsizetype from = m_at;
        const bool negated = m_text.at(m_at) == u'-' && m_at + 1 < m_text.size() && m_text.at(m_at + 1).isLetter();
        qsizetype colon = m_at + (negated ? 1 : 0);
        while (colon < m_text.size() && (m_text.at(colon).isLetter() || m_text.at(colon) == u'_'))
            ++colon;
        const QString name = m_text.mid(from + (negated ? 1 : 0), colon - from - (negated ? 1 : 0));
        const bool isNamed = !name.isEmpty() && colon + 1 < m_text.size() && m_text.at(colon) == u':'
            && !m_text.at(colon + 1).isSpace() && m_text.at(colon + 1) != u'/';
        if (isNamed)
            return value(from, colon + 1, name.toLower(), negated);
        while (m_at < m_text.size() && !m_text.at(m_at).isSpace() && !isQuote(m_text.at(m_at)))
            ++m_at;
        m_parts.append({Kind::Words, {}, {m_text.mid(from, m_at - from)}, false, from, m_at - from});
    }

    void value(qsizetype from, qsizetype valueFrom, QString name, bool negated)
    {
        if (name == u"sev")
            name = u"severity"_s;
        m_at = valueFrom;
        QStringList values;
        QString current;
        while (m_at < m_text.size() && !m_text.at(m_at).isSpace()) {
            if (isQuote(m_text.at(m_at))) {
                current += quoted();
            } else if (m_text.at(m_at) == u',') {
                values.append(std::exchange(current, {}));
                ++m_at;
            } else {
                current += m_text.at(m_at++);
            }
        }
        values.append(current);
        values.removeIf([](const QString &one) { return one.trimmed().isEmpty(); });
        const bool isKnown = searchOperators().contains(name);
        if (!isKnown)
            values = {m_text.mid(from, m_at - from)};
        if (!values.isEmpty())
            m_parts.append(
                {isKnown ? Kind::Operator : Kind::Unknown, name, values, isKnown && negated, from, m_at - from});
    }

    const QString &m_text;
    qsizetype m_at = 0;
    QList<SearchPart> m_parts;
};

} // namespace

QStringList searchOperators()
{
    return {u"severity"_s, u"status"_s, u"type"_s, u"lead"_s, u"role"_s, u"is"_s, u"has"_s, u"after"_s, u"before"_s};
}

QList<SearchPart> parseSearch(const QString &text)
{
    return SearchScanner(text).parts();
}

} // namespace muster
