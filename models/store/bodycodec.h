#pragma once
#include <QByteArray>
#include <QHash>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace muster {

/// Packs the JSON bodies of server objects (zstd with checksum). A packed body is stored with the number of the
/// dictionary it needs; 0 is none. A dictionary holds what many objects have in common and is made of some of them.
/// Not thread-safe: one a connection.
class BodyCodec
{
public:
    BodyCodec();
    ~BodyCodec();
    BodyCodec(BodyCodec &&) noexcept;
    BodyCodec &operator=(BodyCodec &&) noexcept;
    bool knows(int dictionary) const;
    void addDictionary(int number, const QByteArray &data);
    /// Without that dictionary, if it is not known.
    QByteArray pack(std::string_view body, int dictionary = 0);
    /// Nothing when the bytes are not what pack() made, or the dictionary is not known.
    std::optional<QByteArray> unpack(int dictionary, const QByteArray &packed) const;
    /// Empty where the samples are too few or too different to make one.
    static QByteArray trained(const std::vector<std::string_view> &samples);

private:
    struct Contexts;
    std::unique_ptr<Contexts> m_contexts;
};

} // namespace muster
