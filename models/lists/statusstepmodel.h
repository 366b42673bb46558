#pragma once
#include "models/lists/overlay.h"
#include "models/lists/rowmodel.h"

namespace muster {

/// One status on the way from declared to closed.
struct StatusStep
{
    enum class Place { Done, Current, Ahead };
    QString statusId, name, description;
    StatusCategory category = StatusCategory::Unknown;
    Place place = Place::Ahead;
    std::optional<Instant> enteredAt; ///< when it last became the status
    std::optional<Instant> leftAt;
    bool reachable = false; ///< the API would accept this change now
    Pending pending = Pending::None;
    bool operator==(const StatusStep &) const = default;
};

/// The configured path (live, learning, closed statuses by category and rank), with where this incident stands.
/// A triage, paused, declined, merged or canceled status is put in front when it is the current one.
class StatusStepModel final : public RowModel<StatusStep>
{
    Q_OBJECT
public:
    enum Role {
        StatusIdRole = Qt::UserRole + 1,
        NameRole,
        DescriptionRole,
        CategoryRole,
        PlaceRole,
        EnteredAtRole,
        LeftAtRole,
        ReachableRole,
        PendingRole
    };
    using RowModel::RowModel;
    void show(const IncidentPage &page, const Overlay &overlay);
    QHash<int, QByteArray> roleNames() const override;

protected:
    QString key(const StatusStep &row) const override { return row.statusId; }
    QVariant value(const StatusStep &row, int role) const override;
};

} // namespace muster
