#include "app/desktop/databasecopy.h"
#include "app/desktop/workspacebackup.h"
#include "app/service/embeddedservice.h"
#include "models/store/outbox.h"
#include "tests/support/testmain.h"
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sqlite3.h>
#include <sys/resource.h>

using namespace muster;
using namespace muster::desktop;

namespace {

/// A profile with one local workspace: five incidents, one unsent change, its service running.
struct Profile
{
    SystemClock clock;
    SystemRandom random;
    QTemporaryDir folder;
    WorkspaceRecords records{folder.path()};
    WorkspaceRecord record;
    service::EmbeddedService service{clock, random};
    std::unique_ptr<Outbox> outbox;
    Progress progress;

    Profile()
    {
        record.id = QStringLiteral("01A");
        record.kind = WorkspaceRecord::Kind::Local;
        record.name = QStringLiteral("Team");
        record.personId = QStringLiteral("01PERSON");
        (void)records.save(record);
        service::ServiceOptions options;
        options.databaseFile = path(record.id, "service.db");
        auto started = service.start(options, 5, 7);
        started.waitForFinished();
        outbox = std::move(*Outbox::open(records.folderOf(record.id), clock, random));
        EditIncident edit;
        edit.incidentId = QStringLiteral("01INC");
        edit.name = QStringLiteral("Not sent");
        outbox->append(edit, {}).waitForFinished();
    }
    QString path(const QString &id, const char *name) const
    {
        return records.folderOf(id) + QLatin1Char('/') + QLatin1String(name);
    }
    QString file() const { return folder.filePath(QStringLiteral("team.muster-backup")); }
    Result<void> backUp() { return writeBackup(record, records.folderOf(record.id), file(), clock.now(), progress); }
    Result<WorkspaceRecord> restore() { return restoreBackup(file(), QStringLiteral("01B"), records, progress); }
    /// Nothing but the workspace that was there before.
    bool isUntouched() const
    {
        return records.all().size() == 1
            && QDir(folder.filePath(QStringLiteral("workspaces")))
                   .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                   .size()
            == 1;
    }
};

int incidentsIn(const QString &database)
{
    sqlite3 *handle = nullptr;
    sqlite3_open_v2(QFile::encodeName(database).constData(), &handle, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(handle, "SELECT COUNT(*) FROM incidents", -1, &statement, nullptr);
    const int count = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int(statement, 0) : -1;
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return count;
}

void execute(const QString &database, const char *sql)
{
    sqlite3 *handle = nullptr;
    sqlite3_open(QFile::encodeName(database).constData(), &handle);
    sqlite3_exec(handle, sql, nullptr, nullptr, nullptr);
    sqlite3_close(handle);
}

} // namespace

/// Backups of a workspace that is in use, and what does not pass for one.
class TstBackup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBackupOfARunningWorkspaceBecomesANewOne()
    {
        Profile profile;
        QVERIFY(profile.backUp());
        const auto restored = profile.restore();
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
        QCOMPARE(restored->name, QStringLiteral("Team (restored)"));
        QCOMPARE(restored->personId, profile.record.personId);
        QCOMPARE(profile.records.all().size(), 2);
        QCOMPARE(incidentsIn(profile.path(restored->id, "service.db")), 5);
        const auto outbox = Outbox::open(profile.records.folderOf(restored->id), profile.clock, profile.random);
        QCOMPARE((*outbox)->entries().size(), 1);
        QCOMPARE(
            QDir(profile.records.folderOf(profile.record.id)).entryList({QStringLiteral("backup-*")}), QStringList());
    }
    void aBackupIsForItsOwnerOnly()
    {
        Profile profile;
        QVERIFY(profile.backUp());
        QCOMPARE(QFile::permissions(profile.file()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(!QFile::exists(profile.file() + QStringLiteral(".part")));
    }
    void aBackupThatWasCutOffIsRefused_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {0, 1, 50, 99})
            QTest::addRow("%d %%", percent) << percent;
    }
    void aBackupThatWasCutOffIsRefused()
    {
        QFETCH(int, percent);
        Profile profile;
        QVERIFY(profile.backUp());
        QFile file(profile.file());
        QVERIFY(file.resize(file.size() * percent / 100));
        const auto restored = profile.restore();
        QVERIFY(!restored);
        QVERIFY2(
            restored.error().message.contains(QStringLiteral("not a backup")), qPrintable(restored.error().message));
        QVERIFY(profile.isUntouched());
    }
    void oneChangedByteIsNoticed()
    {
        Profile profile;
        QVERIFY(profile.backUp());
        QFile file(profile.file());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2));
        const char byte = file.peek(1).at(0);
        file.write(QByteArray(1, char(byte ^ 0x10)));
        file.close();
        QVERIFY(!profile.restore());
        QVERIFY(profile.isUntouched());
    }
    void somethingElseIsRefused()
    {
        Profile profile;
        QFile file(profile.file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("This is a letter.");
        file.close();
        QVERIFY(!profile.restore());
        QVERIFY(packArchive(profile.file(), "{\"hello\":1}", {}, profile.progress)); // a zip, but not ours
        QVERIFY(profile.restore().error().message.contains(QStringLiteral("not a backup")));
        QVERIFY(profile.isUntouched());
    }
    void aBackupOfANewerMusterIsRefused()
    {
        Profile profile;
        QVERIFY(copyDatabase(profile.path(profile.record.id, "service.db"),
            profile.folder.filePath(QStringLiteral("service.db")), profile.progress));
        execute(profile.folder.filePath(QStringLiteral("service.db")),
            "UPDATE schema_history SET version = 999 WHERE version = (SELECT MAX(version) FROM schema_history)");
        QVERIFY(packArchive(profile.file(),
            "{\"format\":\"muster-backup\",\"version\":1,\"workspace\":{\"kind\":\"local\"}}",
            {profile.folder.filePath(QStringLiteral("service.db"))}, profile.progress));
        QVERIFY(profile.restore().error().message.contains(QStringLiteral("newer version")));
        QVERIFY(packArchive(profile.file(), "{\"format\":\"muster-backup\",\"version\":2}", {}, profile.progress));
        QVERIFY(profile.restore().error().message.contains(QStringLiteral("newer version")));
        QVERIFY(profile.isUntouched());
    }
    void cancellingLeavesNothing()
    {
        Profile profile;
        profile.progress.cancelled = true;
        QCOMPARE(profile.backUp().error().kind, ErrorKind::Cancelled);
        QVERIFY(!QFile::exists(profile.file()) && !QFile::exists(profile.file() + QStringLiteral(".part")));
        profile.progress.cancelled = false;
        QVERIFY(profile.backUp());
        profile.progress.cancelled = true;
        QCOMPARE(profile.restore().error().kind, ErrorKind::Cancelled);
        QVERIFY(profile.isUntouched());
    }
    void whereThereIsNoRoomNothingHalfMadeIsLeft()
    {
        Profile profile;
        QVERIFY(profile.backUp());
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit small{20'000, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto restored = profile.restore();
        const auto again = writeBackup(profile.record, profile.records.folderOf(profile.record.id),
            profile.folder.filePath(QStringLiteral("other.muster-backup")), profile.clock.now(), profile.progress);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!restored && !restored.error().message.isEmpty());
        QVERIFY(!again && !again.error().message.isEmpty());
        QVERIFY(profile.isUntouched());
        QVERIFY(QDir(profile.folder.path()).entryList({QStringLiteral("other*")}).isEmpty());
    }
    void changesOfAServerAreNotRestoredTwice()
    {
        Profile profile;
        profile.record.kind = WorkspaceRecord::Kind::Server;
        profile.record.url = QStringLiteral("https://a.example");
        QVERIFY(profile.records.save(profile.record));
        QVERIFY(profile.backUp());
        QVERIFY(profile.restore().error().message.contains(QStringLiteral("sent twice")));
        QVERIFY(profile.isUntouched());
    }
};

MUSTER_TEST(TstBackup);
#include "tst_backup.moc"
