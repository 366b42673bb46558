#include "models/domain/ulid.h"
#include <QMutexLocker>
#include <QRandomGenerator>
#include <QUuid>

namespace muster {

namespace {

constexpr char16_t alphabet[] = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

QString encode(qint64 milliseconds, quint64 high, quint64 low)
{
    QString text(26, Qt::Uninitialized);
    for (int i = 9; i >= 0; --i, milliseconds >>= 5)
        text[i] = QChar(alphabet[milliseconds & 31]);
    // 80 bits: 16 in `high`, 64 in `low`, taken five at a time from the right.
    for (int i = 25; i >= 10; --i) {
        text[i] = QChar(alphabet[low & 31]);
        low = (low >> 5) | (high << 59);
        high >>= 5;
    }
    return text;
}

qint64 toMilliseconds(Instant instant)
{
    return std::chrono::floor<std::chrono::milliseconds>(instant).time_since_epoch().count();
}

} // namespace

quint64 SystemRandom::next()
{
    return QRandomGenerator::system()->generate64();
}

UlidSource::UlidSource(const Clock &clock, Random &random)
    : m_clock(clock)
    , m_random(random)
{ }

QString UlidSource::next()
{
    const QMutexLocker lock(&m_mutex);
    const qint64 now = toMilliseconds(m_clock.now());
    if (now > m_lastMilliseconds) {
        m_lastMilliseconds = now;
        m_high = m_random.next() & 0x7fff; // the top bit stays free, so that counting up cannot overflow in practice
        m_low = m_random.next();
    } else if (++m_low == 0) {
        ++m_high;
    }
    return encode(m_lastMilliseconds, m_high, m_low);
}

QString UlidSource::at(Instant instant)
{
    const QMutexLocker lock(&m_mutex);
    return ulidAt(instant, m_random);
}

QString ulidAt(Instant instant, Random &random)
{
    const quint64 high = random.next() & 0xffff;
    return encode(toMilliseconds(instant), high, random.next());
}

bool isUlid(QStringView text)
{
    if (text.size() != 26)
        return false;
    for (const QChar c : text) {
        if (!QStringView(alphabet).contains(c))
            return false;
    }
    return true;
}

bool isLocalId(QStringView id)
{
    return id.startsWith(QLatin1String("tmp_"));
}

QString makeUuid(Random &random)
{
    const quint64 a = (random.next() & ~0xf000ULL) | 0x4000ULL;
    const quint64 b = (random.next() & ~(3ULL << 62)) | (2ULL << 62);
    return QStringLiteral("%1-%2-%3-%4-%5")
        .arg(a >> 32, 8, 16, QLatin1Char('0'))
        .arg((a >> 16) & 0xffff, 4, 16, QLatin1Char('0'))
        .arg(a & 0xffff, 4, 16, QLatin1Char('0'))
        .arg(b >> 48, 4, 16, QLatin1Char('0'))
        .arg(b & 0xffffffffffffULL, 12, 16, QLatin1Char('0'));
}

} // namespace muster
