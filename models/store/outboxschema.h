#pragma once
#include "models/store/migration.h"

namespace muster {

/// "Must" + O in the header of every outbox.db.
inline constexpr qint32 outboxApplicationId = 0x4d75734f;
std::span<const Migration> outboxMigrations();

} // namespace muster
