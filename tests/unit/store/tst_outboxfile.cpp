#include "models/store/outbox.h"
#include "tests/support/fakeclock.h"
#include "tests/support/strictlog.h"
#include "tests/support/testmain.h"
#include "tests/unit/store/storetest.h"
#include <QDir>
#include <QLoggingCategory>
#include <QScopeGuard>
#include <QSignalSpy>
#include <random>
#include <sys/stat.h>

using namespace muster;
using namespace muster::test;
using enum OutboxState;

/// outbox.db as a file: modes, versions, several processes, damage.
class TstOutboxFile : public QObject
{
    Q_OBJECT
    FakeClock m_clock;
    SeededRandom m_random{1}, m_otherRandom{2};
    std::unique_ptr<QTemporaryDir> m_parent;
    QString m_folder, m_path;

    std::unique_ptr<Outbox> open() { return std::move(Outbox::open(m_folder, m_clock, m_random).value()); }
    std::unique_ptr<Outbox> openOther() { return std::move(Outbox::open(m_folder, m_clock, m_otherRandom).value()); }
    static Command edit(const QString &name)
    {
        EditIncident command;
        command.incidentId = QStringLiteral("01INC");
        command.name = name;
        return command;
    }
    static OutboxEntry add(Outbox &outbox, const QString &name)
    {
        return outbox.append(edit(name), {{QStringLiteral("name"), QStringLiteral("before ") + name}}).result().value();
    }
    /// Entries of all sizes, one of them done, and a resolved id.
    QList<OutboxEntry> fill(int count)
    {
        const auto outbox = open();
        for (int i = 0; i < count; ++i)
            add(*outbox, QString::number(i) + QString(i % 7 == 3 ? 9000 : i * 20, QLatin1Char('x')));
        const auto done = add(*outbox, QStringLiteral("done"));
        outbox->advance(done.id, {.state = Confirmed, .serverIds = {{QStringLiteral("tmp_a"), QStringLiteral("01A")}}})
            .waitForFinished();
        return outbox->entries();
    }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void put(const QByteArray &database, const QByteArray &log = {})
    {
        QDir(m_folder).removeRecursively();
        QVERIFY(QDir().mkpath(m_folder));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(database), database.size());
        if (log.isEmpty())
            return;
        QFile logFile(m_path + QStringLiteral("-wal"));
        QVERIFY(logFile.open(QIODevice::WriteOnly));
        QCOMPARE(logFile.write(log), log.size());
    }
    QStringList setAsideFiles() const
    {
        QStringList names = QDir(m_folder).entryList({QStringLiteral("outbox.db.corrupt-*")}, QDir::Files, QDir::Name);
        names.removeIf([](const QString &name) { return name.endsWith(QLatin1String("-wal")); });
        return names;
    }
    static void compareEntries(const QList<OutboxEntry> &found, const QList<OutboxEntry> &expected)
    {
        QCOMPARE(found.size(), expected.size());
        for (int i = 0; i < found.size(); ++i) {
            QCOMPARE(found[i].id, expected[i].id);
            QCOMPARE(found[i].sequence, expected[i].sequence);
            QCOMPARE(found[i].command, expected[i].command);
            QCOMPARE(found[i].base, expected[i].base);
            QCOMPARE(found[i].idempotencyKey, expected[i].idempotencyKey);
            QCOMPARE(found[i].state, expected[i].state);
        }
    }

private Q_SLOTS:
    void init()
    {
        m_parent = std::make_unique<QTemporaryDir>();
        m_folder = m_parent->filePath(QStringLiteral("w"));
        m_path = m_folder + QStringLiteral("/outbox.db");
    }

    void isForTheUsersEyesOnly()
    {
        const mode_t before = ::umask(0);
        const auto outbox = open();
        add(*outbox, QStringLiteral("x"));
        ::umask(before);
        QCOMPARE(modeOf(m_folder), QStringLiteral("700"));
        for (const char *suffix : {"", "-wal", "-shm", ".lock", ".reserve"})
            QCOMPARE(modeOf(m_path + QLatin1String(suffix)), QStringLiteral("600"));
    }
    void takesBackTheAccessOfOthers()
    {
        fill(1);
        ::chmod(QFile::encodeName(m_path).constData(), 0666);
        const auto outbox = open();
        QCOMPARE(modeOf(m_path), QStringLiteral("600"));
    }
    void waitsForTheDisk()
    {
        const auto outbox = open();
        QCOMPARE(query(m_path, "PRAGMA journal_mode"), QStringList{QStringLiteral("wal")});
        QCOMPARE(QFileInfo(m_path + QStringLiteral(".reserve")).size(), 1 << 20);
    }
    void refusesTheFileOfANewerProgramAndLeavesItAlone()
    {
        const auto entries = fill(3);
        QCOMPARE(query(m_path, "PRAGMA user_version = 2"), QStringList());
        const QByteArray before = contents(m_path);
        const auto refused = Outbox::open(m_folder, m_clock, m_random);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
        QVERIFY(refused.error().message.contains(QStringLiteral("newer version of Muster")));
        QCOMPARE(contents(m_path), before);
        QVERIFY(setAsideFiles().isEmpty());
    }

    void twoProcessesAppendIntoOneOrder()
    {
        const auto one = open(), two = openOther();
        QList<QFuture<Result<OutboxEntry>>> futures;
        for (int i = 0; i < 20; ++i) {
            futures.append(one->append(edit(QStringLiteral("one %1").arg(i)), {}));
            futures.append(two->append(edit(QStringLiteral("two %1").arg(i)), {}));
        }
        QSet<QString> ids;
        for (const auto &future : futures)
            ids.insert(future.result().value().id);
        QCOMPARE(ids.size(), 40);
        one->refresh().waitForFinished();
        two->refresh().waitForFinished();
        compareEntries(one->entries(), two->entries());
        QCOMPARE(one->entries().size(), 40);
        for (int i = 1; i < 40; ++i)
            QVERIFY(one->entries().at(i - 1).sequence < one->entries().at(i).sequence);
    }
    void noticesByItselfWhatAnotherProcessDoes()
    {
        const auto one = open(), two = openOther();
        QSignalSpy changed(two.get(), &Outbox::changed), resolved(two.get(), &Outbox::resolved);
        const auto entry = add(*one, QStringLiteral("x"));
        QTRY_COMPARE(two->entries().size(), 1);
        QTRY_COMPARE(changed.size(), 1);
        one->advance(entry.id, {.state = Acked, .serverIds = {{QStringLiteral("tmp_x"), QStringLiteral("01X")}}})
            .waitForFinished();
        QTRY_COMPARE(resolved.size(), 1);
        QCOMPARE(two->serverId(QStringLiteral("tmp_x")), QStringLiteral("01X"));
        QCOMPARE(two->entries().first().state, Acked);
        // And says nothing when nothing happened.
        changed.clear();
        two->refresh().waitForFinished();
        QCoreApplication::processEvents();
        QVERIFY(changed.isEmpty());
    }
    void anotherProcessCannotEditWhatIsBeingSent()
    {
        const auto one = open(), two = openOther();
        const auto entry = add(*one, QStringLiteral("x"));
        two->refresh().waitForFinished();
        QVERIFY(one->advance(entry.id, {.state = InFlight}).result());
        // Two still shows it as queued, but asks the file.
        QCOMPARE(two->discard(entry.id).result().error().kind, ErrorKind::Conflict);
        QCOMPARE(two->amend(entry.id, edit(QStringLiteral("y")), {}).result().error().kind, ErrorKind::Conflict);
    }

    void salvagesWhatIsLeftOfABrokenTree()
    {
        const auto entries = fill(30);
        // The root of the table of entries: SQLite finds none of them any more.
        const auto root
            = query(m_path, "SELECT rootpage FROM sqlite_schema WHERE name = 'entry'").value(0).toLongLong();
        damage(m_path, (root - 1) * 4096, QByteArray(64, '\xff'));
        expectWarning(QStringLiteral("The outbox was damaged"));
        const auto outbox = open();
        QVERIFY(outbox->salvaged());
        compareEntries(outbox->entries(), entries);
        QCOMPARE(outbox->salvaged()->recovered, 30);
        QCOMPARE(outbox->salvaged()->lost, 0);
        QCOMPARE(outbox->serverId(QStringLiteral("tmp_a")), QStringLiteral("01A"));
        QCOMPARE(setAsideFiles(), QStringList{QStringLiteral("outbox.db.corrupt-20261123T140000")});
        QCOMPARE(query(m_path, "PRAGMA integrity_check"), QStringList{QStringLiteral("ok")});
        QVERIFY(add(*outbox, QStringLiteral("goes on")).sequence > entries.last().sequence);
    }
    void salvagesAFileWithoutItsHeader()
    {
        const auto entries = fill(30);
        damage(m_path, 0, QByteArray(4096, '\0'));
        expectWarning(QStringLiteral("The outbox was damaged"));
        const auto outbox = open();
        compareEntries(outbox->entries(), entries);
    }
    void salvagesFromTheLogOfACrash_data()
    {
        QTest::addColumn<bool>("headerIsGone");
        QTest::addColumn<qint64>("offset"); // of the damage to the log
        // SQLite believes nothing from the first wrong checksum on, and says nothing.
        QTest::newRow("a checksum") << false << qint64(32 + 16);
        QTest::newRow("a checksum, and no header either") << true << qint64(32 + 16);
        QTest::newRow("the header of the log") << false << qint64(16);
        QTest::newRow("the header of the log, and none of the file") << true << qint64(24);
        QTest::newRow("inside a later page") << false << qint64(32 + 5 * (24 + 4096) + 24 + 1000);
    }
    void salvagesFromTheLogOfACrash()
    {
        QByteArray database, log;
        QList<OutboxEntry> entries;
        {
            const auto outbox = open();
            for (int i = 0; i < 5; ++i)
                add(*outbox, QString(i * 3000, QLatin1Char('y')));
            outbox->advance(outbox->entries().first().id, {.state = Rejected}).waitForFinished();
            entries = outbox->entries();
            database = contents(m_path);
            log = contents(m_path + QStringLiteral("-wal"));
        }
        QVERIFY(log.size() > 5 * 4096);
        QFETCH(bool, headerIsGone);
        QFETCH(qint64, offset);
        if (headerIsGone)
            database.replace(0, 4096, QByteArray(4096, '\0'));
        log.replace(offset, 8, QByteArray(8, '\1'));
        put(database, log);
        expectWarning(QStringLiteral("5 changes were carried over, 0 were lost"));
        compareEntries(open()->entries(), entries);
    }
    void leavesTheDamagedFileAsItWas()
    {
        fill(5);
        const auto root
            = query(m_path, "SELECT rootpage FROM sqlite_schema WHERE name = 'server_id'").value(0).toLongLong();
        QByteArray database, log;
        {
            const auto outbox = open();
            add(*outbox, QStringLiteral("in the log"));
            database = contents(m_path);
            log = contents(m_path + QStringLiteral("-wal"));
        }
        database.replace((root - 1) * 4096, 64, QByteArray(64, '\xff'));
        put(database, log);
        expectWarning(QStringLiteral("6 changes were carried over, 0 were lost"));
        QCOMPARE(open()->entries().size(), 6);
        // For whoever can do better.
        const QString aside = m_folder + QLatin1Char('/') + setAsideFiles().value(0);
        QVERIFY(contents(aside) == database);
        QVERIFY(contents(aside + QStringLiteral("-wal")) == log);
    }
    void takesTheNewestOfWhatIsLeft_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::newRow("in the damaged file") << QString();
        QTest::newRow("in the salvage that was cut short") << QStringLiteral(".new");
    }
    void takesTheNewestOfWhatIsLeft()
    {
        QFETCH(QString, suffix);
        fill(3);
        QVERIFY(QFile::copy(m_path, m_path + QStringLiteral(".new")));
        QCOMPARE(query(m_path + suffix, "UPDATE entry SET state = 'conflict', revision = 3 WHERE sequence = 2"),
            QStringList());
        test::damage(m_path, 0, QByteArray(100, '\0'));
        expectWarning(QStringLiteral("3 changes were carried over"));
        QCOMPARE(open()->entries().at(1).state, Conflict);
    }
    void countsWhatIsLost()
    {
        const auto entries = fill(30);
        QByteArray bytes = contents(m_path);
        // Wipe out one entry with everything that resembles it.
        const QByteArray id = entries[9].id.toUtf8();
        const auto at = bytes.indexOf("before 9");
        QVERIFY(at > 0);
        for (auto position = bytes.indexOf(id); position >= 0; position = bytes.indexOf(id))
            bytes.replace(position, id.size(), QByteArray(id.size(), '#'));
        const auto root
            = query(m_path, "SELECT rootpage FROM sqlite_schema WHERE name = 'entry'").value(0).toLongLong();
        bytes.replace((root - 1) * 4096, 64, QByteArray(64, '\xff'));
        put(bytes);
        expectWarning(QStringLiteral("29 changes were carried over, 1 were lost"));
        const auto outbox = open();
        QCOMPARE(outbox->entries().size(), 29);
        QCOMPARE(outbox->salvaged()->recovered, 29);
        QCOMPARE(outbox->salvaged()->lost, 1);
    }
    void remembersASalvageUntilTheUserHasSeenIt()
    {
        fill(3);
        damage(m_path, 0, QByteArray(100, '\0'));
        expectWarning(QStringLiteral("The outbox was damaged"));
        {
            const auto outbox = open();
        }
        const auto outbox = open();
        QVERIFY(outbox->salvaged());
        QVERIFY(outbox->acceptSalvage().result());
        QVERIFY(!outbox->salvaged());
        const auto other = openOther();
        QVERIFY(!other->salvaged());
    }
    void finishesASalvageThatWasCutShort()
    {
        const auto entries = fill(5);
        // Before the old file was replaced, and it has become worse since.
        QVERIFY(QFile::copy(m_path, m_path + QStringLiteral(".new")));
        test::damage(m_path, 0, QByteArray(int(QFileInfo(m_path).size()), '#'));
        expectWarning(QStringLiteral("5 changes were carried over, 0 were lost"));
        compareEntries(open()->entries(), entries);
        QVERIFY(!QFile::exists(m_path + QStringLiteral(".new")));
        // Between taking the old one away and putting the new one there.
        QVERIFY(QFile::rename(m_path, m_path + QStringLiteral(".new")));
        compareEntries(open()->entries(), entries);
    }
    void finishesASalvageThatHadTakenTheLogAway()
    {
        // The file is sound without its log, but knows only what was there at the last checkpoint.
        fill(1);
        const QByteArray old = contents(m_path);
        const auto entries = fill(4);
        const QByteArray next = contents(m_path);
        put(old);
        QFile successor(m_path + QStringLiteral(".new"));
        QVERIFY(successor.open(QIODevice::WriteOnly));
        QCOMPARE(successor.write(next), next.size());
        successor.close();
        expectWarning(QStringLiteral("5 changes were carried over, 0 were lost"));
        const auto outbox = open();
        compareEntries(outbox->entries(), entries);
        QVERIFY(outbox->salvaged());
        QVERIFY(!successor.exists());
    }
    void remembersWhoseChangesTheyAreThroughASalvage()
    {
        fill(2);
        QVERIFY(open()->bindTo(QStringLiteral("01ONE")).result());
        QCOMPARE(open()->bindTo(QStringLiteral("01TWO")).result().error().kind, ErrorKind::Conflict);
        const auto root
            = query(m_path, "SELECT rootpage FROM sqlite_schema WHERE name = 'entry'").value(0).toLongLong();
        damage(m_path, (root - 1) * 4096, QByteArray(64, '\xff'));
        expectWarning(QStringLiteral("The outbox was damaged"));
        const auto outbox = open();
        QVERIFY(outbox->salvaged());
        QVERIFY(outbox->bindTo(QStringLiteral("01ONE")).result());
        QCOMPARE(outbox->bindTo(QStringLiteral("01TWO")).result().error().kind, ErrorKind::Conflict);
    }
    void goesOnWhenAnotherProcessHasSalvaged()
    {
        const auto entries = fill(5);
        const auto one = open();
        // Behind the back of the first: broken, and salvaged by a second one.
        one->refresh().waitForFinished();
        damage(m_path, 0, QByteArray(100, '\0'));
        expectWarning(QStringLiteral("The outbox was damaged"));
        const auto two = openOther();
        QCOMPARE(two->entries().size(), 5);
        const auto late = add(*one, QStringLiteral("late"));
        two->refresh().waitForFinished();
        QCOMPARE(two->entries().size(), 6);
        QCOMPARE(two->entries().last().id, late.id);
        QVERIFY(one->salvaged());
    }
    void showsWhatTheSalvagedFileSaysNotWhatItRemembers()
    {
        const auto entries = fill(5);
        const auto one = open();
        const QByteArray id = entries[2].id.toUtf8();
        QCOMPARE(
            query(m_path, "UPDATE entry SET state = 'conflict', revision = 7 WHERE id = '" + id + '\''), QStringList());
        QCOMPARE(query(m_path, "PRAGMA wal_checkpoint(TRUNCATE)"), QStringList{QStringLiteral("0")});
        test::damage(m_path, 0, QByteArray(100, '\0'));
        expectWarning(QStringLiteral("The outbox was damaged"));
        const auto two = openOther();
        one->refresh().waitForFinished();
        QCOMPARE(two->entries().at(2).state, Conflict);
        QCOMPARE(one->entries().at(2).state, Conflict);
    }
    void salvagesWhileItIsInUse()
    {
        const auto entries = fill(20);
        const auto outbox = open();
        const auto root
            = query(m_path, "SELECT rootpage FROM sqlite_schema WHERE name = 'entry'").value(0).toLongLong();
        QByteArray bytes = contents(m_path);
        for (const OutboxEntry &entry : entries) { // of none is anything left on the disk
            for (auto position = bytes.indexOf(entry.id.toUtf8()); position >= 0;
                 position = bytes.indexOf(entry.id.toUtf8()))
                bytes.replace(position, 26, QByteArray(26, '#'));
        }
        // After another connection's write ours reads the file anew.
        QCOMPARE(query(m_path, "UPDATE tally SET shown = shown + 1"), QStringList());
        damage(m_path, 0, bytes);
        damage(m_path, (root - 1) * 4096, QByteArray(64, '\xff'));
        expectWarning(QStringLiteral("The outbox was damaged"));
        const auto saved = add(*outbox, QStringLiteral("one more"));
        QCOMPARE(outbox->entries().size(), 21);
        QCOMPARE(outbox->entries().last().id, saved.id);
        compareEntries(outbox->entries().mid(0, 20), entries);
    }
    void survivesDamageAnywhere()
    {
        const auto entries = fill(40);
        const QByteArray sound = contents(m_path);
        QHash<QString, Command> original;
        for (const OutboxEntry &entry : entries)
            original.insert(entry.id, entry.command);
        QLoggingCategory::setFilterRules(QStringLiteral("muster.store.warning=false"));
        const auto again = qScopeGuard([] { QLoggingCategory::setFilterRules(QString()); });
        std::mt19937 engine(815);
        int salvaged = 0, refused = 0, complete = 0;
        for (int round = 0; round < 50; ++round) {
            QByteArray bytes = sound;
            const int length = 1 << (engine() % 13);
            const auto offset = round < 20 ? qsizetype(engine() % 200) : qsizetype(engine()) % bytes.size();
            for (int i = 0; i < length && offset + i < bytes.size(); ++i)
                bytes[offset + i] = char(engine());
            if (round % 10 == 9)
                bytes.truncate(std::max<qsizetype>(offset, 1));
            put(bytes);
            auto opened = Outbox::open(m_folder, m_clock, m_random);
            if (!opened) {
                ++refused; // a version that looks like a newer program's
                QVERIFY2(opened.error().code == QLatin1String("newer"), qPrintable(opened.error().message));
                continue;
            }
            Outbox &outbox = **opened;
            const auto found = outbox.entries();
            int same = 0;
            for (const OutboxEntry &entry : found)
                same += original.value(entry.id) == entry.command;
            if (const auto report = outbox.salvaged()) {
                ++salvaged;
                QCOMPARE(report->recovered, int(found.size()));
                QVERIFY2(report->recovered + report->lost <= 41, qPrintable(QString::number(report->lost)));
                complete += report->recovered + report->lost >= 40;
                QCOMPARE(setAsideFiles().size(), 1);
            } else {
                QCOMPARE(found.size(), 40);
            }
            // Damage reaches only the entries on the pages it hit.
            QVERIFY2(round % 10 == 9 || same >= 30, qPrintable(QStringLiteral("%1 in round %2").arg(same).arg(round)));
            QVERIFY(outbox.append(edit(QStringLiteral("after")), {}).result());
            QCOMPARE(query(m_path, "PRAGMA integrity_check"), QStringList{QStringLiteral("ok")});
        }
        qInfo("%d of 50 salvaged, %d of them fully accounted for, %d refused as newer", salvaged, complete, refused);
        QVERIFY(salvaged > 12);
        QVERIFY(refused < 5);
        QVERIFY(complete * 10 >= salvaged * 8);
    }
};

MUSTER_TEST(TstOutboxFile);
#include "tst_outboxfile.moc"
