#pragma once
#include "views/app.h"
#include <QQuickItem>
#include <QStringList>

namespace muster::desktop {

/// Looks at the texts of a window for the self-test. GUI thread.

/// Visible texts that are cut although they neither elide nor wrap, each in words.
QStringList cutTexts(const QQuickItem &root);
/// Visible texts that no translator was asked for, told by their lack of brackets; for the pseudo-language. Names,
/// words and times of the workspace are left out: nobody translates them.
QStringList untranslatedTexts(const QQuickItem &root, App &app);

} // namespace muster::desktop
