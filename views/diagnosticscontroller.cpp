#include "views/diagnosticscontroller.h"
#include "models/domain/redaction.h"
#include "models/lists/incidentlistmodel.h"
#include "models/store/onfinished.h"
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLocale>
#include <QSysInfo>
#include <QUrl>
#include <utility>

namespace muster {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto interval = 500ms;
/// Milliseconds by which the clocks may differ before what is said about times misleads.
constexpr qint64 clockTolerance = 5'000;

/// Of a database with its log beside it.
QString sizeOf(const QString &path)
{
    return QLocale().formattedDataSize(QFileInfo(path).size() + QFileInfo(path + u"-wal"_s).size());
}

using Counts = std::array<int, kindCount>;

Counts countsOf(const CacheReader &reader)
{
    Counts counts{};
    for (int kind = 0; kind < kindCount; ++kind)
        counts.at(std::size_t(kind)) = reader.count(Kind(kind));
    return counts;
}

QString table(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

} // namespace

DiagnosticsController::DiagnosticsController(Workspace &workspace, const SyncController &sync,
    const SettingsController &settings, const Times &times, Notices &notices, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_sync(sync)
    , m_settings(settings)
    , m_times(times)
    , m_notices(notices)
{
    m_again.setInterval(interval);
    connect(&m_again, &QTimer::timeout, this, &DiagnosticsController::look);
    connect(&workspace, &Workspace::rowsChanged, this, [this] { m_countsAreOld = true; });
    connect(&workspace, &Workspace::closed, this, [this] {
        m_records.clear();
        m_rate.reset();
        m_counts = {};
        m_countsAreOld = true;
        setPlace({}, {});
    });
}

void DiagnosticsController::setActive(bool active)
{
    if (!active)
        return m_again.stop();
    look();
    m_again.start();
}

void DiagnosticsController::setPlace(const QString &folder, const QString &server)
{
    m_folder = folder;
    m_server = server;
    if (m_again.isActive()) // elsewhere nobody looks, and counting would keep the first reads waiting
        look();
}

void DiagnosticsController::note(const RequestRecord &record)
{
    m_records.prepend({QString::number(++m_noted), record});
    if (m_records.size() > RequestListModel::most)
        m_records.removeLast();
    if (record.rateRemaining && record.rateLimit)
        m_rate = {*record.rateRemaining, *record.rateLimit};
}

void DiagnosticsController::count()
{
    if (!m_workspace.isOpen() || !std::exchange(m_countsAreOld, false))
        return;
    onFinished(m_workspace.cache()->read(countsOf), this, [this](const Counts &counts) { m_counts = counts; });
}

void DiagnosticsController::look()
{
    count(); // is there by the next look
    m_requests.show(m_records);
    const QList<Group> groups{program(), server(), files(), queue()};
    if (groups == m_groups)
        return;
    m_groups = groups;
    Q_EMIT changed();
}

DiagnosticsController::Group DiagnosticsController::program() const
{
    return {tr("Program"),
        {{tr("Muster"), QStringLiteral(MUSTER_VERSION)},
            {tr("Qt"), QString::fromLatin1(qVersion()) + u", "_s + QGuiApplication::platformName()},
            {tr("System"), QSysInfo::prettyProductName() + u", "_s + QSysInfo::currentCpuArchitecture()},
            {tr("Language"), QLocale().name()}}};
}

DiagnosticsController::Group DiagnosticsController::server() const
{
    const SyncStatus &status = m_sync.status();
    const qint64 skew = status.clockSkewMilliseconds;
    Group group{tr("Server"),
        {{tr("Address"), m_server.isEmpty() ? tr("inside this program") : m_server, false,
             m_server.isEmpty() ? std::nullopt : std::optional(tr("(server)"))},
            {tr("State"), m_sync.stateText(), status.problem.has_value()}}};
    if (status.problem)
        group.facts.append({tr("Problem"), status.problem->message, true,
            status.problem->httpStatus > 0 ? std::optional(u"HTTP %1"_s.arg(status.problem->httpStatus))
                                           : std::nullopt});
    group.facts += {{tr("Key"), status.identity.name, false, tr("(name of the key)")},
        {tr("Rights"), status.identity.roles.join(u", "_s)},
        {tr("Withheld"), status.withheld.isEmpty() ? tr("nothing") : status.withheld.join(u", "_s),
            !status.withheld.isEmpty()},
        {tr("Requests left"),
            m_rate ? tr("%1 of %2 a minute").arg(m_rate->first).arg(m_rate->second) : tr("the server sets no limit"),
            m_rate && m_rate->first == 0},
        {tr("Repeats"), status.hasIdempotency ? tr("recognised by the server") : tr("found by comparing")},
        {tr("Its clock"), tr("%1 s from ours").arg(QLocale().toString(double(skew) / 1000, 'f', 1)),
            std::abs(skew) > clockTolerance}};
    return group;
}

DiagnosticsController::Group DiagnosticsController::files() const
{
    const auto rows = [this](Kind kind) { return QLocale().toString(m_counts.at(std::size_t(kind))); };
    const auto synced = m_sync.status().syncedAt;
    return {tr("On this computer"),
        {{tr("Folder"), QDir::toNativeSeparators(m_folder), false, tr("(folder)")},
            {tr("Copy"), m_folder.isEmpty() ? QString() : sizeOf(m_folder + u"/cache.db"_s)},
            {tr("Queue"), m_folder.isEmpty() ? QString() : sizeOf(m_folder + u"/outbox.db"_s)},
            {tr("Incidents"), rows(Kind::Incident)}, {tr("Updates"), rows(Kind::IncidentUpdate)},
            {tr("Follow-ups"), rows(Kind::FollowUp)}, {tr("Log entries"), rows(Kind::Activity)},
            {tr("Synced"), synced ? m_times.complete(toQml(*synced)) : tr("never completely"), !synced}}};
}

DiagnosticsController::Group DiagnosticsController::queue() const
{
    int waiting = 0, sending = 0, attention = 0;
    if (m_workspace.isOpen()) {
        for (const OutboxEntry &entry : m_workspace.outbox()->entries()) {
            if (!isShown(entry.state))
                continue;
            const bool isUnderWay = entry.state == OutboxState::InFlight || entry.state == OutboxState::Unknown
                || entry.state == OutboxState::Acked;
            ++(needsUser(entry.state) ? attention : isUnderWay ? sending : waiting);
        }
    }
    return {tr("Unsent changes"),
        {{tr("Waiting"), QLocale().toString(waiting)}, {tr("Being sent"), QLocale().toString(sending)},
            {tr("Need you"), QLocale().toString(attention), attention > 0}}};
}

QVariantList DiagnosticsController::groups() const
{
    QVariantList groups;
    for (const Group &group : m_groups) {
        QVariantList facts;
        for (const Fact &fact : group.facts)
            facts.append(QVariantMap{{u"name"_s, fact.name}, {u"value"_s, fact.value}, {u"bad"_s, fact.isBad}});
        groups.append(QVariantMap{{u"title"_s, group.title}, {u"facts"_s, facts}});
    }
    return groups;
}

QString DiagnosticsController::requestLine(const RequestRecord &record) const
{
    return table({formatInstant(record.sentAt), record.method, withoutIds(record.path),
        record.status == 0 ? record.problem : QString::number(record.status), u"%1 ms"_s.arg(record.took.count()),
        record.requestId});
}

QString DiagnosticsController::report() const
{
    QString text = u"# Muster "_s + QStringLiteral(MUSTER_VERSION) + u'\n';
    for (const Group &group : m_groups) {
        text += u"\n## "_s + group.title + u'\n';
        for (const Fact &fact : group.facts)
            text
                += u"- %1%2: %3\n"_s.arg(fact.isBad ? u"(!) "_s : QString(), fact.name, fact.told.value_or(fact.value));
    }
    text += u"\n## "_s + tr("Last requests") + u"\n\n"_s
        + table({tr("Sent"), tr("Method"), tr("Path"), tr("Answer"), tr("Took"), tr("Request id")})
        + table({u"-"_s, u"-"_s, u"-"_s, u"-"_s, u"-"_s, u"-"_s});
    for (const RequestRow &row : m_records)
        text += requestLine(row.record);
    Redaction redaction;
    redaction.hide(m_server, tr("(server)"));
    redaction.hide(QUrl(m_server).authority(), tr("(server)"));
    redaction.hide(QUrl(m_server).host(), tr("(server)"));
    redaction.hide(QUrl(m_server).host(QUrl::FullyEncoded), tr("(server)")); // as the network calls it
    redaction.hide(QUrl(m_server).path(), tr("(server)")); // some stand behind a path of their own
    redaction.hide(m_sync.status().identity.name, tr("(name of the key)"));
    redaction.hide(m_sync.workspaceName(), tr("(workspace)"));
    redaction.hide(m_folder, tr("(folder)"));
    redaction.hide(m_settings.profileFolder(), tr("(folder)"));
    redaction.hide(QDir::homePath(), u"~"_s);
    if (m_workspace.isOpen())
        redaction.hide(m_workspace.actor().name, tr("(person)"));
    return redaction.of(text);
}

void DiagnosticsController::copyReport()
{
    const auto copy = [this] {
        look();
        QGuiApplication::clipboard()->setText(report());
        m_notices.say(tr("Copied: names, addresses and folders are left out"));
    };
    if (!m_workspace.isOpen())
        return copy();
    onFinished(m_workspace.cache()->read(countsOf), this, [this, copy](const Counts &counts) {
        m_counts = counts;
        copy();
    });
}

} // namespace muster
