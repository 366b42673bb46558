#include "models/lists/changesince.h"
#include <QCoreApplication>
#include <algorithm>

namespace muster {

namespace {

using RowKind = TimelineRow::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChangesSince)
};

/// What all changes of one kind make together: where it was before the first, where it is after the last.
struct Turn
{
    std::optional<QString> from;
    QString to;

    void take(const TimelineRow &row)
    {
        if (!from)
            from = row.from;
        to = row.to;
    }
    void say(QStringList &said, const QString &what) const
    {
        if (!from || *from == to)
            return;
        said.append(from->isEmpty() ? Words::tr("%1: %2", "status, now").arg(what, to)
                                    : Words::tr("%1: %2 → %3", "status, before, now").arg(what, *from, to));
    }
};

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
            status.take(*row);
        else if (row->kind == RowKind::Severity)
            severity.take(*row);
        else if (isWorthSaying(*row))
            others.append(sentence(*row));
    }
    QStringList said;
    status.say(said, Words::tr("Status"));
    severity.say(said, Words::tr("Severity"));
    return said + others;
}

} // namespace muster
