#pragma once
#include "models/lists/overlay.h"
#include "models/lists/rowmodel.h"

namespace muster {

/// One change waiting to be delivered, in words.
struct OutboxListRow
{
    QString entryId, incidentId, incidentLabel, title, stateText, reason;
    OutboxState state = OutboxState::Queued;
    Pending pending = Pending::None;
    Instant createdAt;
    std::optional<Instant> nextTry;
    int attempts = 0;
    bool canRetry = false, canDiscard = false, canEdit = false;
    bool canSendWords = false; ///< an update whose status or severity is in the way of its message
    QString mine, theirs; ///< of a conflict, in words
    bool operator==(const OutboxListRow &) const = default;
};

/// The queue, oldest first; what needs the user comes first.
class OutboxModel final : public RowModel<OutboxListRow>
{
    Q_OBJECT
public:
    enum Role {
        EntryIdRole = Qt::UserRole + 1,
        IncidentIdRole,
        IncidentLabelRole,
        TitleRole,
        StateTextRole,
        ReasonRole,
        PendingRole,
        CreatedAtRole,
        NextTryRole,
        AttemptsRole,
        CanRetryRole,
        CanDiscardRole,
        CanEditRole,
        CanSendWordsRole,
        MineRole,
        TheirsRole
    };
    using RowModel::RowModel;
    /// `incidentLabels` are like "INC-12 Payments failing", by id, or the bare name of one declared here.
    void show(const Overlay &overlay, const QHash<QString, QString> &incidentLabels);
    int waiting() const; ///< will be sent without the user
    int attention() const; ///< need the user
    QHash<int, QByteArray> roleNames() const override;

protected:
    QString key(const OutboxListRow &row) const override { return row.entryId; }
    QVariant value(const OutboxListRow &row, int role) const override;
};

/// "Change severity to Critical", "Share an update" …
QString commandTitle(const Command &command, const Directory &directory);
/// The values of a base/target/theirs object in words: "Severity: Major · Status: Fixing".
QString fieldsInWords(const QJsonObject &fields, const Directory &directory);

} // namespace muster
