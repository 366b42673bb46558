#pragma once
#include "models/lists/overlay.h"
#include "models/lists/rowmodel.h"

namespace muster {

/// A moment of an incident that is measured, or the time between two of them.
struct ClockRow
{
    QString rowId; ///< of the timestamp or of the duration
    QString name;
    bool isDuration = false;
    std::optional<Instant> at; ///< of a timestamp
    std::optional<qint64> seconds; ///< of a duration that is known
    DurationMetric::Status status = DurationMetric::Status::Unknown;
    Pending pending = Pending::None;
    bool isDefined = true; ///< false: the organisation does not use it any more
    bool operator==(const ClockRow &) const = default;
};

/// The clock of an incident: its timestamps in the order of the organisation, then the durations the server measured.
class ClockModel final : public RowModel<ClockRow>
{
    Q_OBJECT
public:
    enum Role {
        RowIdRole = Qt::UserRole + 1,
        NameRole,
        IsDurationRole,
        AtRole, ///< milliseconds since 1970; 0 when not set
        SecondsRole, ///< -1 when not known
        ReasonRole, ///< why a duration is not known: "", "timestamps_missing", "invalid_timestamps", "calculating"
        PendingRole
    };
    using RowModel::RowModel;
    void show(const Incident &incident, const Directory &directory, const QHash<QString, Pending> &pending);
    QHash<int, QByteArray> roleNames() const override;

protected:
    QString key(const ClockRow &row) const override { return row.rowId; }
    QVariant value(const ClockRow &row, int role) const override;
};

} // namespace muster
