#pragma once
#include "models/lists/rowmodel.h"
#include "models/lists/timelinerow.h"
#include <QTimeZone>

namespace muster {

/// The timeline of one incident, newest first: the server's activity log with the set timestamps
/// and the curated items in their places, then what the outbox will add to it.
class TimelineModel final : public RowModel<TimelineRow>
{
    Q_OBJECT
public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        AtRole,
        DayRole,
        KindRole,
        HeadlineRole,
        PlainRole,
        DetailRole,
        FromRole,
        ToRole,
        FromLevelRole,
        ToLevelRole,
        MomentsRole, ///< names of the timestamps a change set, in one text
        PendingRole
    };
    using RowModel::RowModel;
    /// `serverPage` without the overlay's parts; `zone` decides where days begin.
    void show(const IncidentPage &serverPage, const QString &incidentId, const Overlay &overlay, const Actor &actor,
        const QTimeZone &zone);
    QHash<int, QByteArray> roleNames() const override;

protected:
    QString key(const TimelineRow &row) const override { return row.key; }
    QVariant value(const TimelineRow &row, int role) const override;
};

} // namespace muster
