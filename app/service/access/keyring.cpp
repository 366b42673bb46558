#include "app/service/access/keyring.h"
#include "app/service/access/scopes.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <openssl/crypto.h>

namespace muster::service {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype prefixLength = 8;
constexpr qsizetype tokenLength = 4 + 64;

QByteArray hashOf(const QString &token)
{
    return QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex();
}

bool isEqual(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.constData(), b.constData(), size_t(a.size())) == 0;
}

QString prefixOf(const QString &token)
{
    return token.mid(4, prefixLength);
}

Result<void> checkNewKey(const QString &name, const QStringList &roles)
{
    if (name.trimmed().isEmpty() || name.size() > 200)
        return failure(
            ErrorKind::Invalid, QCoreApplication::translate("Error", "A key needs a name of 1 to 200 characters."));
    if (roles.isEmpty())
        return failure(ErrorKind::Invalid, QCoreApplication::translate("Error", "A key needs at least one role."));
    for (const QString &role : roles) {
        if (!apiKeyRoles().contains(role))
            return failure(ErrorKind::Invalid,
                QCoreApplication::translate("Error", "There is no role \"%1\". The roles are: %2.")
                    .arg(role, apiKeyRoles().join(u", ")));
    }
    return {};
}

} // namespace

Keyring::Keyring(Database &database, const Clock &clock, Random &random, UlidSource &ids)
    : m_database(database)
    , m_clock(clock)
    , m_random(random)
    , m_ids(ids)
{ }

QString Keyring::newToken()
{
    QString token = u"inc_"_s;
    for (int i = 0; i < 4; ++i)
        token += u"%1"_s.arg(m_random.next(), 16, 16, QLatin1Char('0'));
    return token;
}

Result<Keyring::Made> Keyring::create(const QString &name, const QStringList &roles)
{
    if (auto checked = checkNewKey(name, roles); !checked)
        return tl::unexpected<Error>(checked.error());
    return m_database.transaction([&]() -> Result<Made> {
        const Made made{m_ids.next(), newToken()};
        m_database.run(u"INSERT INTO api_keys (id, name, prefix, hash, roles, created_at, last_used_at, revoked_at)"
                       u" VALUES (?, ?, ?, ?, ?, ?, '', '')"_s,
            {made.id, name.trimmed(), prefixOf(made.token), QString::fromLatin1(hashOf(made.token)), roles.join(u','),
                formatInstant(m_clock.now())});
        return made;
    });
}

Keyring::Made Keyring::createForLaunch(const QString &id, const QString &name)
{
    const Made made{id, newToken()};
    const QStringList roles = fullAccessRoles();
    m_launchKeys.insert(prefixOf(made.token), {hashOf(made.token), {id, name, roles, scopesOf(roles)}});
    return made;
}

QList<KeyRecord> Keyring::list()
{
    QList<KeyRecord> keys;
    m_database.each(u"SELECT id, name, prefix, roles, created_at, last_used_at, revoked_at FROM api_keys ORDER BY id"_s,
        {}, [&](const Row &row) {
            keys.append({row.text(0), row.text(1), row.text(2), row.text(3).split(u',', Qt::SkipEmptyParts),
                row.text(4), row.text(5), row.text(6)});
        });
    return keys;
}

Result<bool> Keyring::revoke(const QString &id)
{
    return m_database.transaction([&]() -> Result<bool> {
        return m_database.run(u"UPDATE api_keys SET revoked_at = ? WHERE id = ? AND revoked_at = ''"_s,
                   {formatInstant(m_clock.now()), id})
            > 0;
    });
}

std::optional<Principal> Keyring::authenticate(const QString &token)
{
    const QByteArray presented = hashOf(token);
    const QString prefix = token.size() == tokenLength ? prefixOf(token) : QString();
    if (const auto launch = m_launchKeys.constFind(prefix); launch != m_launchKeys.cend())
        return isEqual(launch->hash, presented) ? std::optional(launch->principal) : std::nullopt;
    const auto known = m_known.constFind(presented);
    const auto principal = known != m_known.cend() ? std::optional(*known) : lookUp(token, presented);
    if (!principal)
        return {};
    if (m_version && known == m_known.cend())
        m_known.insert(presented, *principal);
    m_used.insert(principal->id);
    return principal;
}

void Keyring::see(const std::optional<DataVersion> &version)
{
    if (!version || version != m_version)
        m_known.clear();
    m_version = version;
}

std::optional<Principal> Keyring::lookUp(const QString &token, const QByteArray &presented)
{
    const QString prefix = token.size() == tokenLength ? prefixOf(token) : QString();
    QByteArray expected(
        presented.size(), '0'); // compared with even when there is no such key, so that timing tells nothing
    std::optional<Principal> found;
    m_database.each(u"SELECT id, name, roles, hash FROM api_keys WHERE prefix = ? AND revoked_at = ''"_s, {prefix},
        [&](const Row &row) {
            const QStringList roles = row.text(2).split(u',', Qt::SkipEmptyParts);
            expected = row.bytes(3);
            found = Principal{row.text(0), row.text(1), roles, scopesOf(roles)};
        });
    return isEqual(expected, presented) ? found : std::nullopt;
}

void Keyring::noteUses()
{
    const auto now = m_clock.elapsed();
    for (const QString &id : std::exchange(m_used, {})) {
        const auto last = m_noted.constFind(id);
        if (last != m_noted.cend() && now - *last < 60s) // each write is an fsync
            continue;
        m_noted.insert(id, now);
        m_database.attempt(u"UPDATE api_keys SET last_used_at = ? WHERE id = ?"_s, {formatInstant(m_clock.now()), id});
    }
}

} // namespace muster::service
