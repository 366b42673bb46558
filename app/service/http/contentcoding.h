#pragma once
#include <QByteArray>
#include <optional>

namespace muster::service {

/// Whether an Accept-Encoding header prefers gzip to the plain text (RFC 9110 §12.5.3). An empty header does not.
bool prefersGzip(QByteArrayView acceptEncoding);

/// Whether a body of that type gets smaller, judged by its Content-Type.
bool isCompressible(QByteArrayView contentType);

/// The bytes as one gzip member, or nothing if zlib fails or nothing is won.
std::optional<QByteArray> gzip(const QByteArray &plain);

/// Bodies below this travel as they are: one packet either way.
constexpr qsizetype gzipFrom = 1024;

} // namespace muster::service
