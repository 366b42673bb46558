#include "models/domain/limitation.h"
#include <QStringList>

namespace muster {

QString toText(const QList<Limitation> &limitations)
{
    QStringList texts;
    for (const Limitation &limitation : limitations)
        texts.append(QString::number(int(limitation.ability))
            + QLatin1Char(limitation.cause == Limitation::Cause::Key ? 'k' : 's'));
    return texts.join(QLatin1Char(','));
}

QList<Limitation> limitationsFromText(const QString &text)
{
    QList<Limitation> limitations;
    const QStringList texts = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &one : texts) {
        bool isNumber = false;
        const int ability = one.chopped(1).toInt(&isNumber);
        const bool byKey = one.endsWith(QLatin1Char('k'));
        if (isNumber && ability >= 0 && ability < abilities && (byKey || one.endsWith(QLatin1Char('s'))))
            limitations.append({Ability(ability), byKey ? Limitation::Cause::Key : Limitation::Cause::Server});
    }
    return limitations;
}

} // namespace muster
