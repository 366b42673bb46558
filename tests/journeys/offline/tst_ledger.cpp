#include "tests/journeys/offline/ledger.h"
#include "tests/support/testmain.h"
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace muster::test;

namespace {

/// A database as the service leaves one, with just these activity entries (type, text), all on the incident "i".
QString databaseWith(const QTemporaryDir &folder, const QList<std::pair<QString, QString>> &entries)
{
    const QString file = folder.filePath(QStringLiteral("service.db"));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("made"));
        database.setDatabaseName(file);
        database.open();
        QSqlQuery query(database);
        query.exec(QStringLiteral("CREATE TABLE incidents (id TEXT, body TEXT)"));
        query.exec(QStringLiteral("CREATE TABLE activity_entries (id TEXT, incident_id TEXT, body TEXT)"));
        query.exec(QStringLiteral("INSERT INTO incidents VALUES ('i', '{}'), ('other', '{}')"));
        for (qsizetype i = 0; i < entries.size(); ++i) {
            query.prepare(QStringLiteral("INSERT INTO activity_entries VALUES (?, 'i', ?)"));
            query.addBindValue(QStringLiteral("%1").arg(i, 4, 10, QLatin1Char('0')));
            query.addBindValue(
                QStringLiteral("{\"type\":\"%1\",\"text\":\"%2\"}").arg(entries[i].first, entries[i].second));
            query.exec();
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("made"));
    return file;
}

const QString update = QStringLiteral("incident_update");
const QString severity = QStringLiteral("severity_change");

Ledger twoUpdates()
{
    Ledger ledger;
    ledger.add({QStringLiteral("i"), update, QStringLiteral("one-mark"), true});
    ledger.add({QStringLiteral("i"), update, QStringLiteral("two-mark"), true});
    return ledger;
}

} // namespace

/// The judge of the offline journey must itself be able to say no.
class TstLedger : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesWhenAllIsThereOnceAndInOrder()
    {
        const QTemporaryDir folder;
        QCOMPARE(twoUpdates().compare(databaseWith(
                     folder, {{update, QStringLiteral("one-mark")}, {update, QStringLiteral("two-mark")}})),
            QStringList());
    }
    void findsWhatIsLost()
    {
        const QTemporaryDir folder;
        const QStringList wrong = twoUpdates().compare(databaseWith(folder, {{update, QStringLiteral("one-mark")}}));
        QCOMPARE(wrong, QStringList{QStringLiteral("incident_update two-mark is lost")});
    }
    void findsWhatIsDoubled()
    {
        const QTemporaryDir folder;
        const QStringList wrong = twoUpdates().compare(databaseWith(folder,
            {{update, QStringLiteral("one-mark")}, {update, QStringLiteral("two-mark")},
                {update, QStringLiteral("one-mark")}}));
        QCOMPARE(wrong, QStringList{QStringLiteral("incident_update one-mark is there 2 times")});
    }
    void findsWhatIsOutOfOrder()
    {
        const QTemporaryDir folder;
        const QStringList wrong = twoUpdates().compare(
            databaseWith(folder, {{update, QStringLiteral("two-mark")}, {update, QStringLiteral("one-mark")}}));
        QCOMPARE(wrong.size(), 1);
        QVERIFY(wrong.first().contains(QStringLiteral("came before")));
    }
    void findsWhatIsOnTheWrongIncident()
    {
        const QTemporaryDir folder;
        Ledger ledger;
        ledger.add({QStringLiteral("other"), update, QStringLiteral("one-mark"), true});
        QVERIFY(ledger.compare(databaseWith(folder, {{update, QStringLiteral("one-mark")}}))
                    .first()
                    .contains(QStringLiteral("another incident")));
    }
    void whatWasNotConfirmedMayBeMissingButNotDoubled()
    {
        const QTemporaryDir folder, second;
        Ledger ledger;
        ledger.add({QStringLiteral("i"), update, QStringLiteral("one-mark"), false});
        QVERIFY(ledger.compare(databaseWith(folder, {})).isEmpty());
        QCOMPARE(ledger
                     .compare(databaseWith(
                         second, {{update, QStringLiteral("one-mark")}, {update, QStringLiteral("one-mark")}}))
                     .size(),
            1);
    }
    void choicesAreCounted()
    {
        const QTemporaryDir folder, second;
        Ledger ledger;
        ledger.add({QStringLiteral("i"), severity, {}, true});
        QVERIFY(ledger.compare(databaseWith(folder, {{severity, {}}})).isEmpty());
        QCOMPARE(ledger.compare(databaseWith(second, {{severity, {}}, {severity, {}}})).size(), 1);
    }
};

MUSTER_TEST(TstLedger);
#include "tst_ledger.moc"
