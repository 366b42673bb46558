#pragma once
#include <QList>
#include <QString>
#include <array>
#include <vector>

namespace muster::service {

/// The words a phrase can ask for; in the text files `{service}`, `{label}` and so on, in this order.
enum class Word {
    Service,
    Label,
    Team,
    Database,
    Upstream,
    Region,
    Market,
    Provider,
    Percent,
    Rest,
    Half,
    Customers,
    Customer,
    Deploy,
    Impact,
    Version,
    Previous,
    Limit,
    Normal,
    Minutes,
    Hours,
    Next,
    Count,
    Host,
    Flag,
    Lead,
    Comms,
    Person,
    Tickets,
    Seconds,
    Day,
    Number
};

std::optional<Word> wordFromText(QStringView text);

/// The words of one incident: told the same in each of its texts.
class Wording
{
public:
    const QString &operator[](Word word) const { return m_words[size_t(word)]; }
    QString &operator[](Word word) { return m_words[size_t(word)]; }

private:
    std::array<QString, size_t(Word::Number)> m_words;
};

/// A text with places for words, taken apart once so that filling it in is quick.
class Phrase
{
public:
    Phrase() = default;
    /// Places with unknown names stay as they are written; a test sees to it that there are none.
    explicit Phrase(const QString &text);
    QString with(const Wording &wording) const;
    /// True for a text of no words at all: nothing is said.
    bool isEmpty() const { return m_pieces.empty(); }

private:
    struct Piece
    {
        QString before;
        std::optional<Word> word;
    };
    std::vector<Piece> m_pieces;
};

using Phrases = QList<Phrase>;

} // namespace muster::service
