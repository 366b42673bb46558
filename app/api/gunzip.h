#pragma once
#include <QByteArray>

namespace muster::api {

/// The beginning of a gzip text, for the words of an error: at most 64 KB, empty when it is damaged. Any thread.
QByteArray gunzipped(const QByteArray &bytes);

} // namespace muster::api
