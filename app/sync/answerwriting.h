#pragma once
#include "models/store/cache.h"

namespace muster::sync {

/// What a change that was carried out means for the cache. `envelope` and `object` are of the server's answer: the key
/// of the object in it ("follow_up") and the object, both empty where it answered nothing.
void writeAnswer(CacheWriter &writer, const Command &command, const QString &envelope, const QJsonObject &object);

} // namespace muster::sync
