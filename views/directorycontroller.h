#pragma once
#include "models/lists/optionmodel.h"
#include "views/workspace.h"
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace muster {

/// What can be chosen anywhere: people, severities with their definitions, types. Follows the configuration.
class DirectoryController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(muster::OptionModel *people READ people CONSTANT) ///< active users by name
    Q_PROPERTY(muster::OptionModel *severities READ severities CONSTANT) ///< most severe first
    Q_PROPERTY(muster::OptionModel *types READ types CONSTANT) ///< default first
    Q_PROPERTY(muster::OptionModel *priorities READ priorities CONSTANT) ///< of follow-ups, the most pressing first
    /// What a new incident is offered: the second most severe, so that nobody has to think before declaring.
    Q_PROPERTY(QString defaultSeverityId READ defaultSeverityId NOTIFY personChanged)
    Q_PROPERTY(QString personId READ personId NOTIFY personChanged) ///< "me"; may be empty
    Q_PROPERTY(QString personName READ personName NOTIFY personChanged)
public:
    explicit DirectoryController(Workspace &workspace, QObject *parent = nullptr);
    OptionModel *people() { return &m_people; }
    OptionModel *severities() { return &m_severities; }
    OptionModel *types() { return &m_types; }
    OptionModel *priorities() { return &m_priorities; }
    QString personId() const { return m_workspace.personId(); }
    QString personName() const;
    QString defaultSeverityId() const { return m_severities.idAt(m_severities.count() > 1 ? 1 : 0); }

Q_SIGNALS:
    void personChanged();

private:
    void refresh();

    Workspace &m_workspace;
    OptionModel m_people, m_severities, m_types, m_priorities;
};

} // namespace muster
