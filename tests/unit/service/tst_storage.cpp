#include "app/service/storage/migrations.h"
#include "models/domain/json.h"
#include "models/domain/relationship.h"
#include "tests/support/fakeclock.h"
#include "tests/support/strictlog.h"
#include "tests/support/testmain.h"
#include <QFile>
#include <QTemporaryDir>

using namespace muster;
using namespace muster::service;
using namespace muster::test;
using namespace Qt::StringLiterals;

class TstServiceStorage : public QObject
{
    Q_OBJECT
    QTemporaryDir folder;
    FakeClock clock;
    int made = 0;

    QString newFile() { return folder.filePath(u"%1.db"_s.arg(++made)); }
    static std::unique_ptr<Database> open(const QString &file) { return std::move(*Database::openSqlite(file)); }
    static QList<Migration> steps(int count)
    {
        QList<Migration> steps;
        for (int i = 1; i <= count; ++i)
            steps.append({i, u"step %1"_s.arg(i), {u"CREATE TABLE t%1 (value TEXT)"_s.arg(i)}});
        return steps;
    }
    static bool hasTable(Database &database, const QString &name)
    {
        return database.integer(u"SELECT COUNT(*) FROM sqlite_master WHERE name = ?"_s, {name}) == 1;
    }

private Q_SLOTS:
    void ourOwnHistoryIsNumberedWithoutGaps()
    {
        for (int i = 0; i < migrations().size(); ++i)
            QCOMPARE(migrations().at(i).version, i + 1);
    }

    void migratesFromAnyVersionToTheNewest()
    {
        const auto database = open(newFile());
        QCOMPARE(migrate(*database, steps(1), clock.now()).value(), 0);
        QCOMPARE(migrate(*database, steps(3), clock.now()).value(), 1);
        QCOMPARE(migrate(*database, steps(3), clock.now()).value(), 3);
        for (const QString &table : {u"t1"_s, u"t2"_s, u"t3"_s})
            QVERIFY(hasTable(*database, table));
    }

    void refusesWhatANewerProgramWrote()
    {
        const auto database = open(newFile());
        QVERIFY(migrate(*database, steps(3), clock.now()).has_value());
        const auto older = migrate(*database, steps(2), clock.now());
        QCOMPARE(older.error().kind, ErrorKind::Storage);
        QVERIFY(older.error().message.contains(u"newer"));
    }

    void refusesAHistoryItDoesNotKnow()
    {
        const auto database = open(newFile());
        QVERIFY(migrate(*database, steps(2), clock.now()).has_value());
        auto other = steps(3);
        other[1].name = u"something else"_s;
        QVERIFY(migrate(*database, other, clock.now()).error().message.contains(u"step 2"));
        QVERIFY(!hasTable(*database, u"t3"_s));
    }

    void aStepThatFailsLeavesNothingBehind()
    {
        const auto database = open(newFile());
        auto broken = steps(2);
        broken[1].statements.append(u"CREATE TABLE t1 (again TEXT)"_s);
        expectWarning(u"already exists"_s);
        QCOMPARE(migrate(*database, broken, clock.now()).error().kind, ErrorKind::Storage);
        QVERIFY(hasTable(*database, u"t1"_s));
        QVERIFY(!hasTable(*database, u"t2"_s));
        QCOMPARE(migrate(*database, steps(2), clock.now()).value(), 1);
    }

    void aFailedStatementUndoesTheWholeTransaction()
    {
        const auto database = open(newFile());
        database->run(u"CREATE TABLE t (value TEXT NOT NULL)"_s);
        expectWarning(u"NOT NULL"_s);
        const auto result = database->transaction([&]() -> Result<int> {
            database->run(u"INSERT INTO t VALUES (?)"_s, {u"kept?"_s});
            database->run(u"INSERT INTO t VALUES (?)"_s, {QVariant()});
            return 7;
        });
        QCOMPARE(result.error().kind, ErrorKind::Storage);
        QCOMPARE(database->integer(u"SELECT COUNT(*) FROM t"_s), 0);
        const auto next = database->transaction([&]() -> Result<int> {
            return database->run(u"INSERT INTO t VALUES (?)"_s, {QString()}); // a null QString is text
        });
        QCOMPARE(next.value(), 1);
        QCOMPARE(database->text(u"SELECT value FROM t"_s).value(), u""_s);
    }

    void aRefusedTransactionIsUndone()
    {
        const auto database = open(newFile());
        database->run(u"CREATE TABLE t (value TEXT)"_s);
        const auto result = database->transaction([&]() -> Result<int> {
            database->run(u"INSERT INTO t VALUES ('x')"_s);
            return failure(ErrorKind::Invalid, u"no"_s);
        });
        QCOMPARE(result.error().kind, ErrorKind::Invalid);
        QCOMPARE(database->integer(u"SELECT COUNT(*) FROM t"_s), 0);
    }

    void aReadThatFailsIsTold()
    {
        const auto database = open(newFile());
        expectWarning(u"no such table"_s);
        const auto result
            = database->snapshot([&]() -> Result<qint64> { return database->integer(u"SELECT 1 FROM nowhere"_s); });
        QCOMPARE(result.error().kind, ErrorKind::Storage);
    }

    void oneStatementCanRunInsideItself()
    {
        const auto database = open(newFile());
        const QString count = u"SELECT value FROM json_each(?)"_s;
        QStringList seen;
        database->each(count, {u"[1,2]"_s}, [&](const Row &outer) {
            const QString left = outer.text(0);
            database->each(count, {u"[3,4]"_s}, [&](const Row &row) { seen.append(left + row.text(0)); });
        });
        QCOMPARE(seen, QStringList({u"13"_s, u"14"_s, u"23"_s, u"24"_s}));
    }

    void aNewFileIsItsOwnersAloneAndAnOldOneStaysAsItIs()
    {
        constexpr auto others = QFile::ReadGroup | QFile::ReadOther;
        const QString path = newFile();
        open(path);
        QVERIFY(!(QFile::permissions(path) & others));
        const QString linked = newFile(), target = newFile();
        QVERIFY(QFile::link(target, linked));
        open(linked);
        QVERIFY(!(QFile::permissions(target) & others));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | others));
        open(path);
        QVERIFY(QFile::permissions(path) & QFile::ReadGroup);
    }

    void leavesAFileOfAnotherProgramAlone_data()
    {
        QTest::addColumn<QStringList>("statements");
        const QString table = u"CREATE TABLE recipes (name TEXT)"_s;
        QTest::newRow("tables") << QStringList{table};
        QTest::newRow("a mark") << QStringList{u"PRAGMA application_id = 7"_s};
        QTest::newRow("a write-ahead log") << QStringList{u"PRAGMA journal_mode = WAL"_s, table};
        QTest::newRow("another history") << QStringList{u"CREATE TABLE schema_history (version INTEGER, name TEXT)"_s,
            u"INSERT INTO schema_history VALUES (1, 'recipes')"_s};
    }
    void leavesAFileOfAnotherProgramAlone()
    {
        QFETCH(QStringList, statements);
        const QString path = newFile();
        const auto contentOf = [&path] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        {
            QSqlDatabase foreign = QSqlDatabase::addDatabase(u"QSQLITE"_s, path);
            foreign.setDatabaseName(path);
            QVERIFY(foreign.open());
            for (const QString &statement : statements)
                QVERIFY(QSqlQuery(foreign).exec(statement));
        }
        QSqlDatabase::removeDatabase(path);
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        const QByteArray before = contentOf();
        QVERIFY(Database::openSqlite(path).error().message.contains(u"not a database of Muster"));
        QCOMPARE(contentOf(), before);
        QVERIFY(QFile::permissions(path) & QFile::ReadGroup);
        QVERIFY(!QFile::exists(path + u"-wal"_s) && !QFile::exists(path + u"-shm"_s));
    }

    void aDatabaseFromBeforeThereWasAMarkIsOurs()
    {
        const QString path = newFile();
        {
            const auto old = open(path);
            QVERIFY(migrate(*old, migrations(), clock.now()).has_value());
            old->run(u"PRAGMA application_id = 0"_s);
        }
        for (int i = 0; i < 2; ++i) {
            const auto database = open(path);
            QCOMPARE(database->integer(u"PRAGMA application_id"_s), qint64(0x4d737472));
            QCOMPARE(migrate(*database, migrations(), clock.now()).value(), int(migrations().size()));
        }
    }

    void aRelationshipOfBeforeHasTwoSides()
    {
        const auto database = open(newFile());
        QVERIFY(migrate(*database, migrations().mid(0, 7), clock.now()).has_value());
        for (const char *id : {"01A", "01B"})
            database->run(
                u"INSERT INTO incidents (id, number, mode, visibility, status_category, status_id, severity_id,"
                u" severity_rank, type_id, created_at, updated_at, body)"
                u" VALUES (?, ?, 'standard', 'public', 'live', '', '', 0, '', '', '', '{}')"_s,
                {QLatin1String(id), id[2]});
        database->run(u"INSERT INTO incident_relationships (id, one_id, other_id) VALUES ('01R', '01A', '01B')"_s);
        QVERIFY(migrate(*database, migrations(), clock.now()).has_value());
        QList<RelatedIncident> sides;
        database->each(u"SELECT body FROM incident_relationship_sides ORDER BY id"_s, {}, [&](const Row &row) {
            sides.append(RelatedIncident::fromJson(json::parseObject(row.text(0).toUtf8()).value()));
        });
        const auto counter = [&](const QString &name) {
            return database->integer(u"SELECT value FROM counters WHERE name = ?"_s, {name});
        };
        QVERIFY(counter(u"changes"_s) > 0); // who follows the feed has to read everything again
        QCOMPARE(counter(u"changes_forgotten"_s), counter(u"changes"_s));
        QCOMPARE(sides,
            QList<RelatedIncident>({RelatedIncident::of(u"01R"_s, u"01A"_s, u"01B"_s),
                RelatedIncident::of(u"01R"_s, u"01B"_s, u"01A"_s)}));
    }

    void saysWhyAFileCannotBeADatabase()
    {
        const auto missing = Database::openSqlite(folder.filePath(u"no/such/folder/x.db"_s));
        QCOMPARE(missing.error().kind, ErrorKind::Storage);
        QVERIFY(missing.error().message.contains(u"no/such/folder"));
        const QString path = newFile();
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        QVERIFY(Database::openSqlite(path).error().message.contains(u"not a database of Muster"));
        QCOMPARE(file.size(), 4096);
    }
};

MUSTER_TEST(TstServiceStorage);
#include "tst_storage.moc"
