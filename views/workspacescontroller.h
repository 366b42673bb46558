#pragma once
#include "models/domain/clock.h"
#include "models/lists/rowmodel.h"
#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace muster {

/// One workspace of this profile as the list shows it.
struct WorkspaceRow
{
    QString id;
    QString name;
    QString kind; ///< "Demo", "On this computer", or the server's host
    bool isServer = false;
    std::optional<Instant> lastUsed;
    qint64 bytes = 0; ///< on disk
    int unsent = 0; ///< changes no server has; -1 = cannot be told
    bool isOpen = false;
    bool operator==(const WorkspaceRow &) const = default;
};

class WorkspaceListModel : public RowModel<WorkspaceRow>
{
    Q_OBJECT
    QML_ANONYMOUS
public:
    enum Role {
        WorkspaceIdRole = Qt::UserRole + 1,
        NameRole,
        KindRole,
        IsServerRole,
        LastUsedRole,
        SizeTextRole,
        UnsentRole,
        IsOpenRole
    };
    using RowModel::RowModel;
    QHash<int, QByteArray> roleNames() const override;

protected:
    QString key(const WorkspaceRow &row) const override { return row.id; }
    QVariant value(const WorkspaceRow &row, int role) const override;
};

/// The workspaces of this profile: see them, go to another, rename and remove them. The composition root does the work.
/// GUI thread.
class WorkspacesController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(muster::WorkspaceListModel *model READ model CONSTANT)
    Q_PROPERTY(QString problem READ problem NOTIFY changed) ///< why the last thing asked did not work, or empty
    Q_PROPERTY(QString work READ work NOTIFY changed) ///< what is being done, in words; or empty
    Q_PROPERTY(double progress READ progress NOTIFY changed) ///< of it, 0 to 1
    Q_PROPERTY(QString timeLeft READ timeLeft NOTIFY changed) ///< until it is done, in words; or empty
public:
    using QObject::QObject;
    WorkspaceListModel *model() { return &m_model; }
    QString problem() const { return m_problem; }
    QString work() const { return m_work; }
    double progress() const { return m_progress; }
    QString timeLeft() const { return m_timeLeft; }

    // From the composition root:
    void setRows(const QList<WorkspaceRow> &rows) { m_model.setRows(rows); }
    void setProblem(const QString &problem);
    void setWork(const QString &work, double progress, const QString &timeLeft = {});

    // From the screen:
    Q_INVOKABLE void refresh() { Q_EMIT refreshWanted(); }
    Q_INVOKABLE void open(const QString &id);
    /// Leaves the open workspace for the start screen; its unsent changes stay with it.
    Q_INVOKABLE void add();
    Q_INVOKABLE void rename(const QString &id, const QString &name);
    /// `unsent`: how many changes the user knows would be lost; refused when there are more.
    Q_INVOKABLE void remove(const QString &id, int unsent);
    /// Writes a backup to a file of this computer; an existing one is replaced.
    Q_INVOKABLE void backUp(const QString &id, const QUrl &file);
    /// Makes a new workspace from a backup.
    Q_INVOKABLE void restore(const QUrl &file);
    Q_INVOKABLE void cancelWork() { Q_EMIT cancelWanted(); }
    /// A name for the backup of a workspace: "team-2026-11-27.muster-backup".
    Q_INVOKABLE QString backupName(const QString &name) const;

Q_SIGNALS:
    void changed();
    void refreshWanted();
    void openWanted(const QString &id);
    void addWanted();
    void renameWanted(const QString &id, const QString &name);
    void removeWanted(const QString &id, int unsent);
    void backupWanted(const QString &id, const QString &path);
    void restoreWanted(const QString &path);
    void cancelWanted();

private:
    WorkspaceListModel m_model;
    QString m_problem, m_work, m_timeLeft;
    double m_progress = 0;
};

} // namespace muster
