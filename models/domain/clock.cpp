#include "models/domain/clock.h"
#include <ctime>

namespace muster {

using namespace std::chrono;

namespace {

/// Reads exactly `count` digits at `position`, or nothing.
std::optional<int> digits(QStringView text, qsizetype position, int count)
{
    if (position + count > text.size())
        return {};
    int value = 0;
    for (int i = 0; i < count; ++i) {
        const char16_t c = text[position + i].unicode();
        if (c < u'0' || c > u'9')
            return {};
        value = value * 10 + (c - u'0');
    }
    return value;
}

bool hasAt(QStringView text, qsizetype position, char16_t expected)
{
    return position < text.size() && text[position].unicode() == expected;
}

std::optional<sys_days> parseDate(QStringView text)
{
    const auto y = digits(text, 0, 4), m = digits(text, 5, 2), d = digits(text, 8, 2);
    if (!y || !m || !d || !hasAt(text, 4, u'-') || !hasAt(text, 7, u'-'))
        return {};
    const year_month_day date{year{*y}, month{unsigned(*m)}, day{unsigned(*d)}};
    if (!date.ok())
        return {};
    return sys_days{date};
}

/// `Z`, `+hh:mm` or `-hh:mm` from `position` to the end.
std::optional<minutes> parseOffset(QStringView text, qsizetype position)
{
    if (text.size() == position + 1 && (hasAt(text, position, u'Z') || hasAt(text, position, u'z')))
        return minutes{0};
    const auto h = digits(text, position + 1, 2), m = digits(text, position + 4, 2);
    if (!h || !m || *h > 23 || *m > 59 || !hasAt(text, position + 3, u':') || text.size() != position + 6)
        return {};
    if (hasAt(text, position, u'+'))
        return hours{*h} + minutes{*m};
    if (hasAt(text, position, u'-'))
        return -(hours{*h} + minutes{*m});
    return {};
}

void writeDigits(QString &text, qsizetype position, int count, int value)
{
    for (qsizetype i = position + count - 1; i >= position; --i, value /= 10)
        text[i] = QChar(u'0' + value % 10);
}

} // namespace

std::optional<Instant> parseInstant(QStringView text)
{
    const auto date = parseDate(text);
    if (!date)
        return {};
    if (text.size() == 10)
        return Instant{*date};
    if (!hasAt(text, 10, u'T') && !hasAt(text, 10, u't') && !hasAt(text, 10, u' '))
        return {};
    const auto h = digits(text, 11, 2), m = digits(text, 14, 2), s = digits(text, 17, 2);
    if (!h || !m || !s || *h > 23 || *m > 59 || *s > 60 || !hasAt(text, 13, u':') || !hasAt(text, 16, u':'))
        return {};
    qsizetype position = 19;
    microseconds fraction{0};
    if (hasAt(text, position, u'.')) {
        ++position;
        int scale = 100'000;
        const auto start = position;
        for (; const auto digit = digits(text, position, 1); ++position) {
            fraction += microseconds{*digit * scale};
            scale /= 10;
        }
        if (position == start || position - start > 9)
            return {};
    }
    const auto offset = parseOffset(text, position);
    if (!offset)
        return {};
    return Instant{*date} + hours{*h} + minutes{*m} + seconds{*s} + fraction - *offset;
}

QString formatInstant(Instant instant)
{
    const auto day = floor<days>(instant);
    const year_month_day date{day};
    const hh_mm_ss time{instant - day};
    // By hand, not with a format string: ten times as quick, and this is written some twenty times an incident.
    QString text = QStringLiteral("0000-00-00T00:00:00.000000Z");
    writeDigits(text, 0, 4, int(date.year()));
    writeDigits(text, 5, 2, int(unsigned(date.month())));
    writeDigits(text, 8, 2, int(unsigned(date.day())));
    writeDigits(text, 11, 2, int(time.hours().count()));
    writeDigits(text, 14, 2, int(time.minutes().count()));
    writeDigits(text, 17, 2, int(time.seconds().count()));
    writeDigits(text, 20, 6, int(time.subseconds().count()));
    return text;
}

Instant SystemClock::now() const
{
    return floor<microseconds>(system_clock::now());
}

milliseconds SystemClock::elapsed() const
{
    // CLOCK_BOOTTIME, not steady_clock: a laptop that slept an hour has waited an hour.
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return seconds{time.tv_sec} + milliseconds{time.tv_nsec / 1'000'000};
}

} // namespace muster
