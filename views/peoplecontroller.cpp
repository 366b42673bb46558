#include "views/peoplecontroller.h"

namespace muster {

PeopleController::PeopleController(const SyncController &sync, Notices &notices, QObject *parent)
    : QObject(parent)
    , m_sync(sync)
    , m_notices(notices)
{
    connect(&sync, &SyncController::changed, this, &PeopleController::changed);
}

QString PeopleController::reason() const
{
    switch (m_offer) {
    case Offer::NotAllowed:
        return tr("This key may not add people. One that may change settings can.");
    case Offer::Missing:
        return tr("This server keeps its people itself. Add them there; they show here by themselves.");
    case Offer::Unknown:
    case Offer::Offered:
        break;
    }
    if (!m_sync.isOnline())
        return tr("People are kept on the server: adding one needs the connection.");
    return m_offer == Offer::Unknown ? tr("Asking the server whether people can be added from here…") : QString();
}

void PeopleController::setOffer(Offer offer)
{
    m_offer = offer;
    if (offer == Offer::Unknown) // another workspace, or none
        m_busy = false;
    Q_EMIT changed();
}

void PeopleController::add(const QString &name, const QString &email)
{
    if (m_busy || name.trimmed().isEmpty())
        return;
    if (!canAdd()) { // it was possible when the dialog opened
        end(reason());
        return;
    }
    m_busy = true;
    m_problem.clear();
    Q_EMIT changed();
    Q_EMIT personGiven(name.simplified(), email.trimmed());
}

void PeopleController::beginAnew()
{
    m_problem.clear();
    Q_EMIT changed();
}

void PeopleController::succeed(const QString &name)
{
    end({});
    m_notices.say(tr("%1 was added").arg(name));
    Q_EMIT added();
}

void PeopleController::fail(const QString &problem)
{
    end(problem);
}

void PeopleController::end(const QString &problem)
{
    m_busy = false;
    m_problem = problem;
    Q_EMIT changed();
}

} // namespace muster
