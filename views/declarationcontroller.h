#pragma once
#include "models/domain/declaration.h"
#include "models/lists/fieldlistmodel.h"
#include "views/incidentscontroller.h"
#include "views/notices.h"
#include "views/synccontroller.h"
#include "views/writtentime.h"

namespace muster {

/// A written time as a form shows it, with what is wrong with it.
struct WrittenTimeItem
{
    Q_GADGET
    Q_PROPERTY(QString date MEMBER date)
    Q_PROPERTY(QString time MEMBER time)
    Q_PROPERTY(QString dateError MEMBER dateError)
    Q_PROPERTY(QString timeError MEMBER timeError)
    Q_PROPERTY(QString zoneName MEMBER zoneName) ///< at that time
    Q_PROPERTY(QString warning MEMBER warning) ///< what to think about
    QML_VALUE_TYPE(writtenTimeItem)
public:
    QString date, time, dateError, timeError, zoneName, warning;
};

/// Declaring: the part of the form that needs more than its fields, and what becomes of a declaration until the server
/// hears of it. GUI thread; owned by App.
class DeclarationController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(Kind kind READ kind WRITE setKind NOTIFY changed)
    Q_PROPERTY(QAbstractItemModel *fields READ fields CONSTANT) ///< roles: FieldListModel; with what was entered
    Q_PROPERTY(muster::WrittenTimeItem began READ began NOTIFY changed)
    Q_PROPERTY(muster::WrittenTimeItem ended READ ended NOTIFY changed)
    Q_PROPERTY(QString timesWords READ timesWords NOTIFY changed) ///< how long it took, or what is missing or wrong
    Q_PROPERTY(bool timesRight READ areTimesRight NOTIFY changed) ///< both are there and in order, where they matter
    Q_PROPERTY(bool fieldsRight READ areFieldsRight NOTIFY changed) ///< numbers are numbers
public:
    enum Kind { Now = int(Declaration::Kind::Now), Over = int(Declaration::Kind::Over), Test };
    Q_ENUM(Kind)
    DeclarationController(Workspace &workspace, IncidentsController &incidents, const SyncController &sync,
        const Times &times, Notices &notices, QObject *parent = nullptr);

    Kind kind() const { return Kind(m_said.kind); }
    void setKind(Kind kind);
    QAbstractItemModel *fields() { return &m_fields; }
    WrittenTimeItem began() const { return item(m_began); }
    WrittenTimeItem ended() const { return item(m_ended); }
    QString timesWords() const;
    bool areTimesRight() const;
    bool areFieldsRight() const;

    /// An empty form.
    Q_INVOKABLE void begin();
    Q_INVOKABLE void writeBegan(const QString &date, const QString &time);
    Q_INVOKABLE void writeEnded(const QString &date, const QString &time);
    /// What a server takes for a number.
    Q_INVOKABLE static bool isNumber(const QString &text);
    /// Ids of options, or one text; an empty list: nothing.
    Q_INVOKABLE void setField(const QString &fieldId, const QStringList &values);
    /// Declares with what was entered since begin(). See declare().
    Q_INVOKABLE QString submit(const QString &name, const QString &summary, const QString &severityId,
        const QString &typeId, const QString &leadId, bool isPrivate);
    /// Declares an incident and selects it. Only the name is required; without a severity it starts in triage. Without
    /// a connection it carries the time of this moment, since when the server will hear of it says nothing. Returns the
    /// (local) id, or empty if the name is.
    QString declare(Declaration said);

Q_SIGNALS:
    void changed();

private:
    WrittenTimeItem item(const WrittenTime &written) const;
    void layOutFields();
    void followQueue();

    Workspace &m_workspace;
    IncidentsController &m_incidents;
    const SyncController &m_sync;
    const Times &m_times;
    Notices &m_notices;
    FieldListModel m_fields;
    Declaration m_said;
    WrittenTime m_began, m_ended;
    QSet<QString> m_amending; ///< ids of entries
};

} // namespace muster
