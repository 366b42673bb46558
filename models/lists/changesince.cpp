#include "models/lists/changesince.h"
#include "models/domain/turn.h"
#include <QCoreApplication>

namespace muster {

namespace {

using RowKind = TimelineRow::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChangesSince)
};

void say(QStringList &said, const QString &what, const Turn &turn)
{
    if (!turn.isTurn())
        return;
    said.append(turn.from->isEmpty() ? Words::tr("%1: %2", "status, now").arg(what, turn.to)
                                     : Words::tr("%1: %2 → %3", "status, before, now").arg(what, *turn.from, turn.to));
}

bool isWorthSaying(const TimelineRow &row)
{
    return row.kind == RowKind::Role || row.kind == RowKind::Action || row.kind == RowKind::Timestamp || row.isDecision
        || row.isStarred;
}

QString sentence(const TimelineRow &row)
{
    if (row.kind == RowKind::Timestamp && !row.to.isEmpty())
        return Words::tr("%1: %2", "somebody set a timestamp, to when").arg(row.plain, row.to);
    return row.isWritten ? row.wording.title : row.plain;
}

} // namespace

QStringList changesSince(const QList<TimelineRow> &newestFirst, Instant since)
{
    Turn status, severity;
    QStringList others;
    for (auto row = newestFirst.crbegin(); row != newestFirst.crend(); ++row) {
        if (row->recordedAt <= since || row->kind == RowKind::Update)
            continue;
        if (row->kind == RowKind::Status)
            status.take(row->from, row->to);
        else if (row->kind == RowKind::Severity)
            severity.take(row->from, row->to);
        else if (isWorthSaying(*row))
            others.append(sentence(*row));
    }
    QStringList said;
    say(said, Words::tr("Status"), status);
    say(said, Words::tr("Severity"), severity);
    return said + others;
}

} // namespace muster
