#include "tests/badinput/desk.h"
#include "tests/support/brokendatabase.h"
#include "tests/support/eventually.h"
#include "tests/support/strictlog.h"
#include "tests/support/testmain.h"
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

/// What can be wrong with the database of the program's own service: the cache is still shown, the way on is offered,
/// and never does an empty database take its place.
class TstBadService : public QObject
{
    Q_OBJECT

    static bool isSettled(Desk &desk)
    {
        return eventually([&] {
            return desk.app().sync()->state() == SyncController::UpToDate && desk.app().incidents()->total() > 0
                && desk.app().queue()->count() == 0;
        });
    }
    /// Opens the demo, waits until all of it is here and closes it.
    static bool leaveDemo(Desk &desk)
    {
        desk.app().start()->openDemo();
        const bool isThere = isSettled(desk) && desk.app().incidents()->total() == 400;
        desk.close();
        return isThere;
    }
    static QStringList keptFiles(Desk &desk)
    {
        const QDir folder = QFileInfo(desk.file(u"service.db"_s)).dir();
        return folder.entryList({u"service.db.corrupt-*"_s}, QDir::Files).filter(QRegularExpression(u"[0-9]$"_s));
    }

private Q_SLOTS:
    void damagedDatabaseIsMended()
    {
        Desk desk;
        QVERIFY(leaveDemo(desk));
        QVERIFY(spoilTable(desk.file(u"service.db"_s), u"incidents"_s));
        expectWarning(u"Statement failed:"_s);
        expectWarning(u"The database is damaged"_s);
        desk.open();
        for (int i = 0; i < 40 && !desk.app().sync()->isMendable(); ++i) { // one of them lies where it is broken
            QTRY_COMPARE(desk.app().incident()->incidentId(), desk.app().incidents()->selectedId());
            desk.app().incident()->rename(u"Renamed %1"_s.arg(i));
            QVERIFY(eventually([&] {
                return desk.app().sync()->isMendable()
                    || (desk.app().queue()->count() == 0 && desk.app().incident()->name().startsWith(u"Renamed"));
            }));
            desk.app().incidents()->selectNext();
        }
        QVERIFY(desk.window().says(u"The database is damaged"_s));
        QVERIFY(desk.window().says(u"Or restore a backup under Workspaces"_s));
        QTRY_COMPARE(desk.app().incidents()->total(), 400); // from the cache
        QVERIFY(desk.window().pressButton(u"Mend"_s));
        QVERIFY(desk.window().says(u"could not be saved, all others are whole"_s));
        QCOMPARE(keptFiles(desk).size(), 1);
        QTRY_COMPARE(desk.app().sync()->state(), SyncController::UpToDate);
        // So many at once do not vanish from the cache: what it knows of them can still be read.
        QTRY_COMPARE(desk.app().incidents()->total(), 400);
        const QRegularExpression told(u"(\\d+) incident\\(s\\) could not be saved"_s);
        const int lost = told.match(desk.window().texts().join(u' ')).captured(1).toInt();
        QVERIFY2(lost > 0 && lost < 300, qPrintable(QString::number(lost)));
        desk.close();
        desk.open(); // and it is sound
        QTRY_COMPARE(desk.app().sync()->state(), SyncController::UpToDate);
    }
    void databaseBeyondMending()
    {
        Desk desk;
        QVERIFY(leaveDemo(desk));
        QFile file(desk.file(u"service.db"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(int(file.size()), '\xd5'));
        file.close();
        desk.open();
        QVERIFY(desk.window().says(u"The database is damaged"_s));
        QVERIFY(desk.window().pressButton(u"Mend"_s));
        QVERIFY(desk.window().says(u"It could not be mended."_s));
        QVERIFY(desk.window().offers(u"Mend"_s)); // as before
        QTRY_COMPARE(desk.app().incidents()->total(), 400);
        QVERIFY(keptFiles(desk).isEmpty());
    }
    void databaseThatIsGone()
    {
        Desk desk;
        QVERIFY(leaveDemo(desk));
        const QString path = desk.file(u"service.db"_s), elsewhere = desk.folder() + u"/elsewhere"_s;
        QVERIFY(QFile::rename(path, elsewhere));
        desk.open();
        QVERIFY(desk.window().says(u"The database of this workspace is gone"_s));
        QVERIFY(desk.window().says(u"Put the file back and try again"_s));
        QTRY_COMPARE(desk.app().incidents()->total(), 400);
        QVERIFY(!QFile::exists(path));
        QVERIFY(QFile::rename(elsewhere, path));
        QVERIFY(desk.window().pressButton(u"Try now"_s));
        QVERIFY(isSettled(desk));
    }
};

MUSTER_TEST(TstBadService);
#include "tst_badservice.moc"
