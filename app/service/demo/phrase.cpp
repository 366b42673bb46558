#include "app/service/demo/phrase.h"

namespace muster::service {

namespace {

constexpr std::array names{
    u"service",
    u"label",
    u"team",
    u"database",
    u"upstream",
    u"region",
    u"market",
    u"provider",
    u"percent",
    u"rest",
    u"half",
    u"customers",
    u"customer",
    u"deploy",
    u"impact",
    u"version",
    u"previous",
    u"limit",
    u"normal",
    u"minutes",
    u"hours",
    u"next",
    u"count",
    u"host",
    u"flag",
    u"lead",
    u"comms",
    u"person",
    u"tickets",
    u"seconds",
    u"day",
};
static_assert(names.size() == size_t(Word::Number));

} // namespace

std::optional<Word> wordFromText(QStringView text)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (text == QStringView(names[i]))
            return Word(i);
    }
    return {};
}

Phrase::Phrase(const QString &text)
{
    qsizetype from = 0;
    for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', open + 1)) {
        const qsizetype close = text.indexOf(u'}', open);
        if (close < 0)
            break;
        const auto word = wordFromText(QStringView(text).mid(open + 1, close - open - 1));
        if (!word)
            continue;
        m_pieces.push_back({text.mid(from, open - from), word});
        from = close + 1;
    }
    if (from < text.size())
        m_pieces.push_back({text.mid(from), std::nullopt});
}

QString Phrase::with(const Wording &wording) const
{
    QString text;
    for (const Piece &piece : m_pieces) {
        text += piece.before;
        if (piece.word)
            text += wording[*piece.word];
    }
    return text;
}

} // namespace muster::service
