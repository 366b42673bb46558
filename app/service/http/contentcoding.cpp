#include "app/service/http/contentcoding.h"
#include <QByteArrayList>
#include <zlib.h>

namespace muster::service {

namespace {

constexpr int gzipWindow = 15 + 16; // zlib: the largest window, in a gzip wrapper
constexpr int gzipLevel = 3; // JSON pages: nearly the size of level 6 in half its time
constexpr int gzipMemory = 8;

/// Quality in thousandths; what is malformed counts as refused, so that nobody gets bytes they cannot read.
int quality(QByteArrayView parameters)
{
    const QByteArrayView trimmed = parameters.trimmed();
    if (trimmed.isEmpty())
        return 1000;
    if (!trimmed.startsWith("q=") && !trimmed.startsWith("Q="))
        return 0;
    bool ok = false;
    const double value = trimmed.sliced(2).trimmed().toDouble(&ok);
    return ok && value >= 0 && value <= 1 ? int(value * 1000) : 0;
}

} // namespace

bool prefersGzip(QByteArrayView acceptEncoding)
{
    std::optional<int> gzip, identity, any;
    for (const QByteArray &item : acceptEncoding.toByteArray().split(',')) {
        const auto semicolon = item.indexOf(';');
        const QByteArray name = (semicolon < 0 ? item : item.first(semicolon)).trimmed().toLower();
        const int weight = semicolon < 0 ? 1000 : quality(QByteArrayView(item).sliced(semicolon + 1));
        if (name == "gzip" || name == "x-gzip")
            gzip = weight;
        else if (name == "identity")
            identity = weight;
        else if (name == "*")
            any = weight;
    }
    const int gzipWeight = gzip.value_or(any.value_or(0));
    return gzipWeight > 0 && gzipWeight >= identity.value_or(0);
}

bool isCompressible(QByteArrayView contentType)
{
    const auto semicolon = contentType.indexOf(';');
    const QByteArray type
        = (semicolon < 0 ? contentType : contentType.first(semicolon)).trimmed().toByteArray().toLower();
    return type.startsWith("text/") || type == "application/json" || type.endsWith("+json") || type == "application/xml"
        || type.endsWith("+xml") || type == "application/javascript" || type == "application/x-ndjson"
        || type == "application/yaml";
}

std::optional<QByteArray> gzip(const QByteArray &plain)
{
    z_stream stream{};
    if (deflateInit2(&stream, gzipLevel, Z_DEFLATED, gzipWindow, gzipMemory, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray packed(plain.size(), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData())); // zlib's API predates const
    stream.avail_in = uInt(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    const int outcome = deflate(&stream, Z_FINISH);
    const auto size = qsizetype(stream.total_out);
    deflateEnd(&stream);
    if (outcome != Z_STREAM_END)
        return {};
    packed.resize(size);
    packed.squeeze();
    return packed;
}

} // namespace muster::service
