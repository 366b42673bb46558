#include "models/store/bodycodec.h"
#include <zdict.h>
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
    struct Dictionary
    {
        std::shared_ptr<ZSTD_CDict> packing;
        std::shared_ptr<ZSTD_DDict> unpacking;
    };
    QHash<int, Dictionary> dictionaries;
    Contexts(const Contexts &) = delete;
    Contexts &operator=(const Contexts &) = delete;
};

BodyCodec::BodyCodec()
    : m_contexts(std::make_unique<Contexts>())
{ }

BodyCodec::~BodyCodec() = default;
BodyCodec::BodyCodec(BodyCodec &&) noexcept = default;
BodyCodec &BodyCodec::operator=(BodyCodec &&) noexcept = default;

bool BodyCodec::knows(int dictionary) const
{
    return dictionary == 0 || m_contexts->dictionaries.contains(dictionary);
}

void BodyCodec::addDictionary(int number, const QByteArray &data)
{
    const auto size = size_t(data.size());
    m_contexts->dictionaries.insert(number,
        {{ZSTD_createCDict(data.constData(), size, level), &ZSTD_freeCDict},
            {ZSTD_createDDict(data.constData(), size), &ZSTD_freeDDict}});
}

QByteArray BodyCodec::pack(std::string_view body, int dictionary)
{
    const auto known = m_contexts->dictionaries.constFind(dictionary);
    ZSTD_CCtx_refCDict(
        m_contexts->packing, known == m_contexts->dictionaries.constEnd() ? nullptr : known->packing.get());
    QByteArray packed(qsizetype(ZSTD_compressBound(body.size())), Qt::Uninitialized);
    const size_t size
        = ZSTD_compress2(m_contexts->packing, packed.data(), size_t(packed.size()), body.data(), body.size());
    Q_ASSERT(!ZSTD_isError(size)); // the buffer is large enough for anything
    packed.truncate(qsizetype(size));
    packed.squeeze();
    return packed;
}

std::optional<QByteArray> BodyCodec::unpack(int dictionary, const QByteArray &packed) const
{
    const auto size = ZSTD_getFrameContentSize(packed.constData(), size_t(packed.size()));
    if (!knows(dictionary) || size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > largestBody)
        return {};
    ZSTD_DCtx_refDDict(
        m_contexts->unpacking, dictionary == 0 ? nullptr : m_contexts->dictionaries[dictionary].unpacking.get());
    QByteArray body(qsizetype(size), Qt::Uninitialized);
    const size_t got = ZSTD_decompressDCtx(
        m_contexts->unpacking, body.data(), size_t(body.size()), packed.constData(), size_t(packed.size()));
    if (ZSTD_isError(got) || got != size)
        return {};
    return body;
}

QByteArray BodyCodec::trained(const std::vector<std::string_view> &samples)
{
    constexpr qsizetype largest = 110 * 1024;
    std::vector<size_t> sizes;
    QByteArray together;
    for (const std::string_view sample : samples) {
        sizes.push_back(sample.size());
        together.append(sample.data(), qsizetype(sample.size()));
    }
    QByteArray dictionary(std::min<qsizetype>(largest, together.size() / 10), Qt::Uninitialized);
    const size_t size = ZDICT_trainFromBuffer(
        dictionary.data(), size_t(dictionary.size()), together.constData(), sizes.data(), unsigned(sizes.size()));
    if (ZDICT_isError(size))
        return {};
    dictionary.truncate(qsizetype(size));
    return dictionary;
}

} // namespace muster
