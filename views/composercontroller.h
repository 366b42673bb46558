#pragma once
#include "models/domain/updateparts.h"
#include "views/incidentcontroller.h"
#include "views/settingscontroller.h"
#include "views/synccontroller.h"
#include "views/updateduecontroller.h"

namespace muster {

/// The update being written on the incident on screen: one text, or in parts that answer what is asked first, each
/// optional. Every keystroke is in the incident's draft, so that nothing is lost. GUI thread; owned by App.
class ComposerController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(bool inParts READ isInParts WRITE setInParts NOTIFY begun) ///< stays so for the next one
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY written) ///< in parts: what stands above them
    Q_PROPERTY(QStringList headings READ headings NOTIFY begun) ///< of the parts, by UpdatePart
    Q_PROPERTY(bool empty READ isEmpty NOTIFY written) ///< nothing is written
    Q_PROPERTY(QString message READ message NOTIFY written) ///< all of it, Markdown
    Q_PROPERTY(QString changed READ changedLine NOTIFY changesChanged) ///< changes() in a line; or empty
    Q_PROPERTY(QString audience READ audience NOTIFY changesChanged) ///< who will read it, and when, in words
    Q_PROPERTY(QString summary READ summary NOTIFY summaryChanged) ///< for the form: as it is, or as proposed
public:
    ComposerController(IncidentController &incident, UpdateDueController &due, SettingsController &settings,
        const SyncController &sync, QObject *parent = nullptr);

    bool isInParts() const { return m_settings.updatesInParts(); }
    /// Takes what is written with it; in parts, what changed is filled in.
    void setInParts(bool on);
    QString text() const { return isInParts() ? m_parts.text : message(); }
    void setText(const QString &text);
    Q_INVOKABLE QString part(int part) const { return m_parts.parts.at(std::size_t(part)); }
    Q_INVOKABLE void setPart(int part, const QString &text);
    QStringList headings() const;
    bool isEmpty() const { return message().isEmpty(); }
    QString message() const;
    /// What changed since the last update that said something, a sentence each.
    QStringList changes() const { return m_changes; }
    QString changedLine() const { return m_changes.join(QStringLiteral(" · ")); }
    QString audience() const;
    QString summary() const;

    /// Somebody turned to the composer: an empty update in parts begins with what changed.
    Q_INVOKABLE void enter();
    /// Turned away: what was filled in and not touched is no draft.
    Q_INVOKABLE void leave();
    /// Puts what changed where it belongs, below what is there already.
    Q_INVOKABLE void addChanges();
    /// Empty ids leave status and severity; `next` is UpdateDueController's choice. False when there is nothing to say.
    Q_INVOKABLE bool post(const QString &statusId, const QString &severityId, const QString &next);
    /// For the chat, where this server takes no updates.
    Q_INVOKABLE void copy();
    /// The form of the summary begins with what is written, above what it says now; until withdrawn.
    Q_INVOKABLE void proposeSummary();
    Q_INVOKABLE void withdrawSummary();
    /// The written update has served when it was in it.
    Q_INVOKABLE void saveSummary(const QString &summary);

Q_SIGNALS:
    void begun(); ///< texts are others than those that were typed here
    void written();
    void changesChanged(); ///< or who reads it
    void summaryChanged();

private:
    void begin();
    void keep();
    QString changesText() const;
    UpdateHeadings updateHeadings() const;
    void compare();

    IncidentController &m_incident;
    UpdateDueController &m_due;
    SettingsController &m_settings;
    const SyncController &m_sync;
    UpdateParts m_parts; ///< without parts all is in its text
    QStringList m_changes;
    QString m_filledIn; ///< by enter(), as the message was then
    bool m_proposesSummary = false;
};

} // namespace muster
