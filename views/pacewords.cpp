#include "views/pacewords.h"
#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace muster {

namespace {

struct PaceWords
{
    Q_DECLARE_TR_FUNCTIONS(PaceWords)
};

} // namespace

QString timeLeftInWords(const Pace &pace, qint64 total)
{
    const auto left = pace.left(total);
    if (!left)
        return {};
    // Exact numbers would jump about, and nobody can use them.
    const int seconds = int(left->count());
    if (seconds <= 5)
        return PaceWords::tr("a few seconds left");
    if (seconds < 60)
        return PaceWords::tr("about %n second(s) left", nullptr, (seconds + 4) / 5 * 5);
    if (seconds < 3600)
        return PaceWords::tr("about %n minute(s) left", nullptr, (seconds + 59) / 60);
    return PaceWords::tr("about %n hour(s) left", nullptr, (seconds + 3599) / 3600);
}

QString paceInWords(const Pace &pace, qint64 total)
{
    const auto rate = pace.perSecond();
    if (!rate || *rate < 1)
        return timeLeftInWords(pace, total);
    const QString speed = PaceWords::tr("%1 a second").arg(QLocale().toString(qint64(std::round(*rate))));
    const QString left = timeLeftInWords(pace, total);
    return left.isEmpty() ? speed : PaceWords::tr("%1, %2", "rate, time left").arg(speed, left);
}

} // namespace muster
