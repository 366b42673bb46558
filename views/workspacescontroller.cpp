#include "views/workspacescontroller.h"
#include "models/lists/incidentlistmodel.h"
#include <QDate>
#include <QLocale>
#include <QRegularExpression>

namespace muster {

QHash<int, QByteArray> WorkspaceListModel::roleNames() const
{
    return {{WorkspaceIdRole, "workspaceId"}, {NameRole, "name"}, {KindRole, "kind"}, {IsServerRole, "isServer"},
        {LastUsedRole, "lastUsed"}, {SizeTextRole, "sizeText"}, {UnsentRole, "unsent"}, {IsOpenRole, "isOpen"}};
}

QVariant WorkspaceListModel::value(const WorkspaceRow &row, int role) const
{
    switch (Role(role)) {
    case WorkspaceIdRole:
        return row.id;
    case NameRole:
        return row.name;
    case KindRole:
        return row.kind;
    case IsServerRole:
        return row.isServer;
    case LastUsedRole:
        return toQml(row.lastUsed);
    case SizeTextRole:
        return QLocale().formattedDataSize(row.bytes, 1);
    case UnsentRole:
        return row.unsent;
    case IsOpenRole:
        return row.isOpen;
    }
    return {};
}

void WorkspacesController::setProblem(const QString &problem)
{
    m_problem = problem;
    Q_EMIT changed();
}

void WorkspacesController::open(const QString &id)
{
    setProblem({});
    if (!id.isEmpty())
        Q_EMIT openWanted(id);
}

void WorkspacesController::add()
{
    setProblem({});
    Q_EMIT addWanted();
}

void WorkspacesController::rename(const QString &id, const QString &name)
{
    setProblem({});
    if (!name.trimmed().isEmpty())
        Q_EMIT renameWanted(id, name.trimmed());
}

void WorkspacesController::setWork(const QString &work, double progress, const QString &timeLeft)
{
    m_work = work;
    m_progress = progress;
    m_timeLeft = timeLeft;
    Q_EMIT changed();
}

void WorkspacesController::backUp(const QString &id, const QUrl &file)
{
    setProblem({});
    if (!file.isLocalFile())
        setProblem(tr("A backup can only be written to this computer."));
    else if (m_work.isEmpty())
        Q_EMIT backupWanted(id, file.toLocalFile());
}

void WorkspacesController::restore(const QUrl &file)
{
    setProblem({});
    if (!file.isLocalFile())
        setProblem(tr("A backup can only be read from this computer."));
    else if (m_work.isEmpty())
        Q_EMIT restoreWanted(file.toLocalFile());
}

QString WorkspacesController::backupName(const QString &name) const
{
    static const QRegularExpression other(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return QString(name).toLower().replace(other, QStringLiteral("-"))
        + QDate::currentDate().toString(QStringLiteral("-yyyy-MM-dd")) + QStringLiteral(".muster-backup");
}

void WorkspacesController::remove(const QString &id, int unsent)
{
    setProblem({});
    Q_EMIT removeWanted(id, unsent);
}

} // namespace muster
