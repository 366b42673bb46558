#pragma once
#include "models/lists/rowmodel.h"
#include "models/lists/timelinefilter.h"
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
        PendingRole,
        StarredRole,
        OriginalRole, ///< its first words, where somebody reworded it
        OriginalAtRole, ///< its first time, where somebody moved it; 0 otherwise
        ChangedByRole,
        QuietRole ///< milliseconds in which nothing happened before it, where that is worth saying; 0 otherwise
    };
    using RowModel::RowModel;
    /// `serverPage` without the overlay's parts; `zone` decides where days begin.
    void show(const IncidentPage &serverPage, const QString &incidentId, const Overlay &overlay, const Actor &actor,
        const QTimeZone &zone);
    void setFilter(const TimelineFilter &filter);
    const TimelineFilter &filter() const { return m_filter; }
    /// With what the filter hides.
    const QList<TimelineRow> &allRows() const { return m_all; }
    QHash<int, QByteArray> roleNames() const override;

protected:
    QString key(const TimelineRow &row) const override { return row.key; }
    QVariant value(const TimelineRow &row, int role) const override;

private:
    QList<TimelineRow> m_all;
    TimelineFilter m_filter;
};

} // namespace muster
