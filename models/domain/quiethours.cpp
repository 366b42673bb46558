#include "models/domain/quiethours.h"

namespace muster {

bool isQuiet(QTime from, QTime to, QTime now)
{
    if (!from.isValid() || !to.isValid() || from == to)
        return false;
    return from < to ? from <= now && now < to : from <= now || now < to;
}

} // namespace muster
