#include "views/traycontroller.h"
#include <algorithm>

namespace muster {

TrayController::TrayController(const Workspace &workspace, const OpenIncidents &open,
    const UpdateDueController &updateDue, const SyncController &sync, const Times &times, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_open(open)
    , m_updateDue(updateDue)
    , m_sync(sync)
    , m_times(times)
{
    connect(&times, &Times::tick, this, &TrayController::look);
    connect(&open, &OpenIncidents::changed, this, &TrayController::look);
    connect(&updateDue, &UpdateDueController::changed, this, &TrayController::look);
    connect(&sync, &SyncController::changed, this, &TrayController::look);
}

void TrayController::look()
{
    const State state = stateNow();
    const QStringList lines = linesNow();
    if (state == m_state && lines == m_lines)
        return;
    m_state = state;
    m_lines = lines;
    Q_EMIT changed();
}

TrayController::State TrayController::stateNow() const
{
    if (!m_workspace.isOpen())
        return State::Calm;
    const auto due = UpdateDue::State(m_updateDue.state(m_updateDue.mineFrom(), m_updateDue.mineAt(), m_times.now()));
    if (m_updateDue.mineAt() > 0 && due != UpdateDue::State::Calm)
        return due == UpdateDue::State::Overdue ? State::Overdue : State::Soon;
    const auto state = m_sync.state();
    const bool isTrouble
        = state == SyncController::Offline || state == SyncController::Unauthorised || state == SyncController::Failed;
    return isTrouble ? State::Trouble : State::Calm;
}

QStringList TrayController::linesNow() const
{
    if (!m_workspace.isOpen())
        return {tr("No workspace is open")};
    QStringList lines{m_sync.workspaceName() + QStringLiteral(" · ") + m_sync.stateText()};
    const auto live = std::count_if(m_open.all().begin(), m_open.all().end(),
        [](const OpenIncidents::One &one) { return one.row.category == StatusCategory::Live; });
    lines.append(tr("%n live incident(s)", nullptr, int(live)));
    if (!m_updateDue.mineId().isEmpty())
        lines.append(tr("%1: update %2", "reference, in 3m or 8m overdue")
                         .arg(m_updateDue.mineReference().isEmpty() ? tr("not sent yet") : m_updateDue.mineReference(),
                             m_updateDue.text(m_updateDue.mineAt(), m_times.now())));
    return lines;
}

} // namespace muster
