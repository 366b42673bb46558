#include "app/desktop/keycustody.h"
#include "app/desktop/keychainprobe.h"
#include "models/store/onfinished.h"

namespace muster::desktop {

namespace {

using Place = KeysController::Place;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeyCustody)
};

QString keptText(Place place)
{
    switch (place) {
    case KeysController::Keychain:
        return Words::tr("in the system keychain");
    case KeysController::ThisRun:
        return Words::tr("in memory, until Muster is closed");
    case KeysController::File:
        return Words::tr("in an encrypted file in the workspace's folder");
    }
    return {};
}

} // namespace

KeyCustody::KeyCustody(KeysController &screen, const WorkspaceRecords &records, QObject *parent)
    : QObject(parent)
    , m_screen(screen)
    , m_records(records)
{
    connect(&screen, &KeysController::keychainWanted, this,
        [this] { KeychainProbe::ask(this, [this](KeysController::Chain chain) { m_screen.setChain(chain); }); });
    connect(&screen, &KeysController::passphraseGiven, this, &KeyCustody::unlock);
    connect(&screen, &KeysController::forgetWanted, this, [this] {
        if (const auto record = m_records.find(m_attended))
            forget(*record, [](const Result<void> &) {});
    });
}

void KeyCustody::attend(const QString &workspaceId)
{
    m_attended = workspaceId;
    ++m_question;
    m_found = {};
    show();
}

KeyStore &KeyCustody::store(Place place)
{
    switch (place) {
    case KeysController::Keychain:
        return m_keychain;
    case KeysController::File:
        return m_file;
    case KeysController::ThisRun:
        break;
    }
    return m_run;
}

KeyEntry KeyCustody::entryOf(const WorkspaceRecord &record) const
{
    return {record.id, record.name, originOf(QUrl(record.url)), m_records.folderOf(record.id), {}};
}

void KeyCustody::show()
{
    const auto record = m_records.find(m_attended);
    const std::optional<Place> place = record ? record->keyPlace : std::nullopt;
    m_screen.setKept(place ? keptText(*place) : QString(), place == KeysController::File && m_found);
}

void KeyCustody::find(const QString &workspaceId, std::function<void(const Result<QByteArray> &)> found)
{
    const auto record = m_records.find(workspaceId);
    if (!record || !record->keyPlace) {
        found(failure(
            ErrorKind::NotFound, tr("No key of %1 is kept on this computer.").arg(record ? record->name : QString())));
        return;
    }
    if (record->keyPlace == KeysController::File) { // the passphrase comes first
        m_found = found;
        show();
        found(failure(ErrorKind::Unauthorised,
            tr("The key of %1 is kept encrypted. Give its passphrase, or another key.").arg(record->name)));
        return;
    }
    onFinished(store(*record->keyPlace).find(entryOf(*record)), this,
        [this, found, question = m_question](const Result<QByteArray> &key) {
            if (question == m_question)
                found(key);
        });
}

void KeyCustody::unlock(const QString &passphrase)
{
    const auto record = m_records.find(m_attended);
    if (!record || !m_found)
        return;
    KeyEntry entry = entryOf(*record);
    entry.passphrase = passphrase;
    onFinished(m_file.find(entry), this, [this, question = m_question](const Result<QByteArray> &key) {
        if (question != m_question || !m_found)
            return;
        if (!key) {
            m_screen.setBusy(false, key.error().message);
            return;
        }
        const auto found = std::exchange(m_found, {});
        show();
        found(key);
    });
}

void KeyCustody::keep(const QString &workspaceId, const QByteArray &key, std::function<void(const QString &why)> failed)
{
    const auto record = m_records.find(workspaceId);
    if (!record)
        return;
    ++m_question;
    m_found = {};
    KeyEntry entry = entryOf(*record);
    const Place place = m_screen.place();
    const std::optional<Place> before = record->keyPlace;
    entry.passphrase = m_screen.takePassphrase();
    m_run.keep(entry, key); // whatever becomes of the other place, this run has it
    onFinished(store(place).keep(entry, key), this, [=, this](const Result<void> &kept) {
        const Place now = kept ? place : KeysController::ThisRun;
        const auto saved = m_records.update(workspaceId, [now](WorkspaceRecord &changed) { changed.keyPlace = now; });
        if (before && *before != now)
            erase(entry, *before, [](const Result<void> &) {});
        show();
        if (!kept)
            failed(kept.error().message);
        else if (!saved)
            failed(saved.error().message);
    });
}

void KeyCustody::erase(const KeyEntry &entry, Place place, std::function<void(const Result<void> &)> done)
{
    onFinished(store(place).erase(entry), this, [done = std::move(done)](const Result<void> &erased) {
        done(!erased && erased.error().kind == ErrorKind::NotFound ? Result<void>() : erased);
    });
}

void KeyCustody::forget(const WorkspaceRecord &record, std::function<void(const Result<void> &)> done)
{
    if (!record.keyPlace) {
        done({});
        return;
    }
    const KeyEntry entry = entryOf(record);
    m_run.erase(entry);
    erase(entry, *record.keyPlace, [this, id = record.id, done = std::move(done)](const Result<void> &erased) {
        if (erased && m_records.find(id))
            (void)m_records.update(id, [](WorkspaceRecord &changed) { changed.keyPlace.reset(); });
        m_screen.setBusy(false, erased ? QString() : erased.error().message);
        show();
        done(erased);
    });
}

} // namespace muster::desktop
