#pragma once
#include "models/domain/clock.h"
#include <QByteArray>
#include <QMutex>
#include <QString>
#include <functional>

namespace muster {

/// Random bytes; passed in so that a seed reproduces a run. Implementations are thread-safe.
class Random
{
public:
    virtual ~Random() = default;
    virtual quint64 next() = 0;
};

/// The operating system's generator, fit for keys.
class SystemRandom final : public Random
{
public:
    quint64 next() override;
};

/// Makes ULIDs (26 characters of Crockford base 32: 48 bits of milliseconds, 80 bits of randomness) that only ever
/// grow: two made in the same millisecond still sort in the order they were made. Thread-safe.
class UlidSource
{
public:
    UlidSource(const Clock &clock, Random &random);
    QString next();
    /// For records with a past of their own, such as demo data. Not monotonic.
    QString at(Instant instant);

private:
    const Clock &m_clock;
    Random &m_random;
    QMutex m_mutex;
    qint64 m_lastMilliseconds = 0;
    quint64 m_high = 0; ///< 16 bits
    quint64 m_low = 0;
};

/// A ULID of that time, for records with a past of their own. Two of one millisecond sort in no particular order.
QString ulidAt(Instant instant, Random &random);
/// True for 26 characters of the ULID alphabet.
bool isUlid(QStringView text);
/// Ids we make for things the server has not seen yet: `tmp_` and a ULID.
bool isLocalId(QStringView id);
/// A UUID version 4 in text, for idempotency keys.
QString makeUuid(Random &random);

} // namespace muster
