#pragma once
#include <QColor>

namespace muster::test {

/// WCAG 2.2 contrast ratio, 1 to 21.
double contrast(const QColor &a, const QColor &b);

enum class Vision { Normal, Protan, Deutan, Tritan };
/// What a person without that kind of cone sees (Machado, Oliveira, Fernandes 2009).
QColor seenBy(Vision vision, const QColor &colour);
/// Distance in CIE L*a*b* (1976): 2.3 is just noticeable.
double distance(const QColor &a, const QColor &b);

} // namespace muster::test
