#pragma once
#include "models/domain/ulid.h"
#include <QList>
#include <random>

namespace muster::service {

/// Repeatable choices. Everything is integer arithmetic over std::mt19937_64, so that one seed gives the same data with
/// every compiler and C library (the distributions of <random> do not). Not thread-safe; one per incident.
class Dice final : public Random
{
public:
    explicit Dice(quint64 seed);
    /// Dice for the part `index` of what `seed` makes; the parts do not disturb each other.
    Dice(quint64 seed, quint64 index);

    quint64 next() override { return m_engine(); }
    /// 0 … count - 1.
    qint64 below(qint64 count);
    /// Both ends included.
    qint64 between(qint64 low, qint64 high);
    bool chance(int permille) { return below(1000) < permille; }
    /// An index, as often as its weight says.
    int weighted(const QList<int> &weights);
    template<typename T> const T &pick(const QList<T> &from) { return from.at(qsizetype(below(from.size()))); }
    std::chrono::microseconds within(std::chrono::microseconds low, std::chrono::microseconds high);
    /// Log-normal: half of the values lie below the median, 90 % below median × e^(1.2816 σ).
    std::chrono::seconds logNormal(std::chrono::seconds median, int sigmaPermille);

private:
    std::mt19937_64 m_engine;
};

} // namespace muster::service
