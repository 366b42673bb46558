#include "app/desktop/keycustody.h"
#include "tests/support/testmain.h"
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::desktop;

namespace {

const QByteArray canary = "inc_canary_4711";

/// A profile with one workspace of a server.
struct Profile
{
    QTemporaryDir folder;
    WorkspaceRecords records{folder.path()};
    KeysController screen;
    KeyCustody custody{screen, records};
    WorkspaceRecord record;

    Profile()
    {
        record.id = QStringLiteral("01A");
        record.name = QStringLiteral("Acme");
        record.url = QStringLiteral("https://a.example");
        (void)records.save(record);
        custody.attend(record.id);
    }
    void keepIn(KeysController::Place place)
    {
        screen.setPlace(place);
        screen.setPassphrase(QStringLiteral("correct horse"));
        custody.keep(record.id, canary, [](const QString &why) { QFAIL(qPrintable(why)); });
        QTRY_COMPARE(records.find(record.id)->keyPlace, std::optional(place));
    }
    QStringList filesWithTheKey() const
    {
        QStringList found;
        QDirIterator it(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(canary))
                found.append(file.fileName());
        }
        return found;
    }
};

} // namespace

/// Which place a key goes to, and what is said when it is not there.
class TstKeyCustody : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKeyForThisRunIsThereUntilTheProgramEnds()
    {
        Profile profile;
        profile.keepIn(KeysController::ThisRun);
        Result<QByteArray> found;
        profile.custody.find(profile.record.id, [&](const Result<QByteArray> &key) { found = key; });
        QTRY_COMPARE(*found, canary);

        KeysController screen;
        KeyCustody next(screen, profile.records);
        next.attend(profile.record.id);
        next.find(profile.record.id, [&](const Result<QByteArray> &key) { found = key; });
        QTRY_VERIFY(!found);
        QCOMPARE(found.error().message, QStringLiteral("The key of Acme was not to be kept."));
    }
    void anEncryptedKeyWaitsForItsPassphrase()
    {
        Profile profile;
        profile.keepIn(KeysController::File);
        KeysController screen;
        KeyCustody next(screen, profile.records);
        next.attend(profile.record.id);
        QList<Result<QByteArray>> answers;
        next.find(profile.record.id, [&](const Result<QByteArray> &key) { answers.append(key); });
        QVERIFY(screen.isPassphraseNeeded());
        QVERIFY2(answers.last().error().message.contains(QStringLiteral("passphrase")),
            qPrintable(answers.last().error().message));
        screen.unlock(QStringLiteral("wrong horse"));
        QTRY_VERIFY(!screen.problem().isEmpty());
        QVERIFY(screen.isPassphraseNeeded());
        screen.unlock(QStringLiteral("correct horse"));
        QTRY_COMPARE(answers.size(), 2);
        QCOMPARE(*answers.last(), canary);
        QVERIFY(!screen.isPassphraseNeeded());
    }
    void aKeyThatMovesLeavesNothingBehind()
    {
        Profile profile;
        profile.keepIn(KeysController::File);
        const QString file = profile.records.folderOf(profile.record.id) + QStringLiteral("/key.enc");
        QVERIFY(QFile::exists(file));
        profile.keepIn(KeysController::ThisRun);
        QTRY_VERIFY(!QFile::exists(file));
    }
    void noKeyIsEverOnDiskInTheClear()
    {
        Profile profile;
        for (const auto place : {KeysController::ThisRun, KeysController::File}) {
            profile.keepIn(place);
            QCOMPARE(profile.filesWithTheKey(), QStringList());
        }
    }
    void aForgottenKeyIsGone()
    {
        Profile profile;
        profile.keepIn(KeysController::File);
        bool forgotten = false;
        profile.custody.forget(
            *profile.records.find(profile.record.id), [&](const Result<void> &done) { forgotten = done.has_value(); });
        QTRY_VERIFY(forgotten);
        QVERIFY(!profile.records.find(profile.record.id)->keyPlace);
        QVERIFY(profile.screen.keptText().isEmpty());
        QString why;
        profile.custody.find(profile.record.id, [&](const Result<QByteArray> &key) { why = key.error().message; });
        QCOMPARE(why, QStringLiteral("No key of Acme is kept on this computer."));
    }
    void aKeyOfAnotherOriginIsNotFound()
    {
        Profile profile;
        profile.keepIn(KeysController::ThisRun);
        QVERIFY(profile.records.update(
            profile.record.id, [](WorkspaceRecord &record) { record.url = QStringLiteral("https://evil.example"); }));
        bool found = true;
        profile.custody.find(profile.record.id, [&](const Result<QByteArray> &key) { found = key.has_value(); });
        QTRY_VERIFY(!found);
    }
};

MUSTER_TEST(TstKeyCustody);
#include "tst_keycustody.moc"
