#include "app/service/http/contentcoding.h"
#include "app/service/http/httpparser.h"
#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace muster::service;

namespace {

HttpLimits smallLimits()
{
    HttpLimits limits;
    limits.requestLineBytes = 256;
    limits.headerBytes = 1024;
    limits.headerCount = 20;
    limits.bodyBytes = 4096;
    return limits;
}

const HttpLimits limits = smallLimits();

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void requireSound(const HttpRequest &request)
{
    require(request.path.startsWith(u'/'));
    require(!request.path.contains(QChar(0)));
    require(request.body.size() <= limits.bodyBytes);
    require(request.headers.size() <= limits.headerCount);
    for (const auto &[name, value] : request.headers) {
        require(!name.isEmpty() && name == name.toLower());
        require(!value.contains('\r') && !value.contains('\n') && !value.contains('\0'));
    }
    prefersGzip(request.header("accept-encoding"));
}

/// What was made of the bytes, to be compared: the number of requests, a hash of them, and how it ended.
struct Reading
{
    int requests = 0;
    size_t hash = 0;
    HttpParser::Stage stage = HttpParser::Stage::Idle;
    int status = 0;
    bool operator==(const Reading &) const = default;
};

Reading read(QByteArrayView bytes, qsizetype step)
{
    Reading reading;
    HttpParser parser(limits);
    while (!bytes.isEmpty() && parser.stage() != HttpParser::Stage::Refused) {
        const auto before = parser.stage();
        const qsizetype used = parser.feed(bytes.first(std::min(step, bytes.size())));
        require(used > 0 || parser.stage() != before); // or a connection would spin
        bytes = bytes.sliced(used);
        if (parser.stage() == HttpParser::Stage::Complete) {
            const HttpRequest request = parser.take();
            requireSound(request);
            ++reading.requests;
            reading.hash = qHashMulti(reading.hash, request.method, request.path, request.body, request.headers.size());
        }
    }
    reading.stage = parser.stage();
    reading.status = parser.refusal().status;
    return reading;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    require(read(bytes, bytes.size()) == read(bytes, 1 + bytes.size() % 16));
    return 0;
}
