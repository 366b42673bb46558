#include "views/keyscontroller.h"
#include <utility>

namespace muster {

void KeysController::setPlace(Place place)
{
    m_chosen = true;
    if (place == m_place)
        return;
    m_place = place;
    Q_EMIT changed();
}

QString KeysController::keychainNote() const
{
    switch (m_chain) {
    case Chain::Unknown:
        return tr("Looking for a keychain");
    case Chain::Ready:
        return {};
    case Chain::Locked:
        return tr("The keychain is locked; the system may ask for its password.");
    case Chain::Missing:
        return tr("No secret service is running, so there is no keychain to use.");
    }
    return {};
}

void KeysController::setChain(Chain chain)
{
    m_chain = chain;
    if (!m_chosen || (m_place == Keychain && !isKeychainUsable()))
        m_place = isKeychainUsable() ? Keychain : ThisRun;
    Q_EMIT changed();
}

void KeysController::setKept(const QString &text, bool passphraseNeeded)
{
    m_keptText = text;
    m_passphraseNeeded = passphraseNeeded;
    m_problem.clear();
    m_busy = false;
    Q_EMIT changed();
}

void KeysController::setBusy(bool busy, const QString &problem)
{
    m_busy = busy;
    m_problem = problem;
    Q_EMIT changed();
}

QString KeysController::takePassphrase()
{
    return std::exchange(m_passphrase, {});
}

void KeysController::setPassphrase(const QString &passphrase)
{
    m_passphrase = passphrase;
    Q_EMIT changed();
}

void KeysController::unlock(const QString &passphrase)
{
    if (passphrase.isEmpty() || m_busy)
        return;
    setBusy(true);
    Q_EMIT passphraseGiven(passphrase);
}

} // namespace muster
