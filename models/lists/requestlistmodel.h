#pragma once
#include "models/domain/requestrecord.h"
#include "models/lists/rowmodel.h"

namespace muster {

struct RequestRow
{
    QString key; ///< counts up
    RequestRecord record;
    bool operator==(const RequestRow &) const = default;
};

/// The last requests to the server, newest first; at most `most` are kept.
class RequestListModel : public RowModel<RequestRow>
{
    Q_OBJECT
public:
    enum Role {
        SentAtRole = Qt::UserRole + 1,
        MethodRole,
        PathRole,
        AnswerRole, ///< the status, or nothing where none came
        SucceededRole,
        ProblemRole,
        TookRole, ///< milliseconds
        RequestIdRole
    };
    static constexpr qsizetype most = 100;
    using RowModel::RowModel;
    void show(const QList<RequestRow> &newestFirst) { setRows(newestFirst); }
    QHash<int, QByteArray> roleNames() const override;

protected:
    QString key(const RequestRow &row) const override { return row.key; }
    QVariant value(const RequestRow &row, int role) const override;
};

} // namespace muster
