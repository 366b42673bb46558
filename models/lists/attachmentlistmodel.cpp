#include "models/lists/attachmentlistmodel.h"

namespace muster {

void AttachmentListModel::show(const QList<Attachment> &attachments, const Overlay &overlay)
{
    QList<AttachmentRow> rows;
    for (const Attachment &attachment : attachments) {
        const QString named = attachment.title.isEmpty() ? attachment.externalId : attachment.title;
        // A server may say anything; only the web is opened.
        rows.append(
            {attachment.id, named, attachment.permalink.isEmpty() ? QString() : linkAddress(attachment.permalink),
                overlay.pendingObject(attachment.id)});
    }
    setRows(rows);
}

QHash<int, QByteArray> AttachmentListModel::roleNames() const
{
    return {
        {AttachmentIdRole, "attachmentId"}, {TitleRole, "title"}, {AddressRole, "address"}, {PendingRole, "pending"}};
}

QVariant AttachmentListModel::value(const AttachmentRow &row, int role) const
{
    switch (role) {
    case AttachmentIdRole:
        return row.attachmentId;
    case TitleRole:
        return row.title;
    case AddressRole:
        return row.address;
    case PendingRole:
        return int(row.pending);
    default:
        return {};
    }
}

} // namespace muster
