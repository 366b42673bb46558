#pragma once
#include <QTime>

namespace muster {

/// Whether `now` lies between `from` and `to`, the night between them too where `from` is the later one. None where the
/// two are the same or one is not set.
bool isQuiet(QTime from, QTime to, QTime now);

} // namespace muster
