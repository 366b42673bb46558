#include "models/domain/markdown.h"
#include <QList>
#include <md4c.h>
#include <optional>

namespace muster {

namespace {

/// The words of a document as its parser tells them, a block a line.
class Words
{
public:
    void enter(MD_BLOCKTYPE block, void *detail);
    void leave(MD_BLOCKTYPE block);
    void add(MD_TEXTTYPE type, QByteArrayView text);
    QString text() const { return QString::fromUtf8(m_text).trimmed(); }

private:
    void breakLine();

    QByteArray m_text;
    QList<std::optional<unsigned>> m_lists; ///< those one is in, with the next number of an ordered one
    bool m_isAfterBullet = false; ///< what an item says stands beside its bullet
};

void Words::breakLine()
{
    if (!m_text.isEmpty() && !m_text.endsWith('\n') && !m_isAfterBullet)
        m_text += '\n';
}

void Words::enter(MD_BLOCKTYPE block, void *detail)
{
    breakLine();
    if (block == MD_BLOCK_UL) {
        m_lists.append(std::nullopt);
    } else if (block == MD_BLOCK_OL) {
        m_lists.append(static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start);
    } else if (block == MD_BLOCK_LI) {
        m_text += QByteArray(2 * (m_lists.size() - 1), ' ');
        auto &number = m_lists.last();
        m_text += number ? QByteArray::number((*number)++) + ". " : QByteArrayLiteral("\u2022 ");
        m_isAfterBullet = true;
    }
}

void Words::leave(MD_BLOCKTYPE block)
{
    m_isAfterBullet = false;
    breakLine();
    if (block == MD_BLOCK_UL || block == MD_BLOCK_OL)
        m_lists.removeLast();
}

void Words::add(MD_TEXTTYPE type, QByteArrayView text)
{
    m_isAfterBullet = false;
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
        m_text += '\n';
    else if (type != MD_TEXT_NULLCHAR)
        m_text += text.toByteArray();
}

Words &words(void *data)
{
    return *static_cast<Words *>(data);
}

} // namespace

QString withoutMarkdown(const QString &text)
{
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML; // "<b>" is what somebody wrote, not what they meant
    parser.enter_block = [](MD_BLOCKTYPE block, void *detail, void *data) {
        words(data).enter(block, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE block, void *, void *data) {
        words(data).leave(block);
        return 0;
    };
    parser.enter_span = parser.leave_span = [](MD_SPANTYPE, void *, void *) { return 0; };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *from, MD_SIZE size, void *data) {
        words(data).add(type, {from, qsizetype(size)});
        return 0;
    };
    const QByteArray utf8 = text.toUtf8();
    Words plain;
    return md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, &plain) == 0 ? plain.text() : text;
}

} // namespace muster
