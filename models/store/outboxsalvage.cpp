#include "models/store/outboxsalvage.h"
#include "models/domain/json.h"
#include "models/store/outboxfile.h"
#include "models/store/outboxschema.h"
#include "models/store/privatefile.h"
#include "models/store/recordscan.h"
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QSet>
#include <array>
#include <cerrno>
#include <cstdio>
#include <unistd.h>

namespace muster {

namespace {

/// What was found, by id; the newest of several finds counts.
struct Findings
{
    QMap<QString, OutboxRow> rows;
    QMap<QString, QString> serverIds;
    QSet<QString> indexed; ///< ids of which the index of the table tells, whatever their state
    std::optional<int> tally; ///< entries not finished by the file's own count
    QString workspace; ///< whose changes these are

    void add(const OutboxRow &row)
    {
        const auto known = rows.constFind(row.id);
        if (!row.id.isEmpty() && (known == rows.constEnd() || known->revision < row.revision))
            rows.insert(row.id, row);
    }
    int lost() const
    {
        if (tally)
            return std::max(0, *tally - shown());
        // The count is lost too: then what the index knows and the table does not.
        return int(
            std::count_if(indexed.begin(), indexed.end(), [&](const QString &id) { return !rows.contains(id); }));
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
    each(database, "SELECT value FROM value NOT INDEXED WHERE key = 'workspace'",
        [&](Statement &row) { findings.workspace = row.text(0); });
    each(database, "SELECT shown FROM tally", [&](Statement &row) { findings.tally = int(row.integer(0)); });
}

std::optional<QString> textAt(const StoredRecord &record, int column)
{
    const auto *text = std::get_if<StoredText>(&record[column]);
    return text ? std::optional(QString::fromUtf8(text->utf8)) : std::nullopt;
}

std::optional<qint64> numberAt(const StoredRecord &record, int column)
{
    const auto *value = std::get_if<qint64>(&record[column]);
    return value ? std::optional(*value) : std::nullopt;
}

std::optional<Instant> instantAt(const StoredRecord &record, int column)
{
    const auto value = numberAt(record, column);
    return value ? std::optional(Instant{std::chrono::microseconds{*value}}) : std::nullopt;
}

/// The row when the record is one of the entry table, in the order of its columns.
std::optional<OutboxRow> rowOf(qint64 sequence, const StoredRecord &record)
{
    if (record.size() != 19 || !isUlid(textAt(record, 2).value_or(QString())))
        return {};
    QString texts[7];
    for (int i = 0; i < 7; ++i) {
        const auto text = textAt(record, i < 6 ? 2 + i : 9);
        if (!text)
            return {};
        texts[i] = *text;
    }
    QByteArray blobs[5];
    for (int i = 0; i < 5; ++i) {
        const auto *blob = std::get_if<QByteArray>(&record[14 + i]);
        if (!blob)
            return {};
        blobs[i] = *blob;
    }
    return OutboxRow{sequence, numberAt(record, 1).value_or(0), texts[0], texts[1], texts[2], texts[3], texts[4],
        texts[5], int(numberAt(record, 8).value_or(0)), texts[6], instantAt(record, 10),
        numberAt(record, 11).value_or(0) != 0, numberAt(record, 12).value_or(0) != 0, instantAt(record, 13), blobs[0],
        blobs[1], blobs[2], blobs[3], blobs[4]};
}

void readRemains(const QString &path, Findings &findings)
{
    scanRecords(path, [&](qint64 rowid, const StoredRecord &record) {
        if (const auto row = rowOf(rowid, record)) {
            findings.add(*row);
        } else if (record.size() == 3 && isLocalId(textAt(record, 1).value_or(QString())) && textAt(record, 2)) {
            if (!findings.serverIds.contains(*textAt(record, 1)))
                findings.serverIds.insert(*textAt(record, 1), *textAt(record, 2));
        } else if (record.size() == 2 && rowid == 1 && record[0].index() == 0 && numberAt(record, 1)) {
            if (!findings.tally)
                findings.tally = int(*numberAt(record, 1));
        } else if (record.size() == 2 && rowid == 0 && isUlid(textAt(record, 0).value_or(QString()))) {
            findings.indexed.insert(*textAt(record, 0));
        }
    });
}

void readFile(const QString &path, Findings &findings)
{
    if (!QFile::exists(path))
        return;
    // What SQLite itself can reach is certain, so it comes first. It works on a copy, because it would change the
    // damaged file by merely replaying the log.
    const QString copy = path + QStringLiteral(".copy");
    removeDatabase(copy);
    QFile::copy(path + QStringLiteral("-wal"), copy + QStringLiteral("-wal"));
    if (QFile::copy(path, copy)) {
        if (const auto database = Database::open(copy, Database::Access::ReadWrite, Database::Durability::Normal))
            readSound(**database, findings);
    }
    removeDatabase(copy);
    readRemains(path, findings);
}

Result<void> writeFile(const QString &path, const Findings &findings, const Outbox::Salvage &report)
{
    removeDatabase(path);
    if (const auto made = makePrivateFile(path); !made)
        return made;
    auto opened = Database::open(path, Database::Access::ReadWrite, Database::Durability::Full);
    if (!opened)
        return tl::unexpected(opened.error());
    Database &database = **opened;
    database.keepLog(false);
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
    database.execute("UPDATE tally SET shown = (SELECT count(*) FROM entry WHERE " + OutboxRow::shownCondition() + ")");
    const QJsonObject value{{QStringLiteral("recovered"), report.recovered}, {QStringLiteral("lost"), report.lost}};
    database.query("INSERT INTO value (key, value) VALUES ('salvage', ?)")
        .bind(QString::fromUtf8(json::compact(value)))
        .run();
    if (!findings.workspace.isEmpty())
        database.query("INSERT INTO value (key, value) VALUES ('workspace', ?)").bind(findings.workspace).run();
    return database.commit();
}

} // namespace

QString salvageName(const QString &path)
{
    return path + QStringLiteral(".new");
}

Result<Outbox::Salvage> salvageOutbox(const QString &path, const QList<OutboxRow> &remembered, Instant now)
{
    Findings findings;
    const QString next = salvageName(path);
    readFile(path, findings);
    readFile(next, findings);
    for (const OutboxRow &row : remembered)
        findings.add(row);
    Outbox::Salvage report;
    report.recovered = findings.shown();
    report.lost = findings.lost();
    if (const auto written = writeFile(next, findings, report); !written)
        return tl::unexpected(written.error());
    if (const auto placed = replaceKeeping(path, next, now, 0); !placed)
        return tl::unexpected(placed.error());
    return report;
}

} // namespace muster
