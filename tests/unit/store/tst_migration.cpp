#include "models/store/cacheschema.h"
#include "models/store/migration.h"
#include "models/store/privatefile.h"
#include "tests/support/testmain.h"
#include "tests/unit/store/storetest.h"

using namespace muster;
using namespace muster::test;

namespace {

constexpr Migration grown[] = {
    {1, "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO thing (name) VALUES ('first')"},
    {2, "ALTER TABLE thing ADD COLUMN size INTEGER NOT NULL DEFAULT 0"},
    {3, "CREATE INDEX thing_size ON thing (size); UPDATE thing SET size = 3"},
};
static_assert(isComplete(grown));
constexpr Migration gap[] = {{1, "SELECT 1"}, {3, "SELECT 1"}};
static_assert(!isComplete(gap));
constexpr Migration twice[] = {{1, "SELECT 1"}, {1, "SELECT 1"}};
static_assert(!isComplete(twice));

constexpr qint32 ours = 0x1234;

} // namespace

class TstMigration : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_path;
    int m_number = 0;

    std::unique_ptr<Database> open() const
    {
        return std::move(Database::open(m_path, Database::Access::ReadWrite, Database::Durability::Normal).value());
    }
    QStringList schema() const { return query(m_path, "SELECT name || ': ' || sql FROM sqlite_schema ORDER BY name"); }

private Q_SLOTS:
    void init()
    {
        m_path = m_folder.filePath(QString::number(++m_number));
        QVERIFY(makePrivateFile(m_path));
    }
    void leadsFromEachVersionToTheSameSchemaAsAFreshFile()
    {
        QVERIFY(migrate(*open(), grown, ours));
        const QStringList fresh = schema();
        QCOMPARE(fresh.size(), 2);
        for (std::size_t version = 1; version <= std::size(grown); ++version) {
            init();
            QVERIFY(migrate(*open(), std::span(grown).first(version), ours));
            QCOMPARE(query(m_path, "PRAGMA user_version"), QStringList{QString::number(version)});
            QVERIFY(migrate(*open(), grown, ours));
            QCOMPARE(schema(), fresh);
            QCOMPARE(query(m_path, "SELECT name || size FROM thing"), QStringList{QStringLiteral("first3")});
            QCOMPARE(query(m_path, "PRAGMA user_version"), QStringList{QStringLiteral("3")});
            QCOMPARE(query(m_path, "PRAGMA application_id"), QStringList{QString::number(ours)});
        }
    }
    void doesNothingToACurrentFile()
    {
        QVERIFY(migrate(*open(), grown, ours));
        QVERIFY(migrate(*open(), grown, ours));
        QCOMPARE(query(m_path, "SELECT count(*) FROM thing"), QStringList{QStringLiteral("1")});
    }
    void leavesTheFileOfANewerProgramAlone()
    {
        QVERIFY(migrate(*open(), grown, ours));
        const auto refused = migrate(*open(), std::span(grown).first(2), ours);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
        QCOMPARE(refused.error().code, QString(newerCode));
        QVERIFY(refused.error().message.contains(QStringLiteral("newer version")));
        QCOMPARE(query(m_path, "PRAGMA user_version"), QStringList{QStringLiteral("3")});
    }
    void goesBackToTheVersionBeforeWhenAStepFails()
    {
        constexpr Migration broken[] = {grown[0], {2, "CREATE TABLE other (id); SELECT nonsense"}};
        const auto result = migrate(*open(), broken, ours);
        QVERIFY(!result);
        QCOMPARE(query(m_path, "PRAGMA user_version"), QStringList{QStringLiteral("1")});
        QCOMPARE(query(m_path, "SELECT name FROM sqlite_schema"), QStringList{QStringLiteral("thing")});
    }
    void takesAStrangersFileForDamage()
    {
        QVERIFY(migrate(*open(), grown, ours + 1));
        const auto result = migrate(*open(), grown, ours);
        QVERIFY(!result);
        QCOMPARE(result.error().code, QString(damagedCode));
    }
    void takesAnImpossibleVersionForDamage()
    {
        QVERIFY(migrate(*open(), grown, ours));
        QCOMPARE(query(m_path, "PRAGMA user_version = 1509949441"), QStringList());
        QCOMPARE(migrate(*open(), grown, ours).error().code, QString(damagedCode));
    }
    void theCacheHasAListOfItsOwn()
    {
        QVERIFY(migrate(*open(), cacheMigrations(), cacheApplicationId));
        QVERIFY(schema().size() > 10);
    }
};

MUSTER_TEST(TstMigration);
#include "tst_migration.moc"
