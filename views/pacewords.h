#pragma once
#include "models/domain/pace.h"
#include <QString>

namespace muster {

/// "about 40 seconds left", or empty when that cannot be told.
QString timeLeftInWords(const Pace &pace, qint64 total);
/// "2,300 a second, about 40 seconds left", as much of it as can be told.
QString paceInWords(const Pace &pace, qint64 total);

} // namespace muster
