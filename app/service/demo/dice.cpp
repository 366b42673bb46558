#include "app/service/demo/dice.h"
#include <algorithm>
#include <numeric>

namespace muster::service {

namespace {

/// SplitMix64: neighbouring seeds must not give similar engines.
quint64 mix(quint64 value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

/// 2^(exponent / 65536) × value, by a parabola through 2^0 and 2^1 (within 0.3 %).
qint64 timesPowerOfTwo(qint64 value, qint64 exponent)
{
    const qint64 whole = exponent >> 16;
    const qint64 part = exponent & 0xffff;
    const qint64 mantissa = 65536 + ((part * (42973 + ((22563 * part) >> 16))) >> 16);
    const qint64 scaled = value * mantissa;
    return whole >= 0 ? (scaled >> 16) << whole : scaled >> (16 - whole);
}

} // namespace

Dice::Dice(quint64 seed)
    : m_engine(mix(seed))
{ }

Dice::Dice(quint64 seed, quint64 index)
    : m_engine(mix(mix(seed) ^ index))
{ }

qint64 Dice::below(qint64 count)
{
    return count <= 1 ? 0 : qint64(next() % quint64(count));
}

qint64 Dice::between(qint64 low, qint64 high)
{
    return low + below(high - low + 1);
}

int Dice::weighted(const QList<int> &weights)
{
    qint64 point = below(std::accumulate(weights.begin(), weights.end(), qint64{0}));
    for (int i = 0; i < weights.size(); ++i) {
        point -= weights[i];
        if (point < 0)
            return i;
    }
    return 0;
}

std::chrono::microseconds Dice::within(std::chrono::microseconds low, std::chrono::microseconds high)
{
    return std::chrono::microseconds{between(low.count(), std::max(low, high).count())};
}

std::chrono::seconds Dice::logNormal(std::chrono::seconds median, int sigmaPermille)
{
    // The sum of twelve uniform numbers is as good as normal with variance 1, here in units of 1/65536.
    qint64 normal = -6 * 65535;
    for (int draw = 0; draw < 3; ++draw) {
        for (quint64 bits = next(), part = 0; part < 4; ++part, bits >>= 16)
            normal += qint64(bits & 0xffff);
    }
    const qint64 exponent = normal * sigmaPermille * 1'442'695 / 1'000'000'000; // divided by ln 2
    return std::chrono::seconds{timesPowerOfTwo(median.count(), exponent)};
}

} // namespace muster::service
