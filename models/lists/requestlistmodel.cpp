#include "models/lists/requestlistmodel.h"
#include "models/lists/incidentlistmodel.h"

namespace muster {

QHash<int, QByteArray> RequestListModel::roleNames() const
{
    return {{SentAtRole, "sentAt"}, {MethodRole, "method"}, {PathRole, "path"}, {AnswerRole, "answer"},
        {SucceededRole, "succeeded"}, {ProblemRole, "problem"}, {TookRole, "took"}, {RequestIdRole, "requestId"}};
}

QVariant RequestListModel::value(const RequestRow &row, int role) const
{
    const RequestRecord &record = row.record;
    switch (role) {
    case SentAtRole:
        return toQml(record.sentAt);
    case MethodRole:
        return record.method;
    case PathRole:
        return record.path;
    case AnswerRole:
        return record.status == 0 ? QString() : QString::number(record.status);
    case SucceededRole:
        return record.problem.isEmpty();
    case ProblemRole:
        return record.problem;
    case TookRole:
        return int(record.took.count());
    case RequestIdRole:
        return record.requestId;
    default:
        return {};
    }
}

} // namespace muster
