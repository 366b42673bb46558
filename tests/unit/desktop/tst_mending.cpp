#include "app/desktop/servicemending.h"
#include "app/service/service.h"
#include "app/service/storage/soundness.h"
#include "models/store/database.h"
#include "tests/support/brokendatabase.h"
#include "tests/support/testmain.h"
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::desktop;
using namespace muster::test;
using namespace Qt::StringLiterals;

/// Putting a sound database in the place of a damaged one.
class TstMending : public QObject
{
    Q_OBJECT
    static constexpr int incidents = 600;
    SystemClock clock;
    SystemRandom random;
    QTemporaryDir folder;
    QString path;
    QByteArray pristine;
    Progress progress;

    service::ServiceOptions options() const
    {
        service::ServiceOptions options;
        options.databaseFile = path;
        return options;
    }
    QByteArray contents() const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QHash<QByteArray, qint64> rows() const
    {
        QHash<QByteArray, qint64> rows;
        const auto database = Database::open(path, Database::Access::ReadOnly, Database::Durability::Normal);
        QByteArrayList tables;
        {
            auto names = (*database)->query("SELECT name FROM sqlite_master WHERE type = 'table'");
            while (names.next())
                tables.append(names.bytes(0));
        }
        for (const QByteArray &table : tables) {
            auto count = (*database)->query("SELECT count(*) FROM " + table);
            if (count.next())
                rows.insert(table, count.integer(0));
        }
        return rows;
    }

private Q_SLOTS:
    void initTestCase()
    {
        path = folder.filePath(u"service.db"_s);
        {
            const auto service = std::move(*service::Service::open(options(), clock, random));
            QCOMPARE(service->fillWithDemo(incidents, 3).value(), incidents);
        }
        pristine = contents();
    }
    void init()
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(pristine), pristine.size());
        progress.cancelled = false;
    }

    void losesNothingThatIsWhole()
    {
        const auto before = rows();
        const auto mending = mendServiceDatabase(path, clock.now(), progress);
        QVERIFY2(mending, mending ? "" : qPrintable(mending.error().message));
        QCOMPARE(mending->incidents, incidents);
        QCOMPARE(mending->lost, 0);
        QVERIFY(!mending->partsLost);
        auto after = rows();
        after["counters"] -= 1; // what it remembers of what was lost
        QCOMPARE(after, before);
    }
    void savesWhatCanBeRead_data()
    {
        QTest::addColumn<QString>("table");
        for (const char *table : {"incidents", "incident_updates", "activity_entries", "changes", "role_assignments"})
            QTest::newRow(table) << QString::fromLatin1(table);
    }
    void savesWhatCanBeRead()
    {
        QFETCH(QString, table);
        const auto before = rows();
        QVERIFY(spoilTable(path, table));
        const QByteArray damaged = contents();
        const auto mending = mendServiceDatabase(path, clock.now(), progress);
        QVERIFY2(mending, mending ? "" : qPrintable(mending.error().message));
        const auto after = rows();
        const qint64 was = before.value(table.toLatin1()), is = after.value(table.toLatin1());
        QVERIFY2(is > 0 && is < was, qPrintable(u"%1 of %2"_s.arg(is).arg(was)));
        QCOMPARE(mending->incidents, after.value("incidents"));
        QCOMPARE(mending->lost, incidents - mending->incidents);
        QCOMPARE(mending->partsLost, table != u"incidents" && table != u"changes");
        QFile kept(mending->keptAs);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(kept.readAll() == damaged);
        service::suspect(path); // so that it is examined closely
        QVERIFY(service::Service::open(options(), clock, random).has_value());
    }
    void tellsOnlyWhatIsNewlyLost()
    {
        QVERIFY(spoilTable(path, u"incidents"_s));
        const auto first = mendServiceDatabase(path, clock.now(), progress);
        QVERIFY(first && first->lost > 0);
        const auto second = mendServiceDatabase(path, clock.now(), progress);
        QVERIFY(second);
        QCOMPARE(second->incidents, first->incidents);
        QCOMPARE(second->lost, 0);
    }
    void cancelledItLeavesEverythingAsItWas()
    {
        QVERIFY(spoilTable(path, u"incidents"_s));
        const QByteArray damaged = contents();
        progress.cancelled = true;
        QCOMPARE(mendServiceDatabase(path, clock.now(), progress).error().kind, ErrorKind::Cancelled);
        QVERIFY(contents() == damaged);
        QVERIFY(!QFile::exists(path + u".mended"_s));
    }
    void leavesAloneWhatAServiceHasOpen()
    {
        const auto service = std::move(*service::Service::open(options(), clock, random));
        QVERIFY(!mendServiceDatabase(path, clock.now(), progress));
        QVERIFY(!QFile::exists(path + u".mended"_s));
    }
};

MUSTER_TEST(TstMending);
#include "tst_mending.moc"
