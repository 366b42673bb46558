#pragma once
#include <QString>

namespace muster {

/// What a text in Markdown says, without its marks: for the places that show plain text only.
QString withoutMarkdown(const QString &text);

} // namespace muster
