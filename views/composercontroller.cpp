#include "views/composercontroller.h"
#include "models/lists/changesince.h"
#include <QClipboard>
#include <QGuiApplication>
#include <algorithm>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostSaid = 8; // more is no update any more

QString above(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : first + u'\n' + second;
}

} // namespace

ComposerController::ComposerController(IncidentController &incident, UpdateDueController &due,
    SettingsController &settings, const SyncController &sync, QObject *parent)
    : QObject(parent)
    , m_incident(incident)
    , m_due(due)
    , m_settings(settings)
    , m_sync(sync)
{
    connect(&incident, &IncidentController::shown, this, &ComposerController::begin);
    connect(&incident, &IncidentController::timelineChanged, this, &ComposerController::compare);
    connect(&incident, &IncidentController::changed, this, &ComposerController::summaryChanged);
    connect(&sync, &SyncController::changed, this, &ComposerController::changesChanged);
}

UpdateHeadings ComposerController::updateHeadings() const
{
    return {tr("Impact now"), tr("What changed"), tr("Next"), tr("Risk")};
}

QStringList ComposerController::headings() const
{
    const UpdateHeadings headings = updateHeadings();
    return {headings.begin(), headings.end()};
}

QString ComposerController::message() const
{
    return toMessage(m_parts, updateHeadings());
}

void ComposerController::begin()
{
    const QString draft = m_incident.draft();
    m_parts = isInParts() ? updateParts(draft, updateHeadings()) : UpdateParts{draft, {}};
    m_filledIn.clear();
    withdrawSummary();
    compare();
    Q_EMIT begun();
    Q_EMIT written();
}

void ComposerController::compare()
{
    const auto &updates = m_incident.page().updates;
    const auto said = std::find_if(
        updates.crbegin(), updates.crend(), [](const IncidentUpdate &update) { return !update.message.isEmpty(); });
    const Instant since = said == updates.crend() ? m_incident.declaredAt() : said->createdAt.at.value_or(Instant{});
    m_changes = m_incident.exists() ? changesSince(m_incident.timelineRows(), since) : QStringList();
    Q_EMIT changesChanged();
}

void ComposerController::setInParts(bool on)
{
    if (on == isInParts())
        return;
    const QString written = message();
    m_settings.setUpdatesInParts(on);
    m_parts = on ? updateParts(written, updateHeadings()) : UpdateParts{written, {}};
    keep();
    Q_EMIT begun();
    if (on)
        enter();
}

void ComposerController::setText(const QString &text)
{
    if (text == this->text())
        return;
    if (!isInParts())
        m_parts = {};
    m_parts.text = text;
    keep();
}

void ComposerController::setPart(int part, const QString &text)
{
    QString &written = m_parts.parts.at(std::size_t(part));
    if (text == written)
        return;
    written = text;
    keep();
}

void ComposerController::keep()
{
    const QString whole = message(); // what was filled in and not touched is no draft
    m_incident.keepDraft(whole == m_filledIn ? QString() : whole);
    Q_EMIT written();
}

QString ComposerController::changesText() const
{
    QStringList lines = m_changes.mid(0, mostSaid);
    if (m_changes.size() > mostSaid)
        lines.append(tr("and %n more", nullptr, int(m_changes.size() - mostSaid)));
    return lines.size() == 1 ? lines.first() : u"- "_s + lines.join(u"\n- "_s);
}

void ComposerController::enter()
{
    if (!isInParts() || m_changes.isEmpty() || !isEmpty())
        return;
    m_parts.at(UpdatePart::Changed) = changesText();
    m_filledIn = message();
    keep();
    Q_EMIT begun();
}

void ComposerController::leave()
{
    if (m_filledIn.isEmpty() || message() != m_filledIn)
        return;
    m_parts = {};
    m_filledIn.clear();
    keep();
    Q_EMIT begun();
}

void ComposerController::addChanges()
{
    if (m_changes.isEmpty())
        return;
    QString &where = isInParts() ? m_parts.at(UpdatePart::Changed) : m_parts.text;
    where = above(where.trimmed(), changesText());
    keep();
    Q_EMIT begun();
}

QString ComposerController::audience() const
{
    const QString who = m_incident.isPrivate() ? tr("Read only by people who may see this private incident")
                                               : tr("Read by everybody in %1").arg(m_sync.workspaceName());
    return !m_sync.isOnline() ? tr("%1, once we are connected again", "who reads it").arg(who) : who;
}

bool ComposerController::post(const QString &statusId, const QString &severityId, const QString &next)
{
    if (!m_incident.postUpdate(message(), statusId, severityId, m_due.promise(next)))
        return false;
    m_parts = {};
    m_filledIn.clear();
    keep();
    Q_EMIT begun();
    return true;
}

void ComposerController::copy()
{
    QGuiApplication::clipboard()->setText(message());
}

QString ComposerController::summary() const
{
    if (!m_proposesSummary)
        return m_incident.summary();
    return m_incident.summary().isEmpty() ? message() : message() + u"\n\n"_s + m_incident.summary();
}

void ComposerController::proposeSummary()
{
    m_proposesSummary = !isEmpty();
    Q_EMIT summaryChanged();
}

void ComposerController::withdrawSummary()
{
    m_proposesSummary = false;
    Q_EMIT summaryChanged();
}

void ComposerController::saveSummary(const QString &summary)
{
    m_incident.setSummary(summary);
    if (!m_proposesSummary)
        return;
    m_parts = {};
    keep();
    Q_EMIT begun();
}

} // namespace muster
