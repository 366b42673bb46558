#pragma once
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace muster {

/// Where the key of a server is kept: what a person wants before giving one, and what became of it. Never holds a key.
/// Fed by the composition root; asks it back by signals. GUI thread.
class KeysController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(Place place READ place WRITE setPlace NOTIFY changed) ///< wanted for the next key
    Q_PROPERTY(bool complete READ isComplete NOTIFY changed) ///< a passphrase is there where one is needed
    Q_PROPERTY(bool keychainUsable READ isKeychainUsable NOTIFY changed)
    Q_PROPERTY(QString keychainNote READ keychainNote NOTIFY changed) ///< why not usable, or that it will ask; or empty
    Q_PROPERTY(QString keptText READ keptText NOTIFY changed) ///< where the key of this workspace is; empty = nowhere
    Q_PROPERTY(bool passphraseNeeded READ isPassphraseNeeded NOTIFY changed) ///< the key lies in an encrypted file
    Q_PROPERTY(QString problem READ problem NOTIFY changed) ///< what is wrong with the passphrase, or empty
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
public:
    enum Place {
        Keychain, ///< of the system
        ThisRun, ///< in memory
        File ///< encrypted, with a passphrase
    };
    Q_ENUM(Place)
    enum class Chain { Unknown, Ready, Locked, Missing };
    using QObject::QObject;

    Place place() const { return m_place; }
    void setPlace(Place place);
    bool isComplete() const { return m_place != File || m_passphrase.size() >= shortestPassphrase; }
    bool isKeychainUsable() const { return m_chain == Chain::Ready || m_chain == Chain::Locked; }
    QString keychainNote() const;
    QString keptText() const { return m_keptText; }
    bool isPassphraseNeeded() const { return m_passphraseNeeded; }
    QString problem() const { return m_problem; }
    bool isBusy() const { return m_busy; }

    // From the composition root:
    /// The keychain is suggested when it can be used, unless a person has chosen already.
    void setChain(Chain chain);
    void setKept(const QString &text, bool passphraseNeeded);
    void setBusy(bool busy, const QString &problem = {});
    /// Hands the passphrase over and forgets it.
    QString takePassphrase();

    // From the screen:
    Q_INVOKABLE void setPassphrase(const QString &passphrase);
    /// Looks whether there is a keychain.
    Q_INVOKABLE void lookForKeychain() { Q_EMIT keychainWanted(); }
    Q_INVOKABLE void unlock(const QString &passphrase);
    /// Removes the kept key; the one in use stays until the end.
    Q_INVOKABLE void forget() { Q_EMIT forgetWanted(); }

Q_SIGNALS:
    void changed();
    void keychainWanted();
    void passphraseGiven(const QString &passphrase);
    void forgetWanted();

private:
    static constexpr int shortestPassphrase = 8;
    Place m_place = ThisRun;
    Chain m_chain = Chain::Unknown;
    bool m_chosen = false;
    bool m_passphraseNeeded = false, m_busy = false;
    QString m_passphrase, m_keptText, m_problem;
};

} // namespace muster
