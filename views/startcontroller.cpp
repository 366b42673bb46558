#include "views/startcontroller.h"
#include "views/errorwords.h"
#include "views/limitationwords.h"
#include <QCollator>
#include <QUrl>
#include <algorithm>

namespace muster {

void StartController::offer(const QString &server, bool hasEnvironmentKey)
{
    m_offeredServer = server;
    m_hasEnvironmentKey = hasEnvironmentKey;
    Q_EMIT changed();
}

/// What is known of the work so far belongs to the step that is left.
void StartController::enter(Step step)
{
    m_step = step;
    m_fraction = -1;
    m_pace.clear();
    m_isStoppable = false;
}

void StartController::choose(const QString &problem, const QString &nextStep)
{
    enter(Choose);
    m_problem = sentence(problem);
    m_nextStep = nextStep;
    Q_EMIT changed();
}

void StartController::work(const QString &progress)
{
    enter(Working);
    m_problem.clear();
    m_progress = progress;
    Q_EMIT changed();
}

void StartController::setProgress(double fraction, const QString &pace, bool isStoppable)
{
    m_fraction = fraction;
    m_pace = pace;
    m_isStoppable = isStoppable;
    Q_EMIT changed();
}

void StartController::identify(const Identity &identity, const QList<User> &users, const QList<Limitation> &limitations)
{
    enter(Identify);
    m_keyName = identity.name;
    m_permissions.clear();
    for (const QString &role : identity.roles)
        m_permissions.append(roleInWords(role));
    m_limitations = limitationsInWords(limitations);
    QList<Option> people;
    for (const User &user : users) {
        if (user.isActive)
            people.append({user.id, user.name, user.email, 0, true, {}});
    }
    QCollator collator;
    std::sort(people.begin(), people.end(),
        [&](const Option &a, const Option &b) { return collator.compare(a.label, b.label) < 0; });
    m_people.setRows(people);
    Q_EMIT changed();
}

void StartController::hide()
{
    enter(Hidden);
    m_problem.clear();
    Q_EMIT changed();
}

void StartController::openLocal(const QString &workspaceName, const QString &personName)
{
    if (workspaceName.trimmed().isEmpty() || personName.trimmed().isEmpty())
        choose(tr("Give the workspace and yourself a name"));
    else
        Q_EMIT localChosen(workspaceName.trimmed(), personName.trimmed());
}

void StartController::openServer(const QString &text, const QString &key)
{
    m_offeredServer = text.trimmed(); // whatever comes of it, nobody types an address twice
    const bool hasScheme = m_offeredServer.contains(QLatin1String("://"));
    QUrl url(hasScheme ? m_offeredServer : QStringLiteral("https://") + m_offeredServer, QUrl::StrictMode);
    const bool loopback = url.host() == QLatin1String("localhost") || url.host() == QLatin1String("127.0.0.1")
        || url.host() == QLatin1String("::1");
    if (loopback && !hasScheme) // what runs on this computer seldom has a certificate
        url.setScheme(QStringLiteral("http"));
    if (!url.isValid() || url.host().isEmpty())
        choose(tr("“%1” is not an address. Example: https://incidents.example.com").arg(m_offeredServer));
    else if (url.scheme() != QLatin1String("https") && !(url.scheme() == QLatin1String("http") && loopback))
        choose(tr("The key would travel in the clear. Use https:// (http:// only for this computer)."));
    else if (key.trimmed().isEmpty() && !m_hasEnvironmentKey)
        choose(tr("An API key is needed. Create one in the server's settings, or with “musterd keys create”."));
    else
        Q_EMIT serverChosen(url.toString(), key.trimmed());
}

QString roleInWords(const QString &role)
{
    if (role == QLatin1String("viewer"))
        return StartController::tr("see incidents and settings");
    if (role == QLatin1String("incident_creator"))
        return StartController::tr("declare incidents");
    if (role == QLatin1String("incident_editor"))
        return StartController::tr("edit incidents, share updates, keep actions and follow-ups");
    if (role == QLatin1String("manage_settings"))
        return StartController::tr("change settings");
    if (role == QLatin1String("global_access"))
        return StartController::tr("see private incidents");
    if (role == QLatin1String("act_on_behalf_of_users"))
        return StartController::tr("act in the name of a person");
    return QString(role).replace(QLatin1Char('_'), QLatin1Char(' '));
}

} // namespace muster
