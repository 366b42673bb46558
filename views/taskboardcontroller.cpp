#include "views/taskboardcontroller.h"
#include "models/store/onfinished.h"
#include "views/errorwords.h"
#include <algorithm>

namespace muster {

namespace {

using namespace std::chrono_literals;

struct Found
{
    QList<Action> actions;
    QList<FollowUp> followUps;
    QHash<QString, IncidentRow> incidents;
};

Found find(const CacheReader &reader, bool isActions)
{
    const TaskFilter all{.withDone = true};
    Found found;
    QSet<QString> ids;
    if (isActions) {
        found.actions = reader.actions(all);
        for (const Action &action : std::as_const(found.actions))
            ids.insert(action.incidentId);
    } else {
        found.followUps = reader.followUps(all);
        for (const FollowUp &followUp : std::as_const(found.followUps))
            ids.insert(followUp.incidentId);
    }
    for (const IncidentRow &row : reader.rowsOf(ids.values()))
        found.incidents.insert(row.id, row);
    return found;
}

template<typename T> const T *withId(const QList<T> &list, const QString &id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const T &one) { return one.id == id; });
    return found == list.end() ? nullptr : &*found;
}

QString idOf(const std::optional<User> &user)
{
    return user ? user->id : QString();
}

} // namespace

TaskBoardController::TaskBoardController(Workspace &workspace, const SyncController &sync, SettingsController &settings,
    const Times &times, Notices &notices, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_sync(sync)
    , m_settings(settings)
    , m_times(times)
    , m_notices(notices)
{
    m_compress.setSingleShot(true);
    m_compress.setInterval(100ms);
    connect(&m_compress, &QTimer::timeout, this, &TaskBoardController::read);
    connect(&workspace, &Workspace::rowsChanged, this, [this] {
        if (m_isActive)
            m_compress.start();
    });
    connect(&workspace, &Workspace::opened, this, [this] {
        if (m_isActive)
            read();
    });
    connect(&workspace, &Workspace::overlayChanged, this, &TaskBoardController::followOverlay);
    connect(&workspace, &Workspace::personChanged, this, &TaskBoardController::followOverlay);
    connect(&sync, &SyncController::changed, this, &TaskBoardController::changed);
    connect(&times, &Times::tick, this, [this] {
        if (m_isActive && m_workspace.clock().now() - m_judgedAt >= 1min)
            followPolicy();
    });
    connect(&workspace, &Workspace::closed, this, [this] {
        ++m_question;
        m_compress.stop();
        m_isLoading = false;
        m_actions.clear();
        m_followUps.clear();
        m_incidents.clear();
        layOut();
    });
}

void TaskBoardController::setActive(bool on)
{
    if (on == m_isActive)
        return;
    m_isActive = on;
    if (on)
        read();
}

void TaskBoardController::read()
{
    if (!m_workspace.isOpen())
        return;
    m_isLoading = true;
    Q_EMIT changed();
    const auto reading
        = m_workspace.cache()->read([on = m_isActions](const CacheReader &reader) { return find(reader, on); });
    onFinished(reading, this, [this, question = ++m_question](const Found &found) {
        if (question != m_question)
            return;
        m_isLoading = false;
        m_actions = found.actions;
        m_followUps = found.followUps;
        m_incidents = found.incidents;
        layOut();
    });
}

/// What has just left the overlay is in the cache by now, and only there.
void TaskBoardController::followOverlay()
{
    if (!m_isActive)
        return;
    if (changesOnTop().contains(m_onTop))
        layOut();
    else
        read();
}

QSet<QString> TaskBoardController::changesOnTop() const
{
    QSet<QString> ids;
    for (const OutboxEntry &entry : m_workspace.overlay().entries())
        ids.insert(entry.id);
    return ids;
}

void TaskBoardController::layOut()
{
    m_onTop = changesOnTop();
    if (m_isActions)
        m_model.show(m_actions, m_incidents, m_workspace.overlay(), m_workspace.personId());
    else
        m_model.show(m_followUps, m_incidents, m_workspace.overlay(), m_workspace.personId());
    QList<Option> teams;
    for (const auto &[id, name] : m_model.teams())
        teams.append({id, name, {}, 0, true, {}});
    if (!teams.isEmpty())
        teams.prepend({QString(), tr("Any team"), {}, 0, true, {}});
    m_teams.setRows(teams);
    if (!teamId().isEmpty() && m_teams.indexOf(teamId()) < 0)
        setTeamId({}); // nobody could choose another one
    followPolicy();
}

void TaskBoardController::followPolicy()
{
    const int days = dueDays();
    m_judgedAt = m_workspace.clock().now();
    m_model.setPolicy({days, (days + 1) / 2}, m_judgedAt);
    Q_EMIT changed();
}

void TaskBoardController::setDueDays(int days)
{
    m_settings.setFollowUpDays(days);
    if (days == 0)
        filter([](TaskBoardFilter &filter) { filter.onlyOverdue = false; });
    followPolicy();
}

void TaskBoardController::setActions(bool on)
{
    if (on == m_isActions)
        return;
    m_isActions = on;
    filter([](TaskBoardFilter &filter) { // of follow-ups only
        filter.onlyOverdue = false;
        filter.teamId.clear();
    });
    read();
}

void TaskBoardController::filter(const std::function<void(TaskBoardFilter &filter)> &edit)
{
    TaskBoardFilter wanted = m_model.filter();
    edit(wanted);
    m_model.setFilter(wanted);
    Q_EMIT changed();
}

void TaskBoardController::setWhose(int whose)
{
    filter([whose](TaskBoardFilter &filter) { filter.whose = TaskBoardFilter::Whose(whose); });
}

void TaskBoardController::setState(int state)
{
    filter([state](TaskBoardFilter &filter) { filter.state = TaskBoardFilter::State(state); });
}

/// What is overdue is open.
void TaskBoardController::setOnlyOverdue(bool on)
{
    filter([on](TaskBoardFilter &filter) {
        filter.onlyOverdue = on;
        if (on)
            filter.state = TaskBoardFilter::State::Open;
    });
}

void TaskBoardController::setTeamId(const QString &teamId)
{
    filter([teamId](TaskBoardFilter &filter) { filter.teamId = teamId; });
}

void TaskBoardController::select(const QSet<QString> &taskIds)
{
    m_model.setSelected(taskIds);
    Q_EMIT changed();
}

void TaskBoardController::toggleSelected(const QString &taskId)
{
    QSet<QString> selected = m_model.selected();
    if (!selected.remove(taskId))
        selected.insert(taskId);
    select(selected);
}

void TaskBoardController::selectRange(int fromRow, int toRow)
{
    QSet<QString> selected = m_model.selected();
    const auto [first, last] = std::minmax(fromRow, toRow);
    for (int row = std::max(first, 0); row <= last && row < m_model.rowCount(); ++row)
        selected.insert(m_model.rows().at(row).task.taskId);
    select(selected);
}

void TaskBoardController::selectAll()
{
    QSet<QString> all;
    for (const TaskBoardRow &row : m_model.rows())
        all.insert(row.task.taskId);
    select(all);
}

QStringList TaskBoardController::chosen(const QString &taskId) const
{
    QStringList ids;
    for (const TaskBoardRow &row : m_model.rows()) {
        if (row.isSelected || (m_model.selected().isEmpty() && row.task.taskId == taskId))
            ids.append(row.task.taskId);
    }
    return ids;
}

QList<TaskBoardController::Change> TaskBoardController::changesOf(const QStringList &taskIds, const Edit &edit) const
{
    const Overlay &overlay = m_workspace.overlay();
    const Instant now = m_workspace.clock().now();
    QList<Change> changes;
    const auto add = [&](const auto &seen, const auto &back, const QString &title) {
        auto command = back;
        edit(command.status, command.assigneeId);
        if (command == back)
            return;
        auto after = seen;
        applyTo(after, command, overlay.directory(), now);
        changes.append({command, back, baseOf(command, seen), baseOf(back, after), title});
    };
    const QList<Action> actions = m_isActions ? overlay.shown(m_actions) : QList<Action>();
    const QList<FollowUp> followUps = m_isActions ? QList<FollowUp>() : overlay.shown(m_followUps);
    for (const QString &id : taskIds) {
        if (const Action *seen = withId(actions, id))
            add(*seen, UpdateAction{id, seen->incidentId, seen->description, idOf(seen->assignee), seen->status},
                seen->description);
        else if (const FollowUp *task = withId(followUps, id))
            add(*task,
                UpdateFollowUp{
                    id, task->incidentId, task->title, task->description, idOf(task->assignee), task->status},
                task->title);
    }
    return changes;
}

/// Each becomes a change of its own; taking back takes all of them back.
void TaskBoardController::submit(const QString &taskId, const Edit &edit, const QString &said)
{
    if (const QString refusal = against(); !refusal.isEmpty())
        return m_notices.fail(refusal);
    const QList<Change> changes = changesOf(chosen(taskId), edit);
    if (changes.isEmpty())
        return;
    const auto saved = std::make_shared<QHash<QString, Change>>();
    const QString words = changes.size() == 1 ? tr("%1: “%2”", "what was done, to what").arg(said, changes[0].title)
                                              : tr("%1: %n entries", "what was done", int(changes.size())).arg(said);
    for (const Change &change : changes) {
        m_workspace.submit(change.command, change.base, [this, change, saved, words](const Result<OutboxEntry> &entry) {
            if (!entry)
                return m_notices.fail(tr("Not saved: %1").arg(withAdvice(entry.error())));
            saved->insert(entry->id, change);
            m_notices.say(words, [this, saved] {
                for (auto one = saved->constBegin(); one != saved->constEnd(); ++one)
                    m_workspace.takeBack(one.key(), one->inverse, one->inverseBase, [this](const Result<void> &done) {
                        if (!done)
                            m_notices.fail(tr("Already sent; this cannot be taken back"));
                    });
            });
        });
    }
    select({});
}

void TaskBoardController::setStatus(const QString &taskId, const QString &status)
{
    const TaskStatus wanted = taskStatusFromText(status);
    const QString said = wanted == TaskStatus::Completed ? tr("Done")
        : wanted == TaskStatus::NotDoing                 ? tr("Will not be done")
                                                         : tr("Open again");
    submit(
        taskId, [wanted](TaskStatus &now, QString &) { now = wanted; }, said);
}

void TaskBoardController::assign(const QString &taskId, const QString &personId)
{
    const auto person = m_workspace.directory().user(personId);
    submit(
        taskId, [personId](TaskStatus &, QString &assigneeId) { assigneeId = personId; },
        person ? tr("Given to %1").arg(person->name) : tr("Given to nobody"));
}

} // namespace muster
