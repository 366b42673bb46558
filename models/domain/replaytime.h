#pragma once
#include "models/domain/clock.h"
#include <QList>

namespace muster {

/// The moments of an incident on a scale to play them by: a minute takes a second, silence is squeezed so that nobody
/// waits for longer than two. Positions are seconds of playing at normal speed, from 0. Pure.
class ReplayTime
{
public:
    ReplayTime() = default;
    /// In any order; the same moment may be given more than once.
    explicit ReplayTime(QList<Instant> moments);

    bool isEmpty() const { return m_moments.isEmpty(); }
    double length() const { return isEmpty() ? 0 : m_positions.last(); }
    Instant start() const { return m_moments.value(0); }
    Instant end() const { return isEmpty() ? Instant{} : m_moments.last(); }
    const QList<Instant> &moments() const { return m_moments; } ///< each once, oldest first
    /// Of what lies outside, the nearest end.
    double positionOf(Instant at) const;
    Instant instantAt(double position) const;
    /// The first moment behind `at`, or the last there is; the last one before it, or the first.
    Instant next(Instant at) const;
    Instant previous(Instant at) const;

private:
    QList<Instant> m_moments;
    QList<double> m_positions; ///< of the moments
};

} // namespace muster
