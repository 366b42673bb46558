#pragma once
#include "models/domain/slashtargets.h"
#include "views/actionregistry.h"
#include "views/declarationcontroller.h"
#include "views/directorycontroller.h"
#include "views/incidentcontroller.h"
#include <QCoreApplication>

namespace muster {

/// A slash command as it would be carried out now.
struct SlashReading
{
    SlashCommand command;
    SlashTargets targets;
    QString sentence; ///< what will happen: "Change severity to Critical"
    QString about; ///< the incident it happens to: "INC-12 Payments failing"; empty for a new one
    QString problem; ///< why it cannot be carried out, in words; empty when it can
    qsizetype from = 0, length = 0; ///< of what is wrong, in the text; no length: something is missing there
    bool isComplete() const { return command.verb != SlashVerb::None && problem.isEmpty(); }
};

/// Reads slash commands against the workspace and the incident on screen, says in words what they do, and does it as
/// the buttons would: through the same controllers, with the same undo. GUI thread.
class SlashInterpreter
{
    Q_DECLARE_TR_FUNCTIONS(SlashInterpreter)
public:
    SlashInterpreter(Workspace &workspace, ActionRegistry &actions, DirectoryController &directory,
        DeclarationController &declaration, IncidentController &incident);

    SlashReading read(const QString &text) const;
    /// Only what isComplete(). Without words, `new` and `update` open their forms.
    void run(const SlashReading &reading);

private:
    QString sentence(const SlashReading &reading) const;
    QString declaration(const SlashReading &reading) const;
    void findProblem(SlashReading &reading) const;
    void runOnIncident(const SlashReading &reading);
    void declare(const SlashReading &reading);
    QString severityFor(const SlashReading &reading) const;
    QString leadFor(const SlashReading &reading) const;

    Workspace &m_workspace;
    ActionRegistry &m_actions;
    DirectoryController &m_directory;
    DeclarationController &m_declaration;
    IncidentController &m_incident;
};

} // namespace muster
