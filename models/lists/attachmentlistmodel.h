#pragma once
#include "models/lists/overlay.h"
#include "models/lists/rowmodel.h"

namespace muster {

/// Something attached to an incident, as a row.
struct AttachmentRow
{
    QString attachmentId, title;
    QString address; ///< where it is to be seen: http or https; empty where there is no such place
    Pending pending = Pending::None;
    bool operator==(const AttachmentRow &) const = default;
};

/// In the order in which they were attached.
class AttachmentListModel : public RowModel<AttachmentRow>
{
    Q_OBJECT
public:
    enum Role { AttachmentIdRole = Qt::UserRole + 1, TitleRole, AddressRole, PendingRole };
    using RowModel::RowModel;
    void show(const QList<Attachment> &attachments, const Overlay &overlay);
    QHash<int, QByteArray> roleNames() const override;

protected:
    QString key(const AttachmentRow &row) const override { return row.attachmentId; }
    QVariant value(const AttachmentRow &row, int role) const override;
};

} // namespace muster
