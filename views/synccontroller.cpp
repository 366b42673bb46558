#include "views/synccontroller.h"
#include "models/lists/incidentlistmodel.h"
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
    m_status = status;
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
        return m_status.offlineSince ? tr("Offline since %1").arg(m_times.clock(toQml(m_status.offlineSince)))
                                     : tr("Offline");
    case SyncStatus::State::Unauthorised:
        return isKeyMissing() ? tr("Key needed") : tr("Key refused");
    case SyncStatus::State::Failed:
        return tr("Not synchronising");
    case SyncStatus::State::Paused:
        return tr("Loading paused");
    }
    return {};
}

bool SyncController::isKeyMissing() const
{
    return m_status.state == SyncStatus::State::Unauthorised && m_status.problem && m_status.problem->httpStatus == 0;
}

QString SyncController::nextStep() const
{
    switch (m_status.state) {
    case SyncStatus::State::Offline:
        return tr("Go on working: changes are kept on this computer and sent when the connection is back.");
    case SyncStatus::State::Unauthorised:
        return isKeyMissing() ? tr("Until then everything on this computer can be used.")
                              : tr("Enter a valid key. Everything here stays, nothing is lost.");
    case SyncStatus::State::Failed:
        if (m_status.problem
            && (m_status.problem->kind == ErrorKind::Storage || m_status.problem->kind == ErrorKind::DiskFull))
            return tr("Try again when that is mended. What is on this computer stays usable.");
        return tr("Check the address and try again. What is on this computer stays usable.");
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
    return skew.count() > 0 ? tr("This computer's clock is %n minute(s) behind the server's", nullptr, minutes)
                            : tr("This computer's clock is %n minute(s) ahead of the server's", nullptr, minutes);
}

} // namespace muster
