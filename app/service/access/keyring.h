#pragma once
#include "app/service/access/principal.h"
#include "app/service/storage/database.h"
#include "models/domain/clock.h"
#include "models/domain/ulid.h"

namespace muster::service {

/// An API key as it may be shown: never with its token.
struct KeyRecord
{
    QString id, name, prefix;
    QStringList roles;
    QString createdAt, lastUsedAt, revokedAt; ///< the last two may be empty
};

/// Makes, checks and revokes API keys. A token is `inc_` and 64 hexadecimal digits; the first eight find the row, the
/// SHA-256 of the whole is compared in constant time; the token itself is never kept. Lives on the service's thread.
class Keyring
{
public:
    struct Made
    {
        QString id;
        QString token;
    };
    Keyring(Database &database, const Clock &clock, Random &random, UlidSource &ids);

    /// Refuses an empty name and roles the API does not know.
    Result<Made> create(const QString &name, const QStringList &roles);
    /// A key with every role that lives in memory only. `id` is its principal, the same for each launch, so that what
    /// one launch sent is recognised in the next.
    Made createForLaunch(const QString &id, const QString &name);
    QList<KeyRecord> list();
    /// False when there is no such key or it was revoked before. Takes effect with the next request.
    Result<bool> revoke(const QString &id);
    /// What was found out about keys is forgotten once anything was committed: a revoked key is refused at once.
    void see(const std::optional<DataVersion> &version);
    /// The principal behind the token, or nothing.
    std::optional<Principal> authenticate(const QString &token);
    /// Writes down when the keys authenticated since were used, if that can be done at once. Not within a unit of work.
    void noteUses();

private:
    struct LaunchKey
    {
        QByteArray hash;
        Principal principal;
    };
    QString newToken();
    std::optional<Principal> lookUp(const QString &token, const QByteArray &hash);

    Database &m_database;
    const Clock &m_clock;
    Random &m_random;
    UlidSource &m_ids;
    QHash<QString, LaunchKey> m_launchKeys; ///< by prefix
    QHash<QByteArray, Principal> m_known; ///< by the whole token's hash, as of m_version
    std::optional<DataVersion> m_version;
    QSet<QString> m_used; ///< ids of keys whose use is still to be written down
    QHash<QString, std::chrono::milliseconds> m_noted; ///< when a key's use was last written down
};

} // namespace muster::service
