#include "models/domain/slashtokens.h"

namespace muster {

namespace {

/// What closes the quote that this character opens, or nothing when it opens none.
QChar closingQuote(QChar open)
{
    switch (open.unicode()) {
    case u'"':
        return u'"';
    case u'“': // English; German closes with it
    case u'”':
        return u'”';
    case u'„':
        return u'“';
    case u'«':
        return u'»';
    case u'»':
        return u'«';
    case u'‘':
        return u'’';
    case u'‚':
        return u'‘';
    default:
        return {};
    }
}

bool closes(QChar character, QChar close)
{
    // Keyboards correct the two ends of a quote independently: each kind of double quote closes every other.
    const auto isDouble = [](QChar c) { return c == u'"' || c == u'“' || c == u'”'; };
    return character == close || (isDouble(character) && isDouble(close));
}

class Tokenizer
{
public:
    explicit Tokenizer(const QString &text)
        : m_text(text)
    { }

    QList<SlashToken> tokens()
    {
        QList<SlashToken> found;
        for (skipSpace(); m_at < m_text.size(); skipSpace())
            found.append(token());
        return found;
    }

private:
    /// Also what a shell would join: a backslash that ends its line.
    qsizetype spaceAt(qsizetype at) const
    {
        if (m_text.at(at).isSpace())
            return 1;
        if (m_text.at(at) != u'\\')
            return 0;
        qsizetype end = at + 1;
        while (end < m_text.size() && m_text.at(end) != u'\n' && m_text.at(end).isSpace())
            ++end;
        return end == m_text.size() || m_text.at(end) == u'\n' ? end - at : 0;
    }

    void skipSpace()
    {
        while (m_at < m_text.size()) {
            const qsizetype length = spaceAt(m_at);
            if (length == 0)
                return;
            m_at += length;
        }
    }

    /// Past the dashes that begin a flag, or where it was: two hyphens, or the dash a keyboard made of them.
    qsizetype flagStart() const
    {
        const QChar first = m_text.at(m_at);
        const bool isDash = first == u'—' || first == u'–';
        const qsizetype start = isDash ? m_at + 1 : m_text.mid(m_at, 2) == QLatin1String("--") ? m_at + 2 : m_at;
        return start < m_text.size() && m_text.at(start).isLetter() ? start : m_at;
    }

    SlashToken token()
    {
        SlashToken token;
        token.from = m_at;
        token.quoted = !closingQuote(m_text.at(m_at)).isNull();
        if (const qsizetype start = flagStart(); start != m_at) {
            m_at = start;
            while (m_at < m_text.size()
                && (m_text.at(m_at).isLetterOrNumber() || m_text.at(m_at) == u'-' || m_text.at(m_at) == u'_'))
                ++m_at;
            token.flag = m_text.mid(start, m_at - start);
            token.hasValue = m_at < m_text.size() && spaceAt(m_at) == 0;
            m_at += token.hasValue && (m_text.at(m_at) == u'=' || m_text.at(m_at) == u':') ? 1 : 0;
        }
        token.valueFrom = m_at;
        while (m_at < m_text.size() && spaceAt(m_at) == 0)
            readPiece(token);
        token.length = m_at - token.from;
        return token;
    }

    /// A quoted run, or one character. A quote inside of a word, as in `don't` or `5"`, is a character.
    void readPiece(SlashToken &token)
    {
        const QChar close = closingQuote(m_text.at(m_at));
        const bool opens = !close.isNull() && (token.text.isEmpty() || token.text == u"@");
        if (!opens) {
            token.text += m_text.at(m_at++);
            return;
        }
        ++m_at;
        while (m_at < m_text.size() && !closes(m_text.at(m_at), close)) {
            if (m_text.at(m_at) == u'\\' && m_at + 1 < m_text.size() && closes(m_text.at(m_at + 1), close))
                ++m_at; // the quote itself
            token.text += m_text.at(m_at++);
        }
        token.unclosed = token.unclosed || m_at == m_text.size();
        m_at += m_at < m_text.size() ? 1 : 0;
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

} // namespace

QList<SlashToken> slashTokens(const QString &text)
{
    return Tokenizer(text).tokens();
}

} // namespace muster
