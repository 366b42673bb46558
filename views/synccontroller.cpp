#include "views/synccontroller.h"
#include "models/domain/errorcodes.h"
#include "models/lists/incidentlistmodel.h"
#include "views/errorwords.h"
#include "views/limitationwords.h"
#include "views/pacewords.h"
#include <chrono>
#include <cmath>

namespace muster {

SyncController::SyncController(const Times &times, QObject *parent)
    : QObject(parent)
    , m_times(times)
{
    connect(&times, &Times::zoneChanged, this, &SyncController::changed);
}

void SyncController::setWorkspaceName(const QString &name)
{
    m_workspaceName = name;
    Q_EMIT changed();
}

void SyncController::setStatus(const SyncStatus &status)
{
    if (status == m_status)
        return;
    const bool goesOn = status.state == SyncStatus::State::FirstSync && status.indexing == m_status.indexing;
    m_status = status;
    if (!goesOn)
        m_pace.reset();
    if (status.state == SyncStatus::State::FirstSync)
        m_pace.note(status.done, m_times.elapsed());
    Q_EMIT changed();
}

bool SyncController::isOnline() const
{
    return m_status.state == SyncStatus::State::UpToDate || m_status.state == SyncStatus::State::Pulling
        || m_status.state == SyncStatus::State::FirstSync;
}

double SyncController::syncedAt() const
{
    return toQml(m_status.syncedAt);
}

double SyncController::retryAt() const
{
    return toQml(m_status.retryAt);
}

QString SyncController::problem() const
{
    return m_status.problem ? sentence(m_status.problem->message) : QString();
}

QString SyncController::stateText() const
{
    if (m_status.problem && m_status.problem->kind == ErrorKind::RateLimited && m_status.retryAt)
        return tr("The server asks to wait until %1").arg(m_times.clock(toQml(m_status.retryAt)));
    switch (m_status.state) {
    case SyncStatus::State::Stopped:
        return tr("No workspace");
    case SyncStatus::State::Connecting:
        return tr("Connecting");
    case SyncStatus::State::FirstSync:
        if (m_status.indexing)
            return tr("Preparing the search: %L1 of %L2").arg(m_status.done).arg(m_status.total);
        return m_status.total > 0 ? tr("Loading %L1 of %L2").arg(m_status.done).arg(m_status.total) : tr("Loading");
    case SyncStatus::State::UpToDate:
        return tr("Connected");
    case SyncStatus::State::Pulling:
        return tr("Synchronising");
    case SyncStatus::State::Offline:
        return offlineText();
    case SyncStatus::State::Unauthorised:
        return isKeyMissing() ? tr("Key needed") : tr("Key refused");
    case SyncStatus::State::Failed:
        return tr("Not synchronising");
    case SyncStatus::State::Paused:
        return tr("Loading paused");
    }
    return {};
}

QString SyncController::paceText() const
{
    return m_status.state == SyncStatus::State::FirstSync && m_status.total > 0
        ? m_status.indexing ? timeLeftInWords(m_pace, m_status.total) : paceInWords(m_pace, m_status.total)
        : QString();
}

bool SyncController::isMendable() const
{
    return m_status.problem && m_status.problem->code == serviceDamagedCode;
}

/// Not every server that does not do its work is out of reach.
QString SyncController::offlineText() const
{
    if (!m_status.offlineSince)
        return tr("Offline");
    const QString since = m_times.clock(toQml(m_status.offlineSince));
    switch (m_status.problem ? m_status.problem->kind : ErrorKind::Offline) {
    case ErrorKind::Timeout:
        return tr("No answer since %1").arg(since);
    case ErrorKind::ServerFault:
        return tr("Server in trouble since %1").arg(since);
    case ErrorKind::Tls:
        return tr("No secure connection since %1").arg(since);
    case ErrorKind::BadReply:
    case ErrorKind::TooLarge:
    case ErrorKind::NotFound:
    case ErrorKind::Redirected:
        return tr("No usable answer since %1").arg(since);
    default:
        return tr("Offline since %1").arg(since);
    }
}

QString SyncController::withheldText() const
{
    if (m_status.withheld.isEmpty())
        return {};
    return tr("This key may not see %1; they are missing here. Whoever manages the keys can give it more rights.")
        .arg(kindsInWords(m_status.withheld));
}

QStringList SyncController::limitations() const
{
    return limitationsInWords(m_status.limitations);
}

QString SyncController::against(Ability ability) const
{
    return reasonAgainst(ability, m_status.limitations);
}

bool SyncController::isKeyMissing() const
{
    return m_status.state == SyncStatus::State::Unauthorised && m_status.problem && m_status.problem->httpStatus == 0;
}

bool SyncController::isKeyTooNarrow() const
{
    return m_status.state == SyncStatus::State::Failed && m_status.problem
        && m_status.problem->kind == ErrorKind::Forbidden;
}

QString SyncController::nextStep() const
{
    switch (m_status.state) {
    case SyncStatus::State::Offline:
        return tr("Go on working: changes are kept on this computer and sent when the connection is back.");
    case SyncStatus::State::Unauthorised:
        return isKeyMissing() ? tr("Until then everything on this computer can be used.")
                              : tr("Enter a valid key. Everything here stays, nothing is lost.");
    case SyncStatus::State::Failed: {
        const QString step = m_status.problem ? nextStepAfter(*m_status.problem) : QString();
        const QString rest = tr("What is on this computer stays usable.");
        return step.isEmpty() ? rest : step + QLatin1Char(' ') + rest;
    }
    case SyncStatus::State::Paused:
        return tr("Go on loading to see older incidents.");
    case SyncStatus::State::Stopped:
    case SyncStatus::State::Connecting:
    case SyncStatus::State::FirstSync:
    case SyncStatus::State::UpToDate:
    case SyncStatus::State::Pulling:
        break;
    }
    return {};
}

QString SyncController::clockWarning() const
{
    const auto skew = std::chrono::milliseconds(m_status.clockSkewMilliseconds);
    if (std::chrono::abs(skew) < std::chrono::minutes(2))
        return {};
    const int minutes = int(std::chrono::round<std::chrono::minutes>(std::chrono::abs(skew)).count());
    return skew.count() > 0 ? tr("This computer's clock is %n minute(s) behind the server's. Set it right, or the "
                                 "times of what you do offline will be wrong.",
               nullptr, minutes)
                            : tr("This computer's clock is %n minute(s) ahead of the server's. Set it right, or the "
                                 "times of what you do offline will be wrong.",
                                nullptr, minutes);
}

} // namespace muster
