#include "app/served/keyscommand.h"
#include "app/service/access/keyring.h"
#include "app/service/engine/workspace.h"
#include "models/domain/json.h"
#include <QCoreApplication>
#include <QFile>

namespace muster::served {

using namespace Qt::StringLiterals;
using service::KeyRecord;
using service::Keyring;

namespace {

Result<QString> create(Keyring &keys, const KeysCommand &command)
{
    return keys.create(command.name, command.roles).map([](const Keyring::Made &made) {
        return QString::fromUtf8(json::compact({{u"id"_s, made.id}, {u"api_key"_s, made.token}})) + u'\n';
    });
}

QString describe(const KeyRecord &key)
{
    const QString state = key.revokedAt.isEmpty()
        ? (key.lastUsedAt.isEmpty() ? QCoreApplication::translate("musterd", "never used")
                                    : QCoreApplication::translate("musterd", "last used %1").arg(key.lastUsedAt))
        : QCoreApplication::translate("musterd", "revoked %1").arg(key.revokedAt);
    return u"%1  inc_%2…  %3  [%4]  %5\n"_s.arg(key.id, key.prefix, key.name, key.roles.join(u','), state);
}

Result<QString> revoke(Keyring &keys, const KeysCommand &command)
{
    const auto revoked = keys.revoke(command.id);
    if (!revoked)
        return tl::unexpected<Error>(revoked.error());
    if (!*revoked)
        return failure(ErrorKind::NotFound,
            QCoreApplication::translate("musterd", "There is no key %1 in force.").arg(command.id));
    return QCoreApplication::translate("musterd", "Revoked %1.").arg(command.id) + u'\n';
}

} // namespace

Result<QString> runKeys(const KeysCommand &command)
{
    if (!QFile::exists(command.databaseFile))
        return failure(ErrorKind::Storage,
            QCoreApplication::translate("musterd", "There is no database %1; musterd makes it when it first runs.")
                .arg(command.databaseFile));
    SystemClock clock;
    SystemRandom random;
    auto database = service::Database::openSqlite(command.databaseFile);
    if (!database)
        return tl::unexpected<Error>(database.error());
    const auto workspace = service::Workspace::open(std::move(*database), {}, clock, random);
    if (!workspace)
        return tl::unexpected<Error>(workspace.error());
    Keyring keys((*workspace)->database(), clock, random, (*workspace)->ids());
    switch (command.verb) {
    case KeysCommand::Verb::Create:
        return create(keys, command);
    case KeysCommand::Verb::Revoke:
        return revoke(keys, command);
    case KeysCommand::Verb::List:
        break;
    }
    QString text;
    for (const KeyRecord &key : keys.list())
        text += describe(key);
    return text;
}

} // namespace muster::served
