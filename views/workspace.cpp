#include "views/workspace.h"
#include "models/store/onfinished.h"
#include <algorithm>

namespace muster {

Workspace::Workspace(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_ids(clock, m_random)
{ }

Workspace::~Workspace() = default;

void Workspace::open(Cache &cache, Outbox &outbox, const QString &personId)
{
    close();
    m_cache = &cache;
    m_outbox = &outbox;
    m_personId = personId;
    m_reader = cache.makeReader();
    connect(&cache, &Cache::changed, this, [this](const ChangeSet &changes) {
        if (changes.configuration || changes.everything)
            rebuildOverlay();
        Q_EMIT rowsChanged(changes);
    });
    connect(&outbox, &Outbox::resolved, this, &Workspace::resolved);
    connect(&outbox, &Outbox::changed, this, &Workspace::rebuildOverlay);
    rebuildOverlay();
    Q_EMIT opened();
    Q_EMIT personChanged();
}

void Workspace::close()
{
    if (!isOpen())
        return;
    disconnect(m_cache, nullptr, this, nullptr);
    disconnect(m_outbox, nullptr, this, nullptr);
    m_reader.reset();
    m_cache = nullptr;
    m_outbox = nullptr;
    m_overlay = {};
    Q_EMIT closed();
}

void Workspace::setPersonId(const QString &personId)
{
    if (personId == m_personId)
        return;
    m_personId = personId;
    if (isOpen())
        rebuildOverlay();
    Q_EMIT personChanged();
}

Actor Workspace::actor() const
{
    const auto person = directory().user(m_personId);
    return person ? Actor::fromUser(*person) : Actor{};
}

std::optional<Incident> Workspace::find(const QString &named) const
{
    const QString serverId = m_outbox->serverId(named);
    if (const auto byId = reader().incident(serverId.isEmpty() ? named : serverId))
        return m_overlay.shown(*byId);
    bool isNumber = false;
    named.toUInt(&isNumber);
    const QString reference = isNumber ? QStringLiteral("INC-") + named : named.toUpper();
    for (const IncidentRow &row : reader().incidents({.text = reference})) {
        if (row.reference.compare(reference, Qt::CaseInsensitive) != 0)
            continue;
        if (const auto found = reader().incident(row.id))
            return m_overlay.shown(*found);
    }
    for (const Incident &declared : m_overlay.declared()) {
        if (declared.id == named)
            return declared;
    }
    return {};
}

QHash<QString, QString> Workspace::incidentLabels() const
{
    QHash<QString, QString> labels;
    if (!isOpen())
        return labels;
    const auto label = [&](const auto &incident) {
        const QString &reference = incident.reference;
        labels.insert(incident.id, reference.isEmpty() ? incident.name : reference + QLatin1Char(' ') + incident.name);
    };
    QSet<QString> ids;
    for (const OutboxEntry &entry : m_overlay.entries())
        ids.insert(entry.incidentId);
    for (const Incident &incident : m_overlay.declared())
        label(incident);
    for (const IncidentRow &row : m_reader->rowsOf(ids.values())) // at once: the queue may be long
        label(m_overlay.shown(row));
    return labels;
}

bool Workspace::isUnsent(const QString &entryId) const
{
    const QList<OutboxEntry> &entries = m_overlay.entries();
    return std::any_of(entries.begin(), entries.end(), [&entryId](const OutboxEntry &entry) {
        return entry.id == entryId
            && (needsUser(entry.state) || entry.state == OutboxState::Queued || entry.state == OutboxState::RetryWait);
    });
}

void Workspace::submit(const Command &command, const QJsonObject &base,
    const std::function<void(const Result<OutboxEntry> &)> &done, std::chrono::seconds holdBack)
{
    if (!isOpen()) {
        done(failure(ErrorKind::Storage, tr("No workspace is open")));
        return;
    }
    const auto notBefore = holdBack.count() > 0 ? std::optional(m_clock.now() + holdBack) : std::nullopt;
    onFinished(
        m_outbox->append(command, base, notBefore), this, [done](const Result<OutboxEntry> &saved) { done(saved); });
}

void Workspace::takeBack(const QString &entryId, const std::optional<Command> &inverse, const QJsonObject &base,
    const std::function<void(const Result<void> &)> &done)
{
    if (!isOpen())
        return;
    onFinished(m_outbox->discard(entryId), this, [this, inverse, base, done](const Result<void> &discarded) {
        if (discarded || !inverse) {
            done(discarded);
            return;
        }
        submit(*inverse, base, [done](const Result<OutboxEntry> &saved) {
            done(saved ? Result<void>() : Result<void>(tl::unexpected<Error>(saved.error())));
        });
    });
}

QString Workspace::newLocalId()
{
    return QStringLiteral("tmp_") + m_ids.next();
}

void Workspace::rebuildOverlay()
{
    Directory directory = m_reader->directory();
    const auto person = directory.user(m_personId);
    const Actor actor = person ? Actor::fromUser(*person) : Actor{};
    Outbox *outbox = m_outbox;
    m_overlay = Overlay(
        outbox->entries(), std::move(directory), actor, [outbox](const QString &id) { return outbox->serverId(id); });
    Q_EMIT overlayChanged();
}

} // namespace muster
