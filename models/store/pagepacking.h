#pragma once
#include "models/domain/result.h"
#include "models/store/objectpage.h"

namespace muster {

/// The JSON of a page, with room behind it for a parser that reads ahead. Whole or an error: a checksum that does not
/// fit or a length over `limit` bytes is one. Any thread.
Result<QByteArray> unpackedPage(const QByteArray &bytes, Packing packing, qint64 limit);
/// Bytes behind the end of what unpackedPage() returns that may be read.
inline constexpr qsizetype pagePadding = 64;
/// Packed quickly, for pages that came as they are.
QByteArray packedPage(const QByteArray &text);

} // namespace muster
