#include "models/store/outbox.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"
#include "tests/unit/store/faultydisk.h"
#include "tests/unit/store/storetest.h"
#include <QFile>
#include <atomic>

using namespace muster;
using namespace muster::test;

/// What the store makes of a disk that is full or dying.
class TstFaultyDisk : public QObject
{
    Q_OBJECT
    FakeClock m_clock;
    SeededRandom m_random;
    std::unique_ptr<QTemporaryDir> m_folder;

    std::unique_ptr<Outbox> open() { return std::move(Outbox::open(m_folder->path(), m_clock, m_random).value()); }
    QString file(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    static Command edit(const QString &name)
    {
        EditIncident command;
        command.incidentId = QStringLiteral("01INC");
        command.name = name;
        return command;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void givesUpItsReserveToSaveALastChange()
    {
        FaultyDisk disk;
        std::atomic<bool> full{false};
        disk.isFull = [&] { return full && QFile::exists(file("outbox.db.reserve")); };
        auto outbox = open();
        QVERIFY(QFile::exists(file("outbox.db.reserve")));
        full = true;
        const auto saved = outbox->append(edit(QStringLiteral("last")), {}).result();
        QVERIFY(saved);
        full = false;
        QCOMPARE(outbox->entries().size(), 1);
        // The disk of this test has room, so the reserve is there again.
        QVERIFY(QFile::exists(file("outbox.db.reserve")));
    }
    void saysThatNothingIsSavedWhenNotEvenTheReserveHelps()
    {
        FaultyDisk disk;
        std::atomic<bool> full{false};
        disk.isFull = [&] { return full.load(); };
        auto outbox = open();
        const auto before = outbox->append(edit(QStringLiteral("before")), {}).result().value();
        full = true;
        const auto refused = outbox->append(edit(QStringLiteral("too much")), {}).result();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::DiskFull);
        QCOMPARE(
            outbox->advance(before.id, {.state = OutboxState::InFlight}).result().error().kind, ErrorKind::DiskFull);
        QCOMPARE(outbox->entries().size(), 1);
        QCOMPARE(outbox->entries().first().state, OutboxState::Queued);
        full = false;
        QVERIFY(outbox->append(edit(QStringLiteral("after")), {}).result());
        outbox.reset();
        outbox = open();
        QCOMPARE(outbox->entries().size(), 2);
        QVERIFY(!outbox->salvaged());
    }
    void nothingCountsAsSavedBeforeTheDiskHasIt()
    {
        FaultyDisk disk;
        std::atomic<int> syncs{0};
        disk.failsToSync = [&] {
            ++syncs;
            return false;
        };
        const auto outbox = open();
        for (int i = 0; i < 5; ++i) {
            syncs = 0;
            QVERIFY(outbox->append(edit(QString::number(i)), {}).result());
            QVERIFY(syncs > 0);
        }
        syncs = 0;
        QVERIFY(outbox->advance(outbox->entries().first().id, {.state = OutboxState::InFlight}).result());
        QVERIFY(syncs > 0);
    }
    void aFailedCommitIsReportedAndHarmless()
    {
        FaultyDisk disk;
        std::atomic<bool> dying{false};
        disk.failsToSync = [&] { return dying.load(); };
        auto outbox = open();
        DeclareIncident declare;
        declare.localId = QStringLiteral("tmp_x");
        dying = true;
        const auto refused = outbox->append(declare, {}).result();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
        QVERIFY(outbox->entries().isEmpty());
        dying = false;
        // It may be on disk or not; saved again it is there once.
        outbox.reset();
        outbox = open();
        QVERIFY(outbox->entries().size() <= 1);
        QVERIFY(outbox->append(declare, {}).result());
        QCOMPARE(outbox->entries().size(), 1);
    }
    void theCacheReportsAFullDiskAndGoesOnAfterwards()
    {
        FaultyDisk disk;
        std::atomic<bool> full{false};
        disk.isFull = [&] { return full.load(); };
        const auto cache = std::move(Cache::open(m_folder->path(), m_clock).value());
        QList<ChangeSet> announced;
        connect(cache.get(), &Cache::changed, this, [&](const ChangeSet &changes) { announced.append(changes); });
        QVERIFY(
            write(*cache, [](CacheWriter &writer) { writer.setValue(QStringLiteral("cursor"), QStringLiteral("1")); }));
        full = true;
        const auto refused = cache
                                 ->write([](CacheWriter &writer) {
                                     for (int i = 0; i < 5000; ++i) // more than fits into the page cache
                                         writer.upsert(Kind::Incident, incidentJson(QString::number(i)));
                                     writer.setValue(QStringLiteral("cursor"), QStringLiteral("2"));
                                 })
                                 .result();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::DiskFull);
        QCoreApplication::processEvents();
        QVERIFY(announced.isEmpty());
        const auto reader = cache->makeReader();
        QCOMPARE(reader->count(Kind::Incident), 0);
        QCOMPARE(reader->value(QStringLiteral("cursor")), QStringLiteral("1")); // rows and cursor, or neither
        full = false;
        QVERIFY(write(
            *cache, [](CacheWriter &writer) { writer.upsert(Kind::Incident, incidentJson(QStringLiteral("1"))); }));
        QCOMPARE(reader->count(Kind::Incident), 1);
        QVERIFY(!cache->wasRebuilt());
    }
    void theCacheReportsAFailedCommit()
    {
        FaultyDisk disk;
        std::atomic<bool> full{false};
        disk.isFull = [&] { return full.load(); };
        const auto cache = std::move(Cache::open(m_folder->path(), m_clock).value());
        full = true;
        const auto refused
            = cache->write([](CacheWriter &writer) { writer.setValue(QStringLiteral("k"), QStringLiteral("v")); })
                  .result();
        QVERIFY(!refused);
        full = false;
        QVERIFY(cache->makeReader()->value(QStringLiteral("k")).isEmpty());
    }
};

MUSTER_TEST(TstFaultyDisk);
#include "tst_faultydisk.moc"
