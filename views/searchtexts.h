#pragma once
#include "models/domain/searchreading.h"
#include "models/store/cacherows.h"

/// A search in words: how it was read, what of it could not be, and where it found something. What is markup has <b>
/// around names and finds; every foreign part is escaped.
namespace muster {

QString meaningMarkup(const SearchReading::Meaning &meaning);
QString problemText(const SearchReading::Problem &problem);
/// "Update: …we <b>rolled</b> back the gateway…"
QString hitMarkup(const SearchHit &hit);

} // namespace muster
