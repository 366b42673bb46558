#include "models/store/pagepacking.h"
#include <QCoreApplication>
#include <QtEndian>
#include <libdeflate.h>
#include <memory>
#include <zstd.h>

namespace muster {

namespace {

tl::unexpected<Error> broken()
{
    return failure(
        ErrorKind::BadReply, QCoreApplication::translate("Error", "The answer arrived damaged: it cannot be unpacked"));
}

tl::unexpected<Error> tooLarge(qint64 limit)
{
    return failure(ErrorKind::TooLarge,
        QCoreApplication::translate("Error", "One answer is larger than %1 MB unpacked").arg(limit >> 20));
}

QByteArray roomFor(qsizetype size)
{
    QByteArray text;
    text.reserve(size + pagePadding);
    text.resize(size);
    return text;
}

Result<QByteArray> gunzipped(const QByteArray &bytes, qint64 limit)
{
    constexpr qsizetype smallest = 18; // header and trailer
    if (bytes.size() < smallest || !bytes.startsWith("\x1f\x8b"))
        return broken();
    // The trailer says how long the text is, modulo 2^32: a lie makes it fail, not overflow.
    const auto size = qFromLittleEndian<quint32>(bytes.constData() + bytes.size() - 4);
    constexpr qint64 bestRatio = 1032; // of the format: more means that the end is missing
    if (size > bytes.size() * bestRatio)
        return broken();
    if (size > limit)
        return tooLarge(limit);
    thread_local const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> inflater(
        libdeflate_alloc_decompressor(), &libdeflate_free_decompressor);
    QByteArray text = roomFor(size);
    size_t read = 0, written = 0;
    if (libdeflate_gzip_decompress_ex(
            inflater.get(), bytes.constData(), size_t(bytes.size()), text.data(), size_t(text.size()), &read, &written)
            != LIBDEFLATE_SUCCESS
        || read != size_t(bytes.size()) || written != size)
        return broken();
    return text;
}

Result<QByteArray> unzstd(const QByteArray &bytes, qint64 limit)
{
    const auto size = ZSTD_getFrameContentSize(bytes.constData(), size_t(bytes.size()));
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR)
        return broken();
    if (size > static_cast<unsigned long long>(limit))
        return tooLarge(limit);
    QByteArray text = roomFor(qsizetype(size));
    const size_t got = ZSTD_decompress(text.data(), size_t(text.size()), bytes.constData(), size_t(bytes.size()));
    if (ZSTD_isError(got) || got != size)
        return broken();
    return text;
}

} // namespace

Result<QByteArray> unpackedPage(const QByteArray &bytes, Packing packing, qint64 limit)
{
    if (packing == Packing::Gzip)
        return gunzipped(bytes, limit);
    if (packing == Packing::Zstd)
        return unzstd(bytes, limit);
    if (bytes.size() > limit)
        return tooLarge(limit);
    QByteArray text = roomFor(bytes.size());
    std::copy(bytes.begin(), bytes.end(), text.begin());
    return text;
}

QByteArray packedPage(const QByteArray &text)
{
    constexpr int quick = 1;
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(text.size()))), Qt::Uninitialized);
    const size_t size
        = ZSTD_compress(packed.data(), size_t(packed.size()), text.constData(), size_t(text.size()), quick);
    Q_ASSERT(!ZSTD_isError(size)); // the buffer is large enough for anything
    packed.truncate(qsizetype(size));
    packed.squeeze();
    return packed;
}

} // namespace muster
