#pragma once
#include <QString>
#include <array>

/// An update that is written in parts: what those who read it ask first, each below its own heading. To the API it is
/// one message in Markdown; somebody who reads it without Muster sees bold headings.
namespace muster {

enum class UpdatePart { Impact, Changed, Next, Risk };
constexpr std::size_t updatePartCount = 4;

/// The headings in the language that is written in, by UpdatePart; without marks or colon.
using UpdateHeadings = std::array<QString, updatePartCount>;

struct UpdateParts
{
    QString text; ///< before the first heading
    std::array<QString, updatePartCount> parts; ///< by UpdatePart; all optional

    QString &at(UpdatePart part) { return parts.at(std::size_t(part)); }
    const QString &at(UpdatePart part) const { return parts.at(std::size_t(part)); }
    /// Whether any part has something to say.
    bool isInParts() const;
    bool operator==(const UpdateParts &) const = default;
};

/// The message; empty parts leave no heading behind.
QString toMessage(const UpdateParts &parts, const UpdateHeadings &headings);
/// Takes a message apart. What follows a heading that comes twice is kept in its part, a paragraph further down.
/// Total, and nothing is lost: a text without headings is all `text`.
UpdateParts updateParts(const QString &message, const UpdateHeadings &headings);

} // namespace muster
