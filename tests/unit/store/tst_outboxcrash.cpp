#include "models/store/outbox.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"
#include "tests/unit/store/storetest.h"
#include <QProcess>
#include <random>

using namespace muster;
using namespace muster::test;

/// What a promise of the outbox is worth when the process dies or the disk is full. A child process makes the promises.
class TstOutboxCrash : public QObject
{
    Q_OBJECT
    SystemClock m_clock;
    SystemRandom m_random;

    static QStringList said(const QByteArray &output, const QByteArray &word)
    {
        QStringList ids;
        for (const QByteArray &line : output.split('\n')) {
            // The last line may be cut off in the middle: it has no end, so it promises nothing.
            if (line.startsWith(word + ' '))
                ids.append(QString::fromLocal8Bit(line.mid(word.size() + 1)));
        }
        return ids;
    }
    static QByteArray wholeLines(const QByteArray &output) { return output.left(output.lastIndexOf('\n') + 1); }

private Q_SLOTS:
    void losesNothingThatWasSavedWhenItIsKilled()
    {
        QTemporaryDir folder;
        std::mt19937 engine(20261123);
        QStringList saved, sent;
        const int rounds = 24;
        for (int round = 0; round < rounds; ++round) {
            QProcess child;
            child.start(
                QCoreApplication::applicationFilePath(), {QStringLiteral("--append-until-killed"), folder.path()});
            QVERIFY(child.waitForStarted());
            if (round % 6 != 5) // the others die while they open the file
                QVERIFY(child.waitForReadyRead(30'000));
            QTest::qSleep(int(engine() % 80));
            child.kill();
            QVERIFY(child.waitForFinished());
            QCOMPARE(child.exitStatus(), QProcess::CrashExit);
            const QByteArray output = wholeLines(child.readAllStandardOutput());
            saved += said(output, "saved");
            sent += said(output, "sent");

            const auto outbox = std::move(Outbox::open(folder.path(), m_clock, m_random).value());
            QVERIFY(!outbox->salvaged());
            QSet<QString> there, underWay;
            qint64 sequence = 0;
            for (const OutboxEntry &entry : outbox->entries()) {
                there.insert(entry.id);
                if (entry.state == OutboxState::InFlight)
                    underWay.insert(entry.id);
                QVERIFY(entry.sequence > sequence);
                sequence = entry.sequence;
            }
            for (const QString &id : std::as_const(saved))
                QVERIFY2(there.contains(id), qPrintable(id));
            for (const QString &id : std::as_const(sent))
                QVERIFY2(underWay.contains(id), qPrintable(id));
            // What was on its way when the child died may be there without having been announced, but no more than one.
            QVERIFY(there.size() <= saved.size() + round + 1);
            QCOMPARE(query(folder.filePath(QStringLiteral("outbox.db")), "PRAGMA integrity_check"),
                QStringList{QStringLiteral("ok")});
        }
        qInfo("%d changes saved and %d sent in %d lives", int(saved.size()), int(sent.size()), rounds);
        QVERIFY(saved.size() > rounds);
        const auto outbox = std::move(Outbox::open(folder.path(), m_clock, m_random).value());
        QVERIFY(outbox->beginDelivery().result());
        for (const OutboxEntry &entry : outbox->entries())
            QVERIFY(entry.state != OutboxState::InFlight);
    }
    void saysThatTheDiskIsFullAndKeepsWhatWasSaved_data()
    {
        QTest::addColumn<int>("bytes");
        for (const int bytes : {200'000, 260'001, 333'333, 1'000'000})
            QTest::addRow("%d", bytes) << bytes;
    }
    void saysThatTheDiskIsFullAndKeepsWhatWasSaved()
    {
        QFETCH(int, bytes);
        QTemporaryDir folder;
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
            {QStringLiteral("--append-until-full"), folder.path(), QString::number(bytes)});
        QVERIFY(child.waitForFinished(60'000));
        QCOMPARE(child.exitCode(), 0);
        const QByteArray output = child.readAllStandardOutput();
        const QStringList saved = said(output, "saved");
        QVERIFY(saved.size() > 5);
        QVERIFY2(said(output, "failed").isEmpty(), output.constData());
        QCOMPARE(said(output, "full").size(), 5);
        QVERIFY(said(output, "full").first().contains(QStringLiteral("disk is full")));

        const auto outbox = std::move(Outbox::open(folder.path(), m_clock, m_random).value());
        QVERIFY(!outbox->salvaged());
        QStringList there;
        for (const OutboxEntry &entry : outbox->entries())
            there.append(entry.id);
        QCOMPARE(there, saved); // and nothing of what was not
        QCOMPARE(query(folder.filePath(QStringLiteral("outbox.db")), "PRAGMA integrity_check"),
            QStringList{QStringLiteral("ok")});
        QVERIFY(outbox->append(EditIncident{}, {}).result());
    }
};

MUSTER_TEST(TstOutboxCrash);
#include "tst_outboxcrash.moc"
