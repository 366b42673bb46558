#pragma once
#include "app/desktop/filekeystore.h"
#include "app/desktop/keychainstore.h"
#include "app/desktop/runkeystore.h"
#include "app/desktop/workspacerecord.h"
#include <QObject>
#include <functional>

namespace muster::desktop {

/// Keeps the keys of the servers where the user wants them, finds them again and says so on the screens. The record of
/// the workspace says where; a key whose place moves leaves the old one. GUI thread, nothing blocks.
class KeyCustody : public QObject
{
    Q_OBJECT
public:
    KeyCustody(KeysController &screen, const WorkspaceRecords &records, QObject *parent = nullptr);

    /// Which workspace the screens are about; an empty id for none. What was being looked for is not wanted any more.
    void attend(const QString &workspaceId);
    /// Looks for the key of a workspace that is attended to. `found` runs once, or when the user has given the
    /// passphrase once more; not at all when something newer was asked.
    void find(const QString &workspaceId, std::function<void(const Result<QByteArray> &)> found);
    /// Keeps the key where the screens say. `failed` hears why it will be gone when Muster is closed.
    void keep(const QString &workspaceId, const QByteArray &key, std::function<void(const QString &why)> failed);
    /// Removes what is kept, also of a workspace that is gone already; `done` hears of an entry that could not be
    /// removed.
    void forget(const WorkspaceRecord &record, std::function<void(const Result<void> &)> done);

private:
    KeyStore &store(KeysController::Place place);
    KeyEntry entryOf(const WorkspaceRecord &record) const;
    void unlock(const QString &passphrase);
    /// Erases without losing the reason; NotFound is fine.
    void erase(const KeyEntry &entry, KeysController::Place place, std::function<void(const Result<void> &)> done);
    void show();

    KeysController &m_screen;
    const WorkspaceRecords &m_records;
    KeychainStore m_keychain;
    RunKeyStore m_run;
    FileKeyStore m_file;
    QString m_attended;
    int m_question = 0; ///< answers of older ones are not wanted
    std::function<void(const Result<QByteArray> &)> m_found; ///< waits for the passphrase
};

} // namespace muster::desktop
