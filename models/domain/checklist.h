#pragma once
#include <QStringList>

namespace muster {

/// The instructions of a role (Markdown) as things to tick off, in plain text: its list items, or its lines where it
/// has no list. Pure and total.
QStringList checklistOf(const QString &markdown);

} // namespace muster
