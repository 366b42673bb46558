#include "views/windowgeometry.h"
#include <algorithm>

namespace muster {

namespace {

qint64 areaOf(const QRect &rect)
{
    return rect.isEmpty() ? 0 : qint64(rect.width()) * rect.height();
}

/// Moved inside; one that is larger than `area` begins with it.
int movedInside(int start, int length, int areaStart, int areaLength)
{
    return std::max(areaStart, std::min(start, areaStart + areaLength - length));
}

} // namespace

QRect placedWindow(const QRect &wanted, const QMargins &frame, const QList<QRect> &screens)
{
    if (screens.isEmpty())
        return wanted;
    const auto best
        = std::max_element(screens.begin(), screens.end(), [&wanted](const QRect &left, const QRect &right) {
              return areaOf(left.intersected(wanted)) < areaOf(right.intersected(wanted));
          });
    const bool isLost = areaOf(best->intersected(wanted)) == 0;
    const QRect area = (isLost ? screens.first() : *best).marginsRemoved(frame);
    QRect placed(wanted.topLeft(), wanted.size().boundedTo(area.size()));
    if (isLost)
        placed.moveCenter(area.center());
    placed.moveTo(movedInside(placed.x(), placed.width(), area.x(), area.width()),
        movedInside(placed.y(), placed.height(), area.y(), area.height()));
    return placed;
}

} // namespace muster
