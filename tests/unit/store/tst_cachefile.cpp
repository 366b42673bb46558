#include "models/store/cacheschema.h"
#include "tests/support/fakeclock.h"
#include "tests/support/strictlog.h"
#include "tests/support/testmain.h"
#include "tests/unit/store/storetest.h"
#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QScopeGuard>
#include <QSignalSpy>
#include <random>
#include <sys/stat.h>

using namespace muster;
using namespace muster::test;

/// cache.db as a file: modes, damage, versions.
class TstCacheFile : public QObject
{
    Q_OBJECT
    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_parent;
    QString m_folder, m_path;

    std::unique_ptr<Cache> open() const { return std::move(Cache::open(m_folder, m_clock).value()); }
    void fill(int count = 60) const
    {
        const auto cache = open();
        QVERIFY(write(*cache, [&](CacheWriter &writer) {
            for (int i = 0; i < count; ++i)
                writer.upsert(Kind::Incident, incidentJson(QString::number(i)));
        }));
    }
    QStringList setAsideFiles() const
    {
        QStringList names = QDir(m_folder).entryList({QStringLiteral("cache.db.corrupt-*")}, QDir::Files, QDir::Name);
        names.removeIf([](const QString &name) { return name.endsWith(QLatin1String("-wal")); });
        return names;
    }

private Q_SLOTS:
    void init()
    {
        m_parent = std::make_unique<QTemporaryDir>();
        m_folder = m_parent->filePath(QStringLiteral("profile/workspace"));
        m_path = m_folder + QStringLiteral("/cache.db");
    }
    void isForTheUsersEyesOnly()
    {
        const mode_t before = ::umask(0);
        const auto cache = open();
        QVERIFY(write(*cache, [](CacheWriter &writer) { writer.setValue(QStringLiteral("k"), QStringLiteral("v")); }));
        ::umask(before);
        QCOMPARE(modeOf(m_folder), QStringLiteral("700"));
        for (const char *suffix : {"", "-wal", "-shm", ".lock"})
            QCOMPARE(modeOf(m_path + QLatin1String(suffix)), QStringLiteral("600"));
    }
    void takesBackTheAccessOfOthers()
    {
        {
            const auto cache = open();
        }
        QVERIFY(
            QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
        ::chmod(QFile::encodeName(m_folder).constData(), 0755);
        const auto cache = open();
        QCOMPARE(modeOf(m_path), QStringLiteral("600"));
        QCOMPARE(modeOf(m_folder), QStringLiteral("700"));
    }
    void survivesBeingClosedAndOpened()
    {
        fill(3);
        QVERIFY(!QFile::exists(m_path + QStringLiteral("-wal"))); // folded in on closing
        const auto cache = open();
        QVERIFY(!cache->wasRebuilt());
        QCOMPARE(cache->makeReader()->count(Kind::Incident), 3);
        QCOMPARE(query(m_path, "PRAGMA journal_mode"), QStringList{QStringLiteral("wal")});
        QCOMPARE(query(m_path, "PRAGMA application_id"), QStringList{QString::number(cacheApplicationId)});
    }
    void refusesTheFileOfANewerProgramAndLeavesItAlone()
    {
        fill(3);
        QCOMPARE(query(m_path, "PRAGMA user_version = 99"), QStringList());
        const auto cache = Cache::open(m_folder, m_clock);
        QVERIFY(!cache);
        QCOMPARE(cache.error().kind, ErrorKind::Storage);
        QVERIFY(cache.error().message.contains(QStringLiteral("newer version of Muster")));
        QVERIFY(setAsideFiles().isEmpty());
        QCOMPARE(query(m_path, "SELECT count(*) FROM incident"), QStringList{QStringLiteral("3")});
    }
    void beginsAnewWhenTheFileIsNoDatabase()
    {
        fill(3);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        expectWarning(QStringLiteral("built anew"));
        const auto cache = open();
        QVERIFY(cache->wasRebuilt());
        QCOMPARE(cache->makeReader()->count(Kind::Incident), 0);
        QCOMPARE(setAsideFiles(), QStringList{QStringLiteral("cache.db.corrupt-20261123T140000")});
        QCOMPARE(modeOf(m_path), QStringLiteral("600"));
    }
    void keepsTheTwoNewestBrokenFiles()
    {
        for (int i = 0; i < 4; ++i) {
            {
                const auto cache = open();
            }
            damage(m_path, 0, "not SQLite at all");
            expectWarning(QStringLiteral("built anew"));
            {
                const auto cache = open();
            }
            m_clock.advance(std::chrono::seconds(i == 1 ? 0 : 1)); // two within one second
        }
        QCOMPARE(setAsideFiles().size(), 2);
        m_clock.advance(std::chrono::hours(1));
    }
    void replacesTheFileWhileItIsInUse_data()
    {
        QTest::addColumn<bool>("byReading");
        QTest::newRow("a reader finds the damage") << true;
        QTest::newRow("the writer finds the damage") << false;
    }
    void replacesTheFileWhileItIsInUse()
    {
        QFETCH(bool, byReading);
        fill(300);
        const auto cache = open();
        const auto reader = cache->makeReader();
        QCOMPARE(reader->value(QStringLiteral("cursor")), QString());
        QSignalSpy changed(cache.get(), &Cache::changed);
        // A whole table is gone, but for the header of the file, while everybody has it open.
        const auto size = QFileInfo(m_path).size();
        damage(m_path, 4096, QByteArray(size - 4096, '\xff'));
        expectWarning(QStringLiteral("built anew"));
        if (byReading) {
            reader->incidents({});
            reader->page(QStringLiteral("7"));
        } else {
            const auto refused = cache
                                     ->write([](CacheWriter &writer) {
                                         for (int i = 0; i < 300; ++i)
                                             writer.upsert(Kind::Incident,
                                                 incidentJson(QString::number(i), QStringLiteral("closed"), 1));
                                     })
                                     .result();
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, ErrorKind::Storage);
        }
        QTRY_COMPARE(changed.size(), 1);
        const auto changes = changed.first().first().value<ChangeSet>();
        QVERIFY(changes.everything);
        QVERIFY(cache->wasRebuilt());
        QCOMPARE(setAsideFiles().size(), 1);
        QCOMPARE(reader->count(Kind::Incident), 0); // the same reader, the new file
        QVERIFY(write(
            *cache, [](CacheWriter &writer) { writer.upsert(Kind::Incident, incidentJson(QStringLiteral("1"))); }));
        QCOMPARE(reader->count(Kind::Incident), 1);
        QCOMPARE(cache->read([](const CacheReader &r) { return r.count(Kind::Incident); }).result(), 1);
    }
    void followsAnotherProcessToTheNewFile()
    {
        fill(3);
        const auto one = open();
        const auto reader = one->makeReader();
        QCOMPARE(reader->count(Kind::Incident), 3);
        damage(m_path, 0, "not SQLite at all");
        expectWarning(QStringLiteral("built anew"));
        const auto two = open();
        QCOMPARE(reader->count(Kind::Incident), 0);
        QSignalSpy changed(one.get(), &Cache::changed);
        QVERIFY(
            write(*one, [](CacheWriter &writer) { writer.upsert(Kind::Incident, incidentJson(QStringLiteral("1"))); }));
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(changed.first().first().value<ChangeSet>().everything);
        QCOMPARE(two->makeReader()->count(Kind::Incident), 1);
    }
    void readersMayOutliveTheCache()
    {
        fill(3);
        auto cache = open();
        const auto reader = cache->makeReader();
        QCOMPARE(reader->count(Kind::Incident), 3);
        cache.reset();
        QCOMPARE(reader->count(Kind::Incident), 3);
        QVERIFY(QFile::remove(m_path));
        expectWarning(QStringLiteral("cannot be read"));
        QCOMPARE(reader->count(Kind::Incident), 0);
        QVERIFY(!reader->incident(QStringLiteral("1")));
    }
    void survivesDamageAnywhere()
    {
        fill();
        // How often it complains depends on where the damage is.
        QLoggingCategory::setFilterRules(QStringLiteral("muster.store.warning=false"));
        const auto again = qScopeGuard([] { QLoggingCategory::setFilterRules(QString()); });
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray sound = file.readAll();
        file.close();
        std::mt19937 engine(4711);
        int rebuilt = 0, refused = 0;
        for (int round = 0; round < 80; ++round) {
            QByteArray bytes = sound;
            const int length = 1 << (engine() % 13);
            const auto offset = round < 30 ? qsizetype(engine() % 200) : qsizetype(engine()) % bytes.size();
            for (int i = 0; i < length && offset + i < bytes.size(); ++i)
                bytes[offset + i] = char(engine());
            if (round % 10 == 9)
                bytes.truncate(offset);
            QDir(m_folder).removeRecursively();
            QVERIFY(QDir().mkpath(m_folder));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            file.close();
            QFile::remove(m_path + QStringLiteral("-wal"));
            if (round % 2 == 0) { // as after a crash: checked on opening
                QFile log(m_path + QStringLiteral("-wal"));
                QVERIFY(log.open(QIODevice::WriteOnly));
                log.write("x");
            }
            auto opened = Cache::open(m_folder, m_clock);
            if (!opened) {
                ++refused; // a version that looks like a newer program's
                QVERIFY2(opened.error().code == QLatin1String("newer"), qPrintable(opened.error().message));
                continue;
            }
            const auto cache = std::move(*opened);
            useEverything(*cache);
            useEverything(*cache);
            rebuilt += cache->wasRebuilt();
            QVERIFY(cache
                        ->write([](CacheWriter &writer) {
                            writer.upsert(Kind::Incident, incidentJson(QStringLiteral("after")));
                        })
                        .result()
                || cache
                       ->write([](CacheWriter &writer) {
                           writer.upsert(Kind::Incident, incidentJson(QStringLiteral("after")));
                       })
                       .result());
            QVERIFY(cache->makeReader()->incident(QStringLiteral("after")));
        }
        QVERIFY(rebuilt > 15);
        QVERIFY(refused < 10);
        qInfo("%d of 80 rebuilt, %d refused as newer", rebuilt, refused);
    }

private:
    static void useEverything(Cache &cache)
    {
        const auto reader = cache.makeReader();
        for (const IncidentRow &row : reader->incidents({}))
            reader->page(row.id);
        reader->directory();
        cache
            .write([](CacheWriter &writer) {
                for (int i = 0; i < 60; ++i)
                    writer.upsert(Kind::Incident, incidentJson(QString::number(i), QStringLiteral("live"), i % 2));
                writer.remove(Kind::Incident, QStringLiteral("7"));
                writer.notSeen(Kind::Incident, 3);
            })
            .waitForFinished();
        cache.write([](CacheWriter &) {}).waitForFinished();
        QCoreApplication::processEvents();
    }
};

MUSTER_TEST(TstCacheFile);
#include "tst_cachefile.moc"
