#pragma once
#include "models/store/migration.h"

namespace muster {

/// "Must" + C in the header of every cache.db.
inline constexpr qint32 cacheApplicationId = 0x4d757343;
std::span<const Migration> cacheMigrations();
/// The statements that make the indexes a cache does without while it is filled; nothing where they are.
const char *filterIndexes();

} // namespace muster
