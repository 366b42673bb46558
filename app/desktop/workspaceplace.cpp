#include "app/desktop/workspaceplace.h"
#include "models/domain/json.h"
#include "models/domain/ulid.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace muster::desktop {

namespace {

const QString screenName = QStringLiteral("screen");
const QString incidentName = QStringLiteral("incident");
const QString draftsName = QStringLiteral("drafts");
const QString postponedName = QStringLiteral("postponed"), laterName = QStringLiteral("later"),
              tickedName = QStringLiteral("ticked"), seenName = QStringLiteral("seen"),
              seenFromName = QStringLiteral("seen_from");
const QString fromName = QStringLiteral("from"), untilName = QStringLiteral("until"), whyName = QStringLiteral("why");
constexpr qint64 greatest = 16 * 1024 * 1024;

using Postponed = UpdateDueController::Postponed;

QHash<QString, Postponed> postponedFrom(const QJsonObject &kept)
{
    QHash<QString, Postponed> postponed;
    for (auto one = kept.begin(); one != kept.end(); ++one) {
        const QJsonObject put = one->toObject();
        const auto from = parseInstant(put.value(fromName).toString()),
                   until = parseInstant(put.value(untilName).toString());
        if (from && until)
            postponed.insert(one.key(), {*from, *until, put.value(whyName).toString()});
    }
    return postponed;
}

QJsonObject toJson(const QHash<QString, Postponed> &postponed)
{
    QJsonObject kept;
    for (auto put = postponed.begin(); put != postponed.end(); ++put)
        kept.insert(put.key(),
            QJsonObject{
                {fromName, formatInstant(put->from)}, {untilName, formatInstant(put->at)}, {whyName, put->reason}});
    return kept;
}

QHash<QString, Instant> timesFrom(const QJsonObject &kept)
{
    QHash<QString, Instant> times;
    for (auto one = kept.begin(); one != kept.end(); ++one) {
        if (const auto until = parseInstant(one->toString()))
            times.insert(one.key(), *until);
    }
    return times;
}

QJsonObject toJson(const QHash<QString, Instant> &times)
{
    QJsonObject kept;
    for (auto one = times.begin(); one != times.end(); ++one)
        kept.insert(one.key(), formatInstant(*one));
    return kept;
}

QHash<QString, QStringList> tickedFrom(const QJsonObject &kept)
{
    QHash<QString, QStringList> ticked;
    for (auto one = kept.begin(); one != kept.end(); ++one)
        ticked.insert(one.key(), one->toVariant().toStringList());
    return ticked;
}

QJsonObject toJson(const QHash<QString, QStringList> &ticked)
{
    QJsonObject kept;
    for (auto one = ticked.begin(); one != ticked.end(); ++one)
        kept.insert(one.key(), QJsonArray::fromStringList(*one));
    return kept;
}

} // namespace

WorkspacePlace::WorkspacePlace(App &app, const QString &folder, bool withScreen)
    : m_app(app)
    , m_file(folder + QStringLiteral("/place.json"))
{
    restore(withScreen);
    m_soon.setSingleShot(true);
    m_soon.setInterval(1000);
    connect(&m_soon, &QTimer::timeout, this, &WorkspacePlace::remember);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&app, &App::screenChanged, this, soon);
    connect(app.incidents(), &IncidentsController::selectedChanged, this, soon);
    connect(app.incident(), &IncidentController::draftsChanged, this, soon);
    connect(app.instructions(), &InstructionsController::tickedChanged, this, soon);
    connect(app.seen(), &SeenController::seenChanged, this, soon);
    connect(app.triage(), &TriageController::laterChanged, this, soon);
    connect(app.updateDue(), &UpdateDueController::postponedChanged, this, soon);
}

WorkspacePlace::~WorkspacePlace()
{
    if (m_soon.isActive())
        remember();
}

void WorkspacePlace::restore(bool withScreen)
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return;
    m_written = file.read(greatest);
    const QJsonObject place = QJsonDocument::fromJson(m_written).object();
    QHash<QString, QString> drafts;
    const QJsonObject kept = place.value(draftsName).toObject();
    for (auto draft = kept.begin(); draft != kept.end(); ++draft)
        drafts.insert(draft.key(), draft.value().toString());
    m_app.incident()->setDrafts(drafts);
    m_app.seen()->setSeen(
        timesFrom(place.value(seenName).toObject()), parseInstant(place.value(seenFromName).toString()));
    m_app.triage()->setLater(timesFrom(place.value(laterName).toObject()));
    m_app.instructions()->setTicked(tickedFrom(place.value(tickedName).toObject()));
    m_app.updateDue()->setPostponed(postponedFrom(place.value(postponedName).toObject()));
    const QString incident = place.value(incidentName).toString();
    if (isLocalId(incident) || m_app.workspace().reader().incident(incident)) // it may be gone meanwhile
        m_app.incidents()->select(incident);
    const QString screen = place.value(screenName).toString();
    for (const char *known : {"changes", "tasks", "queue", "settings", "diagnostics"}) {
        if (withScreen && screen == QLatin1String(known))
            m_app.setScreen(screen);
    }
}

void WorkspacePlace::remember()
{
    QJsonObject drafts;
    const QHash<QString, QString> kept = m_app.incident()->drafts();
    for (auto draft = kept.begin(); draft != kept.end(); ++draft)
        drafts.insert(draft.key(), draft.value());
    const QByteArray place
        = json::compact({{screenName, m_app.screen()}, {incidentName, m_app.incidents()->selectedId()},
            {draftsName, drafts}, {laterName, toJson(m_app.triage()->later())},
            {tickedName, toJson(m_app.instructions()->ticked())}, {seenName, toJson(m_app.seen()->seen())},
            {seenFromName, m_app.seen()->from() ? formatInstant(*m_app.seen()->from()) : QString()},
            {postponedName, toJson(m_app.updateDue()->postponed())}});
    if (place == m_written)
        return;
    QSaveFile file(m_file);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(place) == place.size() && file.commit())
        m_written = place; // otherwise the next change tries again: no reason to disturb anybody
}

} // namespace muster::desktop
