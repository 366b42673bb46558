#include "models/store/outboxsalvage.h"
#include "models/domain/json.h"
#include "models/store/outboxfile.h"
#include "models/store/outboxschema.h"
#include "models/store/privatefile.h"
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QSet>
#include <cerrno>
#include <cstdio>
#include <unistd.h>

namespace muster {

namespace {

/// What was found, by id; the first find of an id counts.
struct Findings
{
    QMap<QString, OutboxRow> rows;
    QMap<QString, QString> serverIds;
    int tally = 0; ///< entries not finished by the file's own count

    void add(const OutboxRow &row)
    {
        if (!row.id.isEmpty() && !rows.contains(row.id))
            rows.insert(row.id, row);
    }
    int shown() const
    {
        return int(std::count_if(rows.begin(), rows.end(), [](const OutboxRow &row) {
            const auto state = row.decodedState();
            return !state || isShown(*state);
        }));
    }
};

/// Runs `visit` on each row and goes on behind the rows that cannot be read.
void each(Database &database, const QByteArray &sql, const std::function<void(Statement &)> &visit)
{
    {
        auto query = database.query(sql);
        while (query.next())
            visit(query);
    }
    std::ignore = database.takeResult();
}

qint64 number(Database &database, const QByteArray &sql)
{
    qint64 value = 0;
    each(database, sql, [&](Statement &row) { value = row.integer(0); });
    return value;
}

void readSound(Database &database, Findings &findings)
{
    // One by one: a page that cannot be read hides only the rows on it.
    const qint64 last = std::max(number(database, "SELECT max(sequence) FROM entry"),
        number(database, "SELECT seq FROM sqlite_sequence WHERE name = 'entry'"));
    const QByteArray one = "SELECT " + OutboxRow::columns() + " FROM entry NOT INDEXED WHERE sequence = ?";
    for (qint64 sequence = 1; sequence <= std::min<qint64>(last, 10'000'000); ++sequence) {
        {
            auto query = database.query(one);
            if (query.bind(sequence).next())
                findings.add(OutboxRow::read(query));
        }
        std::ignore = database.takeResult();
    }
    each(database, "SELECT local_id, server_id FROM server_id NOT INDEXED",
        [&](Statement &row) { findings.serverIds.insert(row.text(0), row.text(1)); });
    findings.tally = std::max(findings.tally, int(number(database, "SELECT shown FROM tally")));
}

void readFile(const QString &path, Findings &findings)
{
    if (!QFile::exists(path))
        return;
    // Read and write, because the log may have to be replayed.
    if (const auto database = Database::open(path, Database::Access::ReadWrite, Database::Durability::Full))
        readSound(**database, findings);
}

Result<void> writeFile(const QString &path, const Findings &findings, const Outbox::Salvage &report)
{
    QFile::remove(path);
    QFile::remove(path + QStringLiteral("-wal"));
    if (const auto made = makePrivateFile(path); !made)
        return made;
    auto opened = Database::open(path, Database::Access::ReadWrite, Database::Durability::Full);
    if (!opened)
        return tl::unexpected(opened.error());
    Database &database = **opened;
    if (const auto migrated = migrate(database, outboxMigrations(), outboxApplicationId); !migrated)
        return migrated;
    database.begin();
    QSet<qint64> used;
    for (OutboxRow row : findings.rows) {
        if (used.contains(row.sequence))
            row.sequence = 0;
        used.insert(row.sequence);
        row.insert(database);
    }
    for (auto it = findings.serverIds.begin(); it != findings.serverIds.end(); ++it)
        database.query("INSERT OR IGNORE INTO server_id (local_id, server_id) VALUES (?, ?)")
            .bind(it.key(), it.value())
            .run();
    database.execute(
        "UPDATE tally SET shown = (SELECT count(*) FROM entry WHERE " + OutboxFile::shownCondition() + ")");
    const QJsonObject value{{QStringLiteral("recovered"), report.recovered}, {QStringLiteral("lost"), report.lost}};
    database.query("INSERT INTO value (key, value) VALUES ('salvage', ?)")
        .bind(QString::fromUtf8(json::compact(value)))
        .run();
    return database.commit();
}

} // namespace

Result<Outbox::Salvage> salvageOutbox(const QString &path, const QList<OutboxRow> &remembered, Instant now)
{
    Findings findings;
    const QString next = path + QStringLiteral(".new");
    readFile(path, findings);
    readFile(next, findings);
    for (const OutboxRow &row : remembered)
        findings.add(row);
    Outbox::Salvage report;
    report.recovered = findings.shown();
    report.lost = std::max(0, findings.tally - report.recovered);
    if (const auto written = writeFile(next, findings, report); !written)
        return tl::unexpected(written.error());
    if (const auto placed = replaceKeeping(path, next, now); !placed)
        return tl::unexpected(placed.error());
    return report;
}

} // namespace muster
