#include "views/declarationcontroller.h"
#include "models/store/onfinished.h"
#include "views/errorwords.h"
#include <algorithm>
#include <cmath>

namespace muster {

DeclarationController::DeclarationController(Workspace &workspace, IncidentsController &incidents,
    const SyncController &sync, const Times &times, Notices &notices, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_incidents(incidents)
    , m_sync(sync)
    , m_times(times)
    , m_notices(notices)
{
    connect(&workspace, &Workspace::overlayChanged, this, &DeclarationController::followQueue);
    connect(&workspace, &Workspace::closed, this, [this] { m_amending.clear(); });
    connect(&times, &Times::zoneChanged, this, &DeclarationController::changed);
}

void DeclarationController::begin()
{
    m_said = {};
    m_began = m_ended = WrittenTime({}, m_workspace.clock().now(), m_times.zone());
    layOutFields();
    Q_EMIT changed();
}

void DeclarationController::setKind(Kind kind)
{
    m_said.kind = Declaration::Kind(kind);
    Q_EMIT changed();
}

void DeclarationController::writeBegan(const QString &date, const QString &time)
{
    m_began.date = date;
    m_began.time = time;
    Q_EMIT changed();
}

void DeclarationController::writeEnded(const QString &date, const QString &time)
{
    m_ended.date = date;
    m_ended.time = time;
    Q_EMIT changed();
}

WrittenTimeItem DeclarationController::item(const WrittenTime &written) const
{
    return {written.date, written.time, written.dateError(m_times.zone()), written.timeError(m_times),
        written.zoneName(m_times), written.warning(m_times.zone())};
}

bool DeclarationController::areTimesRight() const
{
    if (kind() != Over)
        return true;
    const auto began = m_began.wanted(m_times.zone()), ended = m_ended.wanted(m_times.zone());
    const bool areRead = began && ended && m_began.timeError(m_times).isEmpty() && m_ended.timeError(m_times).isEmpty();
    return areRead && *began <= *ended;
}

bool DeclarationController::isNumber(const QString &text)
{
    bool isRead = false;
    return std::isfinite(text.toDouble(&isRead)) && isRead;
}

bool DeclarationController::areFieldsRight() const
{
    return std::all_of(m_said.customFields.begin(), m_said.customFields.end(), [](const FieldChange &entered) {
        return entered.kind != CustomField::Kind::Numeric || isNumber(entered.values.first());
    });
}

QString DeclarationController::timesWords() const
{
    const auto began = m_began.wanted(m_times.zone()), ended = m_ended.wanted(m_times.zone());
    if (kind() != Over)
        return {};
    if (!began || !ended)
        return tr("When did it begin, and when did it end?");
    if (*ended < *began)
        return tr("It cannot have ended before it began.");
    return tr("It took %1.", "a duration").arg(m_times.duration(toQml(*began), toQml(*ended), m_times.now()));
}

void DeclarationController::setField(const QString &fieldId, const QStringList &values)
{
    if (values.isEmpty())
        m_said.customFields.remove(fieldId);
    else
        m_said.customFields.insert(fieldId, {m_workspace.directory().customFields.value(fieldId).kind, values});
    layOutFields();
    Q_EMIT changed();
}

/// As an incident would show them that has nothing but what was entered.
void DeclarationController::layOutFields()
{
    DeclareIncident entered;
    entered.customFields = m_said.customFields;
    const auto incident
        = createdIncident(entered, m_workspace.directory(), m_workspace.clock().now(), m_workspace.actor());
    m_fields.show(*incident, m_workspace.directory(), {});
}

QString DeclarationController::submit(const QString &name, const QString &summary, const QString &severityId,
    const QString &typeId, const QString &leadId, bool isPrivate)
{
    if (!areTimesRight() || !areFieldsRight())
        return {};
    Declaration said = m_said;
    said.name = name;
    said.summary = summary;
    said.severityId = severityId;
    said.typeId = typeId;
    said.leadId = leadId;
    said.isPrivate = isPrivate;
    if (kind() == Over) {
        said.began = m_began.wanted(m_times.zone());
        said.ended = m_ended.wanted(m_times.zone());
    }
    return declare(std::move(said));
}

QString DeclarationController::declare(Declaration said)
{
    if (said.name.trimmed().isEmpty())
        return {};
    if (!said.began && !m_sync.isOnline())
        said.began = m_workspace.clock().now();
    const DeclareIncident command
        = muster::declare(m_workspace.newLocalId(), said, m_workspace.directory(), m_workspace.personId());
    m_workspace.submit(command, {}, [this, command](const Result<OutboxEntry> &saved) {
        if (!saved) {
            m_notices.fail(tr("Not saved: %1").arg(withAdvice(saved.error())));
            return;
        }
        m_incidents.select(command.localId);
        const QString entryId = saved->id;
        const auto undo = [this, entryId] {
            m_workspace.takeBack(entryId, {}, {}, [this](const Result<void> &done) {
                if (!done)
                    m_notices.fail(tr("Already sent: an incident cannot be undeclared, only declined or closed"));
            });
        };
        m_notices.say(
            tr("Declared “%1”").arg(command.name), undo, [this, entryId] { return m_workspace.isUnsent(entryId); });
    });
    return command.localId;
}

/// What was over before the server heard of it is to call nobody, and what goes on again after all is.
void DeclarationController::followQueue()
{
    const QList<OutboxEntry> &entries = m_workspace.overlay().entries();
    for (const OutboxEntry &entry : entries) {
        const auto *declared = std::get_if<DeclareIncident>(&entry.command);
        // Both are known not to have been carried out.
        const bool isUnsent = entry.state == OutboxState::Queued || entry.state == OutboxState::RetryWait;
        if (!declared || !isUnsent || m_amending.contains(entry.id))
            continue;
        QList<LaterStatus> later;
        for (const OutboxEntry &other : entries) {
            const QString status = statusMovedTo(other.command);
            if (other.incidentId == declared->localId && !status.isEmpty())
                later.append({status, other.createdAt.at.value_or(Instant{})});
        }
        const DeclareIncident wanted = asOfNow(*declared, entry.createdAt.at.value_or(Instant{}),
            entry.state == OutboxState::RetryWait, later, m_workspace.directory());
        if (wanted == *declared)
            continue;
        m_amending.insert(entry.id);
        // Refused when it has just been sent, or on a full disk: then it goes as it is, and its steps follow it.
        onFinished(m_workspace.outbox()->amend(entry.id, wanted, entry.base), this,
            [this, id = entry.id](const Result<OutboxEntry> &amended) {
                m_amending.remove(id);
                if (amended && m_workspace.isOpen()) // what happened meanwhile
                    followQueue();
            });
    }
}

} // namespace muster
