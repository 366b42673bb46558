#include "models/store/bodycodec.h"
#include <zstd.h>

namespace muster {

namespace {

constexpr int level = 3;
/// Far over any object of the API: a damaged length must not ask for all the memory there is.
constexpr unsigned long long largestBody = 64ULL << 20;

} // namespace

struct BodyCodec::Contexts
{
    ZSTD_CCtx *packing = ZSTD_createCCtx();
    ZSTD_DCtx *unpacking = ZSTD_createDCtx();
    Contexts()
    {
        ZSTD_CCtx_setParameter(packing, ZSTD_c_compressionLevel, level);
        ZSTD_CCtx_setParameter(packing, ZSTD_c_checksumFlag, 1);
    }
    ~Contexts()
    {
        ZSTD_freeCCtx(packing);
        ZSTD_freeDCtx(unpacking);
    }
    Contexts(const Contexts &) = delete;
    Contexts &operator=(const Contexts &) = delete;
};

BodyCodec::BodyCodec()
    : m_contexts(std::make_unique<Contexts>())
{ }

BodyCodec::~BodyCodec() = default;

QByteArray BodyCodec::pack(const QByteArray &body)
{
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(body.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress2(
        m_contexts->packing, packed.data(), size_t(packed.size()), body.constData(), size_t(body.size()));
    Q_ASSERT(!ZSTD_isError(size)); // the buffer is large enough for anything
    packed.truncate(qsizetype(size));
    return packed;
}

std::optional<QByteArray> BodyCodec::unpack(int number, const QByteArray &packed) const
{
    const auto size = ZSTD_getFrameContentSize(packed.constData(), size_t(packed.size()));
    if (number != dictionary || size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR
        || size > largestBody)
        return {};
    QByteArray body(qsizetype(size), Qt::Uninitialized);
    const size_t got = ZSTD_decompressDCtx(
        m_contexts->unpacking, body.data(), size_t(body.size()), packed.constData(), size_t(packed.size()));
    if (ZSTD_isError(got) || got != size)
        return {};
    return body;
}

} // namespace muster
