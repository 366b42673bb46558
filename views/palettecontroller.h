#pragma once
#include "models/lists/palettemodel.h"
#include "views/slashcompletions.h"
#include <QtQml/qqmlregistration.h>
#include <functional>

namespace muster {

/// The command palette: everything the program can do, every incident and person, found by a few letters; and slash
/// commands as typed in Slack. Choosing and carrying out are two steps, because the palette closes in between. GUI
/// thread; incidents are looked for on the cache's reader.
class PaletteController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(QAbstractItemModel *model READ model CONSTANT) ///< roles: PaletteModel
    /// Of the slash command: the incident it is about; what is wrong with it, and where, in UTF-16 code units.
    Q_PROPERTY(QString about READ about NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(int problemFrom READ problemFrom NOTIFY changed)
    Q_PROPERTY(int problemLength READ problemLength NOTIFY changed)
public:
    PaletteController(Workspace &workspace, ActionRegistry &actions, DirectoryController &directory,
        IncidentsController &incidents, DeclarationController &declaration, IncidentController &incident,
        Notices &notices, QObject *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    QAbstractItemModel *model() { return &m_model; }
    QString about() const { return m_reading.about; }
    QString problem() const;
    int problemFrom() const { return int(m_reading.from); }
    int problemLength() const { return int(m_reading.length); }

    /// Empty again, with what was used last on top.
    Q_INVOKABLE void begin();
    /// True when the palette has done its part and may close; else the row asked to go on typing or cannot be done.
    Q_INVOKABLE bool choose(int row);
    /// Does what was chosen, as soon as the event loop is back.
    Q_INVOKABLE void carryOut();
    /// What Tab makes of the text with that row, or the text itself.
    Q_INVOKABLE QString completed(int row) const;

Q_SIGNALS:
    void changed();
    /// Somebody went to an incident: it must be seen.
    void incidentWanted(const QString &incidentId);

private:
    bool isMeant() const;
    bool isAlmost() const;
    void lookAgain();
    void lookForIncidents();
    void fill();
    void addCommand(QList<PaletteItem> &items) const;
    void addCompletions(QList<PaletteItem> &items) const;
    void addActions(QList<PaletteItem> &items) const;
    void addRecent(QList<PaletteItem> &items) const;
    void addIncidents(QList<PaletteItem> &items) const;
    void addPeople(QList<PaletteItem> &items) const;
    PaletteItem actionItem(const AppAction &action) const;
    void runAction(const QString &actionId);

    Workspace &m_workspace;
    ActionRegistry &m_actions;
    IncidentsController &m_incidents;
    Notices &m_notices;
    DirectoryController &m_directory;
    SlashInterpreter m_interpreter;
    PaletteModel m_model;
    QString m_text;
    SlashReading m_reading;
    QList<SlashCompletion> m_completions;
    QList<IncidentRow> m_found; ///< incidents the text finds
    QString m_foundFor; ///< the text they were looked for by
    bool m_isLooking = false, m_isActive = false;
    int m_generation = 0; ///< grows when a workspace closes: what is still on its way belongs to it
    QStringList m_recent; ///< actions carried out from here, the last one first
    std::function<void()> m_chosen;
};

} // namespace muster
