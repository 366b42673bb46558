#pragma once
#include <QList>
#include <QMargins>
#include <QRect>

namespace muster {

/// Where a window opens so that all of it can be seen, frame included: `wanted` (its inside), moved and made smaller as
/// far as need be. `screens` are the areas windows may use, the main one first. A place that was remembered stays on
/// the screen it overlaps most; one that lies on no screen any more comes to the middle of the main screen.
QRect placedWindow(const QRect &wanted, const QMargins &frame, const QList<QRect> &screens);

} // namespace muster
