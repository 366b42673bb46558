#pragma once
#include <QByteArray>
#include <memory>
#include <optional>

namespace muster {

/// Packs the JSON bodies of server objects (zstd with checksum). A packed body is stored with the number of the
/// dictionary it needs; 0 is none, the only one there is so far. Not thread-safe: one a connection.
class BodyCodec
{
public:
    static constexpr int dictionary = 0; ///< of what pack() makes
    BodyCodec();
    ~BodyCodec();
    QByteArray pack(const QByteArray &body);
    /// Nothing when the bytes are not what pack() made.
    std::optional<QByteArray> unpack(int dictionary, const QByteArray &packed) const;

private:
    struct Contexts;
    std::unique_ptr<Contexts> m_contexts;
};

} // namespace muster
