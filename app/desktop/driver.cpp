#include "app/desktop/driver.h"
#include "models/domain/json.h"
#include <QCoreApplication>
#include <QMetaEnum>
#include <cstdio>
#include <unistd.h>

namespace muster::desktop {

namespace {

QString text(const QJsonObject &line, const char *key)
{
    return line.value(QLatin1String(key)).toString();
}

/// The id of an option by its label, or what was given.
QString idByLabel(const OptionModel &options, const QString &label)
{
    for (const Option &option : options.rows()) {
        if (option.label == label || option.id == label)
            return option.id;
    }
    return label;
}

QString taskByTitle(const TaskListModel &tasks, const QString &title)
{
    for (const TaskRow &row : tasks.rows()) {
        if (row.title == title)
            return row.taskId;
    }
    return {};
}

} // namespace

Driver::Driver(App &app, QObject *parent)
    : QObject(parent)
    , m_app(app)
    , m_input(STDIN_FILENO, QSocketNotifier::Read)
{
    connect(&m_input, &QSocketNotifier::activated, this, &Driver::readInput);
    // Every change ends in exactly one message: saved, or why not.
    connect(app.notices(), &Notices::changed, this, [this] {
        if (m_waiting.isEmpty() || m_app.notices()->text().isEmpty())
            return;
        answer({{QStringLiteral("id"), m_waiting.takeFirst()}, {QStringLiteral("ok"), !m_app.notices()->isError()},
            {QStringLiteral("said"), m_app.notices()->text()},
            {QStringLiteral("incident"), m_app.incident()->incidentId()}});
    });
}

void Driver::readInput()
{
    char bytes[4096];
    const ssize_t count = ::read(STDIN_FILENO, bytes, sizeof bytes);
    if (count <= 0) {
        m_input.setEnabled(false);
        QCoreApplication::quit();
        return;
    }
    m_buffer.append(bytes, count);
    for (qsizetype end; (end = m_buffer.indexOf('\n')) >= 0; m_buffer.remove(0, end + 1)) {
        if (const auto line = json::parseObject(m_buffer.first(end)))
            m_app.incident()->whenShown([this, line] { run(*line); });
    }
}

void Driver::answer(QJsonObject reply)
{
    std::fprintf(stdout, "%s\n", json::compact(reply).constData());
    std::fflush(stdout);
}

void Driver::run(const QJsonObject &line)
{
    const QJsonValue id = line.value(QLatin1String("id"));
    const QString what = text(line, "do");
    QJsonObject reply{{QStringLiteral("id"), id}, {QStringLiteral("ok"), true}};
    if (what == QLatin1String("state")) {
        const QJsonObject now = state();
        for (auto it = now.begin(); it != now.end(); ++it)
            reply.insert(it.key(), it.value());
    } else if (what == QLatin1String("select")) {
        m_app.incidents()->select(text(line, "incident"));
        m_app.incident()->whenShown([this, id] {
            answer({{QStringLiteral("id"), id}, {QStringLiteral("ok"), m_app.incident()->exists()}});
        });
        return;
    } else if (what == QLatin1String("retry")) {
        m_app.sync()->retryNow();
    } else if (what == QLatin1String("quit")) {
        QCoreApplication::quit();
    } else {
        m_waiting.append(id); // before the change: its message may come at once
        if (change(what, line))
            return;
        m_waiting.removeLast();
        reply.insert(QStringLiteral("ok"), false);
        reply.insert(QStringLiteral("said"), QStringLiteral("nothing to do"));
    }
    answer(reply);
}

bool Driver::change(const QString &what, const QJsonObject &line)
{
    IncidentController &incident = *m_app.incident();
    DirectoryController &directory = *m_app.directory();
    const QString person = idByLabel(*directory.people(), text(line, "person"));
    const QString severity = idByLabel(*directory.severities(), text(line, "severity"));
    const QString status = idByLabel(*incident.statuses(), text(line, "status"));
    if (what == QLatin1String("declare"))
        return !m_app.declaration()
                    ->declare({text(line, "name"), text(line, "summary"), severity, {}, person})
                    .isEmpty();
    if (!incident.exists())
        return false;
    if (what == QLatin1String("rename"))
        incident.rename(text(line, "name"));
    else if (what == QLatin1String("summary"))
        incident.setSummary(text(line, "summary"));
    else if (what == QLatin1String("severity"))
        incident.setSeverity(severity);
    else if (what == QLatin1String("status"))
        incident.setStatus(status);
    else if (what == QLatin1String("lead"))
        incident.assignRole(incident.leadRoleId(), person);
    else if (what == QLatin1String("update"))
        return incident.postUpdate(text(line, "message"), status, severity);
    else if (what == QLatin1String("action"))
        return incident.addAction(text(line, "text"), person);
    else if (what == QLatin1String("followup"))
        return incident.addFollowUp(text(line, "text"), {}, person);
    else if (what == QLatin1String("complete_action"))
        incident.editAction(taskByTitle(*incident.actions(), text(line, "text")), text(line, "text"), person,
            QStringLiteral("completed"));
    else if (what == QLatin1String("complete_followup"))
        incident.editFollowUp(taskByTitle(*incident.followUps(), text(line, "text")), text(line, "text"), {}, person,
            QStringLiteral("completed"));
    else
        return false;
    return true;
}

QJsonObject Driver::state() const
{
    const auto states = QMetaEnum::fromType<SyncController::State>();
    return {{QStringLiteral("sync"), QLatin1String(states.valueToKey(m_app.sync()->state()))},
        {QStringLiteral("problem"), m_app.sync()->problem()}, {QStringLiteral("waiting"), m_app.queue()->waiting()},
        {QStringLiteral("attention"), m_app.queue()->attention()},
        {QStringLiteral("incidents"), m_app.incidents()->total()},
        {QStringLiteral("incident"), m_app.incident()->incidentId()},
        {QStringLiteral("name"), m_app.incident()->name()},
        {QStringLiteral("reference"), m_app.incident()->reference()},
        {QStringLiteral("status"), m_app.incident()->statusName()},
        {QStringLiteral("severity"), m_app.incident()->severityName()},
        {QStringLiteral("lead"), m_app.incident()->leadName()}};
}

} // namespace muster::desktop
