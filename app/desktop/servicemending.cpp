#include "app/desktop/servicemending.h"
#include "app/service/storage/databasefile.h"
#include "app/service/storage/servinglock.h"
#include "app/service/storage/soundness.h"
#include "models/store/database.h"
#include "models/store/privatefile.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

namespace muster::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Mending)
};

constexpr int batch = 5'000; ///< rows a transaction

qint64 number(Database &database, const QByteArray &sql)
{
    auto query = database.query(sql);
    return query.next() ? query.integer(0) : 0;
}

QList<QByteArray> texts(Database &database, const QByteArray &sql)
{
    QList<QByteArray> all;
    auto query = database.query(sql);
    while (query.next())
        all.append(query.bytes(0));
    return all;
}

QByteArray quoted(const QByteArray &name)
{
    return '"' + QByteArray(name).replace('"', "\"\"") + '"';
}

/// Carries the rows of one database that can be read into another.
class Carrier
{
public:
    Carrier(Database &from, Database &to, qint64 size, Progress &progress)
        : m_from(from)
        , m_to(to)
        , m_size(size)
        , m_progress(progress)
    { }

    void carry(const QByteArray &table);
    /// The tables of which not every row could be read.
    const QByteArrayList &broken() const { return m_broken; }

private:
    enum class End { Reached, Broken };
    End run(const QByteArray &sql, qint64 bound, qint64 &last);
    End carryAround(const QByteArray &select);
    bool isWanted() const { return !m_progress.cancelled && !m_to.hasFailed(); }
    void insert(Statement &row);
    void pause();

    Database &m_from, &m_to;
    qint64 m_size; ///< of the damaged file, bytes
    Progress &m_progress;
    QByteArrayList m_broken;
    QByteArray m_insert;
    int m_columns = 0;
    int m_rows = 0; ///< since the last commit
};

void Carrier::insert(Statement &row)
{
    auto target = m_to.query(m_insert);
    for (int i = 0; i < m_columns; ++i)
        target.bindValue(i + 1, row, i);
    target.run();
    if (++m_rows == batch)
        pause();
}

void Carrier::pause()
{
    m_rows = 0;
    m_to.execute("COMMIT");
    m_progress.percent = int(std::min<qint64>(99, QFileInfo(m_to.path()).size() * 100 / std::max<qint64>(1, m_size)));
    m_to.execute("BEGIN IMMEDIATE");
}

/// Carries what `sql` finds; `last` becomes the rowid of the last row that could be read.
Carrier::End Carrier::run(const QByteArray &sql, qint64 bound, qint64 &last)
{
    {
        auto rows = m_from.query(sql);
        rows.bind(bound);
        while (isWanted() && rows.next()) {
            last = rows.integer(0);
            insert(rows);
        }
    }
    return m_from.takeResult() ? End::Reached : End::Broken;
}

/// Behind a page that cannot be read, the search goes on from the next number, and
/// where very many fail in growing steps, and then back from where it succeeds.
Carrier::End Carrier::carryAround(const QByteArray &select)
{
    const QByteArray forward = select + " WHERE rowid > ? ORDER BY rowid";
    const QByteArray backward = select + " WHERE rowid <= ? ORDER BY rowid DESC";
    constexpr qint64 farthest = qint64(1) << 40, careful = 20'000;
    qint64 from = -1, last = -1;
    while (from < farthest && isWanted()) {
        const qint64 before = last;
        const End end = run(forward, from, last);
        const bool isBehind = end == End::Reached || last != before; // the broken part
        if (isBehind && from > before) {
            qint64 ignored = 0;
            run(backward, from, ignored);
        }
        if (end == End::Reached)
            return from == -1 ? End::Reached : End::Broken;
        from = isBehind ? last : from + (from - last < careful ? 1 : from - last);
    }
    return End::Broken;
}

void Carrier::carry(const QByteArray &table)
{
    const QByteArray name = quoted(table);
    QList<QByteArray> columns = texts(m_to, "SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid");
    for (QByteArray &column : columns)
        column = quoted(column);
    columns.prepend("rowid"); // every table of a service has them
    m_columns = int(columns.size());
    const QByteArray list = columns.join(", ");
    m_insert = "INSERT OR IGNORE INTO " + name + " (" + list + ") VALUES (" + QByteArray("?, ").repeated(m_columns - 1)
        + "?)";
    if (carryAround("SELECT " + list + " FROM " + name + " NOT INDEXED") == End::Broken)
        m_broken.append(table);
}

/// Makes the tables with the damaged file's own words, so that it is of the same version. Gives the broken tables.
QByteArrayList fill(Database &from, Database &to, qint64 size, Progress &progress)
{
    const QByteArray own = " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
    to.execute("PRAGMA application_id = " + QByteArray::number(service::applicationId));
    to.execute("PRAGMA foreign_keys = OFF");
    to.begin();
    for (const QByteArray &sql : texts(from, "SELECT sql FROM sqlite_master WHERE type = 'table'" + own))
        to.execute(sql);
    Carrier carrier(from, to, size, progress);
    for (const QByteArray &table : texts(to, "SELECT name FROM sqlite_master WHERE type = 'table'" + own))
        carrier.carry(table);
    for (const QByteArray &sql : texts(from, "SELECT sql FROM sqlite_master WHERE type <> 'table' AND sql IS NOT NULL"))
        to.execute(sql);
    return carrier.broken();
}

/// What hung on lost incidents goes, and readers of the change feed have to read everything again.
void tidy(Database &to)
{
    for (const QByteArray &column : {QByteArrayLiteral("incident_id"), QByteArrayLiteral("related_id")}) {
        const QByteArrayList hanging = texts(to,
            "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = '" + column
                + "' WHERE m.type = 'table' AND m.name <> 'changes'");
        for (const QByteArray &table : hanging)
            to.execute("DELETE FROM " + quoted(table) + " WHERE " + column + " NOT IN (SELECT id FROM incidents)");
    }
    to.execute(
        "INSERT INTO counters (name, value) SELECT 'incidents', coalesce(max(number), 0) FROM incidents WHERE true"
        " ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)");
    // Far ahead, because a reader may have been told higher numbers than could be saved.
    to.execute("INSERT INTO counters (name, value) SELECT 'changes', coalesce(max(sequence), 0) FROM changes WHERE true"
               " ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)");
    to.execute("UPDATE counters SET value = value + 1000000 WHERE name = 'changes'");
    to.execute("INSERT OR REPLACE INTO counters (name, value)"
               " SELECT 'changes_forgotten', value FROM counters WHERE name = 'changes'");
}

Result<Mending> write(const QString &path, const QString &next, Progress &progress)
{
    const auto from = Database::open(path, Database::Access::ReadOnly, Database::Durability::Normal);
    if (!from)
        return tl::unexpected(from.error());
    (*from)->keepLog(true);
    removeDatabase(next);
    if (const auto made = makePrivateFile(next); !made)
        return tl::unexpected(made.error());
    const auto to = Database::open(next, Database::Access::ReadWrite, Database::Durability::Full);
    if (!to)
        return tl::unexpected(to.error());
    (*to)->keepLog(false);
    const QByteArrayList broken = fill(**from, **to, QFileInfo(path).size(), progress);
    if (progress.cancelled)
        return failure(ErrorKind::Cancelled, Words::tr("Cancelled"));
    tidy(**to);
    if (const auto done = (*to)->commit(); !done)
        return tl::unexpected(done.error());
    Mending mending;
    mending.partsLost = std::any_of(broken.begin(), broken.end(), [](const QByteArray &table) {
        return table != "incidents" && table != "changes" && table != "idempotency"; // counted; seen by nobody
    });
    mending.incidents = number(**to, "SELECT count(*) FROM incidents");
    const qint64 missing = number(**to, "SELECT value FROM counters WHERE name = 'incidents'") - mending.incidents;
    mending.lost = missing - number(**to, "SELECT value FROM counters WHERE name = 'incidents_lost'"); // earlier ones
    (*to)->query("INSERT OR REPLACE INTO counters (name, value) VALUES ('incidents_lost', ?)").bind(missing).run();
    if (!(*to)->isSound(true) || number(**to, "SELECT count(*) FROM settings") == 0)
        return failure(ErrorKind::Storage, Words::tr("Too little of %1 can still be read.").arg(path));
    return mending;
}

} // namespace

Result<Mending> mendServiceDatabase(const QString &path, Instant now, Progress &progress)
{
    const auto lock = service::ServingLock::take(path);
    if (!lock)
        return tl::unexpected(lock.error());
    const QString next = path + QStringLiteral(".mended");
    auto mending = write(path, next, progress);
    if (!mending) {
        removeDatabase(next);
        return mending;
    }
    const auto placed = replaceKeeping(path, next, now, 0);
    if (!placed)
        return tl::unexpected(placed.error());
    service::acquit(path);
    mending->keptAs = *placed;
    return mending;
}

} // namespace muster::desktop
