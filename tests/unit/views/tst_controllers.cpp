#include "tests/support/strictlog.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefiles.h"
#include "views/app.h"
#include <QSignalSpy>

using namespace muster;
using namespace muster::test;

namespace {

/// The controllers over real files.
struct Desk
{
    WorkspaceFiles files;
    App app{files.clock, files.folder.path()};

    Desk()
    {
        files.add(incident(QStringLiteral("01A"), QStringLiteral("Payments fail")));
        files.add(incident(
            QStringLiteral("01B"), QStringLiteral("Search lags"), QStringLiteral("minor"), QStringLiteral("closed")));
        app.workspace().open(*files.cache, *files.outbox, QStringLiteral("amara"));
    }
    ~Desk() { app.workspace().close(); }
    void ready()
    {
        QTRY_VERIFY(app.incidents()->isLoaded());
        QTRY_VERIFY(app.incident()->exists());
    }
    QList<OutboxEntry> entries() const { return files.outbox->entries(); }
    Result<OutboxEntry> advance(const QString &id, const Outbox::Step &step)
    {
        auto future = files.outbox->advance(id, step);
        future.waitForFinished();
        return future.result();
    }
};

} // namespace

class TstControllers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensOnTheWorstLiveIncident()
    {
        Desk desk;
        desk.ready();
        QCOMPARE(desk.app.incidents()->count(), 2);
        QCOMPARE(desk.app.incident()->incidentId(), QStringLiteral("01A"));
        QCOMPARE(desk.app.incident()->name(), QStringLiteral("Payments fail"));
        QCOMPARE(desk.app.incident()->severityLevel(), int(SeverityLevel::Major));
    }
    void noNumberIsShownThatIsNotAllOfThem()
    {
        WorkspaceFiles files;
        files.write([](CacheWriter &writer) {
            for (int i = 0; i < 200; ++i)
                writer.upsert(Kind::Incident, incident(QStringLiteral("02%1").arg(i), QStringLiteral("One")).toJson());
        });
        App app{files.clock, files.folder.path()};
        app.awaitFirstFrame();
        app.workspace().open(*files.cache, *files.outbox, QStringLiteral("amara"));
        QVERIFY(app.incidents()->isLoaded()); // what is in sight is there at once
        QVERIFY(app.incidents()->count() > 0 && app.incidents()->count() < 200);
        QCOMPARE(app.incidents()->total(), 0);
        QCOMPARE(app.incidents()->countIn(QStringLiteral("live")), -1);
        QTest::qWait(30);
        QVERIFY(app.incidents()->count() < 200); // the rest waits for the first frame
        app.setFirstFrameShown();
        QTRY_COMPARE(app.incidents()->total(), 200);
        QCOMPARE(app.incidents()->countIn(QStringLiteral("live")), 200);
        app.workspace().close();
    }
    void theFormerPageStaysWholeUntilTheNextIsThere()
    {
        Desk desk;
        desk.ready();
        QSignalSpy shown(desk.app.incident(), &IncidentController::shown);
        desk.app.incidents()->select(QStringLiteral("01B"));
        QCOMPARE(desk.app.incident()->incidentId(), QStringLiteral("01A")); // nothing was read on this thread
        QCOMPARE(desk.app.incident()->name(), QStringLiteral("Payments fail"));
        QTRY_COMPARE(desk.app.incident()->incidentId(), QStringLiteral("01B"));
        QCOMPARE(desk.app.incident()->name(), QStringLiteral("Search lags"));
        QCOMPARE(shown.size(), 1);
    }
    void aKeyPressedRightAfterChoosingIsMeantForTheChosenOne()
    {
        Desk desk;
        desk.ready();
        desk.app.incidents()->select(QStringLiteral("01B"));
        QString asked;
        connect(&desk.app, &App::actionTriggered, &desk.app,
            [&](const QString &id) { asked = id + u' ' + desk.app.incident()->incidentId(); });
        desk.app.actions()->trigger(QStringLiteral("incident.role"));
        QCOMPARE(asked, QString());
        QTRY_COMPARE(asked, QStringLiteral("incident.role 01B"));
        desk.app.actions()->trigger(QStringLiteral("incident.role")); // and at once when it is there
        QCOMPARE(asked, QStringLiteral("incident.role 01B"));
    }
    void onlyTheIncidentChosenLastArrives()
    {
        Desk desk;
        desk.ready();
        QSignalSpy shown(desk.app.incident(), &IncidentController::shown);
        desk.app.incidents()->select(QStringLiteral("01B"));
        desk.app.incidents()->select(QStringLiteral("01A"));
        desk.app.incidents()->select(QStringLiteral("01B"));
        QTRY_COMPARE(desk.app.incident()->incidentId(), QStringLiteral("01B"));
        QTest::qWait(20);
        QCOMPARE(shown.size(), 1);
    }
    void aChangeShowsAtOnceAndIsMarked()
    {
        Desk desk;
        desk.ready();
        desk.app.incident()->setSeverity(QStringLiteral("critical"));
        QTRY_COMPARE(desk.app.incident()->severityName(), QStringLiteral("Critical"));
        QCOMPARE(
            desk.app.incident()->pendingFields().value(QStringLiteral("severity_id")).toInt(), int(Pending::Waiting));
        QCOMPARE(desk.app.queue()->waiting(), 1);
        QCOMPARE(desk.entries().first().base.value(QStringLiteral("severity_id")).toString(), QStringLiteral("major"));
        QVERIFY(desk.app.notices()->canUndo());
    }
    void aDeliveredChangeNeverLooksUndone()
    {
        QStringList seen;
        Desk desk;
        desk.ready();
        desk.app.incident()->setSeverity(QStringLiteral("critical"));
        QTRY_COMPARE(desk.app.incident()->severityName(), QStringLiteral("Critical"));
        connect(desk.app.incident(), &IncidentController::changed, &desk.app,
            [&] { seen.append(desk.app.incident()->severityName()); });
        const QString id = desk.entries().first().id;
        QVERIFY(desk.advance(id, {OutboxState::InFlight, {}, {}, {}, {}, {}, true}));
        QVERIFY(desk.advance(id, {OutboxState::Acked, {}, {}, {}, {}, {}, false}));
        desk.files.add(incident(QStringLiteral("01A"), QStringLiteral("Payments fail"), QStringLiteral("critical")));
        QVERIFY(desk.advance(id, {OutboxState::Confirmed, {}, {}, {}, {}, {}, false}));
        QTRY_VERIFY(desk.app.incident()->pendingFields().isEmpty());
        QTest::qWait(30);
        QVERIFY(!seen.isEmpty());
        QCOMPARE(seen.count(QStringLiteral("Critical")), seen.size());
    }
    void undoTakesBackWhatHasNotBeenSent()
    {
        Desk desk;
        desk.ready();
        desk.app.incident()->setSeverity(QStringLiteral("critical"));
        QTRY_VERIFY(desk.app.notices()->canUndo());
        desk.app.notices()->undo();
        QTRY_COMPARE(desk.app.incident()->severityName(), QStringLiteral("Major"));
        QCOMPARE(desk.app.queue()->count(), 0);
    }
    void undoOfWhatWasSentIsAChangeBack()
    {
        Desk desk;
        desk.ready();
        desk.app.incident()->setSeverity(QStringLiteral("critical"));
        QTRY_COMPARE(desk.entries().size(), 1);
        QTRY_VERIFY(desk.app.notices()->canUndo());
        QVERIFY(desk.advance(desk.entries().first().id, {OutboxState::InFlight, {}, {}, {}, {}, {}, true}));
        desk.app.notices()->undo();
        QTRY_COMPARE(desk.entries().size(), 2);
        const QList<OutboxEntry> entries = desk.entries();
        const auto *back = std::get_if<EditIncident>(&entries.last().command);
        QVERIFY(back);
        QCOMPARE(back->severityId.value(), QStringLiteral("major"));
        QCOMPARE(
            desk.entries().last().base.value(QStringLiteral("severity_id")).toString(), QStringLiteral("critical"));
    }
    void anUpdateWhoseStatusIsInTheWayGoesWithoutIt()
    {
        Desk desk;
        desk.ready();
        QVERIFY(
            desk.app.incident()->postUpdate(QStringLiteral("Fixed for good"), QStringLiteral("monitoring"), QString()));
        QTRY_COMPARE(desk.entries().size(), 1);
        const QString id = desk.entries().first().id;
        Outbox::Step conflict;
        conflict.state = OutboxState::Conflict;
        conflict.theirs = {{QStringLiteral("incident_status_id"), QStringLiteral("closed")}};
        QVERIFY(desk.advance(id, conflict));
        QTRY_COMPARE(desk.app.queue()->attention(), 1);
        desk.app.queue()->sendWords(id);
        QTRY_COMPARE(desk.app.queue()->attention(), 0);
        const OutboxEntry entry = desk.entries().first();
        const auto *post = std::get_if<PostUpdate>(&entry.command);
        QVERIFY(post && post->toStatusId.isEmpty());
        QCOMPARE(post->message, QStringLiteral("Fixed for good"));
        QCOMPARE(entry.state, OutboxState::Queued);
        QVERIFY(entry.base.isEmpty());
    }
    void whatWasRecoveredIsSentOnceTheUserHasLookedAtIt()
    {
        WorkspaceFiles files;
        EditIncident edit;
        edit.incidentId = QStringLiteral("01A");
        edit.name = QStringLiteral("Payments fail in Europe");
        QVERIFY(files.outbox->append(edit, {}).result());
        files.outbox.reset();
        QFile file(files.folder.filePath(QStringLiteral("outbox.db")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QCOMPARE(file.write(QByteArray(100, '\0')), 100);
        file.close();
        expectWarning(QStringLiteral("The outbox was damaged"));
        files.outbox = std::move(*Outbox::open(files.folder.path(), files.clock, files.random));

        App app(files.clock, files.folder.path());
        app.workspace().open(*files.cache, *files.outbox, QStringLiteral("amara"));
        QTRY_COMPARE(app.queue()->count(), 1);
        QVERIFY(app.queue()->salvageReport().contains(QStringLiteral("1 recovered, 0 lost")));
        QVERIFY(files.outbox->salvaged());
        app.queue()->acceptSalvage();
        QTRY_COMPARE(app.queue()->salvageReport(), QString());
        QVERIFY(!files.outbox->salvaged()); // which is what the engine waits for
        QCOMPARE(app.queue()->count(), 1);
        app.workspace().close();
    }
    void nothingIsSavedWhenNothingChanges()
    {
        Desk desk;
        desk.ready();
        desk.app.incident()->rename(QStringLiteral("  Payments   fail "));
        desk.app.incident()->setSeverity(QStringLiteral("major"));
        desk.app.incident()->setSummary(QString());
        QVERIFY(!desk.app.incident()->postUpdate(QStringLiteral("  "), QString(), QString()));
        QVERIFY(!desk.app.incident()->addAction(QString(), QString()));
        QTest::qWait(50);
        QCOMPARE(desk.entries().size(), 0);
    }
    void anIncidentDeclaredOfflineKeepsItsSelectionWhenItGetsItsNumber()
    {
        Desk desk;
        desk.ready();
        const QString local = desk.app.declaration()->declare(
            {QStringLiteral("New one"), QString(), QStringLiteral("critical"), QString(), QStringLiteral("jonas")});
        QVERIFY(isLocalId(local));
        QTRY_COMPARE(desk.app.incidents()->selectedId(), local);
        QTRY_COMPARE(desk.app.incident()->leadName(), QStringLiteral("Jonas Weber"));
        QVERIFY(desk.app.incident()->addAction(QStringLiteral("Roll back"), QString()));
        QTRY_COMPARE(desk.app.incident()->actions()->count(), 1);
        QSignalSpy shown(desk.app.incident(), &IncidentController::shown);

        Outbox::Step acked;
        acked.state = OutboxState::Acked;
        acked.serverIds.insert(local, QStringLiteral("01C"));
        QVERIFY(desk.advance(desk.entries().first().id, acked));
        Incident row = incident(QStringLiteral("01C"), QStringLiteral("New one"), QStringLiteral("critical"));
        desk.files.add(row);
        QTRY_COMPARE(desk.app.incidents()->selectedId(), QStringLiteral("01C"));
        QTRY_COMPARE(desk.app.incident()->reference(), QStringLiteral("INC-01C"));
        QCOMPARE(desk.app.incident()->actions()->count(), 1); // the child is still on it
        QCOMPARE(shown.size(), 0); // it is the same incident to the person looking at it
        QTRY_COMPARE(desk.app.incidents()->count(), 3); // and not twice in the list
        desk.app.incidents()->select(QStringLiteral("01A"));
        desk.app.incidents()->select(local); // somebody remembers it by its first id
        QCOMPARE(desk.app.incidents()->selectedId(), QStringLiteral("01C"));
    }
    void withoutASeverityAnIncidentStartsInTriage()
    {
        Desk desk;
        desk.ready();
        desk.app.declaration()->declare({QStringLiteral("Something odd"), {}, {}, {}, {}});
        QTRY_COMPARE(desk.entries().size(), 1);
        const QList<OutboxEntry> entries = desk.entries();
        QCOMPARE(std::get<DeclareIncident>(entries.first().command).statusId, QStringLiteral("triage"));
        QTRY_COMPARE(desk.app.incident()->category(), QStringLiteral("triage"));
    }
    void offersTheSecondMostSevereFirst()
    {
        Desk desk;
        desk.ready();
        QCOMPARE(desk.app.directory()->defaultSeverityId(), QStringLiteral("major"));
    }
    void tellsWhyAStatusCannotBeChosen()
    {
        Desk desk;
        desk.ready();
        desk.app.incidents()->select(QStringLiteral("01B"));
        QTRY_COMPARE(desk.app.incident()->statusName(), QStringLiteral("Closed"));
        QVERIFY(!desk.app.incident()->canResolve());
        const OptionModel &statuses = *desk.app.incident()->statuses();
        for (const Option &option : statuses.rows()) {
            if (option.id != QLatin1String("closed")) {
                QVERIFY(!option.enabled);
                QVERIFY(option.reason.contains(QStringLiteral("reopened")));
            }
        }
    }
    void resolvingMovesToTheFirstPostIncidentStatus()
    {
        Desk desk;
        desk.ready();
        QVERIFY(desk.app.incident()->canResolve());
        desk.app.actions()->trigger(QStringLiteral("incident.status"));
        desk.app.incident()->resolve();
        QTRY_COMPARE(desk.app.incident()->statusName(), QStringLiteral("Reviewing"));
    }
    void aConflictIsDecidedByTheUser()
    {
        Desk desk;
        desk.ready();
        desk.app.incident()->setSeverity(QStringLiteral("critical"));
        QTRY_COMPARE(desk.entries().size(), 1);
        Outbox::Step conflict;
        conflict.state = OutboxState::Conflict;
        conflict.theirs = {{QStringLiteral("severity_id"), QStringLiteral("minor")}};
        QVERIFY(desk.advance(desk.entries().first().id, conflict));
        QTRY_COMPARE(desk.app.queue()->attention(), 1);
        QTRY_COMPARE(desk.app.incident()->pending(), int(Pending::Conflict));
        desk.app.queue()->keepMine(desk.entries().first().id);
        QTRY_COMPARE(desk.app.queue()->attention(), 0);
        QVERIFY(desk.entries().first().forced);
        QCOMPARE(desk.entries().first().state, OutboxState::Queued);
    }
    void aTextInTheQueueCanBeEdited()
    {
        Desk desk;
        desk.ready();
        QVERIFY(desk.app.incident()->postUpdate(QStringLiteral("Lookng"), QString(), QString()));
        QTRY_COMPARE(desk.entries().size(), 1);
        const QString id = desk.entries().first().id;
        QCOMPARE(desk.app.queue()->textOf(id), QStringLiteral("Lookng"));
        desk.app.queue()->setText(id, QStringLiteral("Looking"));
        QTRY_COMPARE(desk.app.queue()->textOf(id), QStringLiteral("Looking"));
    }
    void whatHasNoWayBackIsOfferedOnlyUntilItLeaves()
    {
        Desk desk;
        desk.ready();
        QVERIFY(desk.app.incident()->postUpdate(QStringLiteral("Looking"), QString(), QString()));
        QTRY_VERIFY(desk.app.notices()->canUndo());
        QVERIFY(desk.advance(desk.entries().first().id, {OutboxState::InFlight, {}, {}, {}, {}, {}, true}));
        QTRY_VERIFY(!desk.app.notices()->canUndo());
        QCOMPARE(desk.app.notices()->text(), QStringLiteral("Update shared")); // the message stays
    }
    void aPersonIsAddedWhereTheServerTakesThem()
    {
        Desk desk;
        desk.ready();
        PeopleController &people = *desk.app.people();
        QSignalSpy given(&people, &PeopleController::personGiven);
        QVERIFY(people.reason().contains(QStringLiteral("connection"))); // not connected at all
        SyncStatus online;
        online.state = SyncStatus::State::UpToDate;
        desk.app.sync()->setStatus(online);
        people.add(QStringLiteral("Grace"), QString());
        QCOMPARE(given.size(), 0); // it is not known yet whether the server takes them
        QVERIFY(!people.problem().isEmpty());

        people.setOffer(PeopleController::Offer::Offered);
        QVERIFY(people.canAdd());
        QCOMPARE(people.reason(), QString());
        QVERIFY(desk.app.actions()->isEnabled(QStringLiteral("people.add")));
        people.add(QStringLiteral("  "), QString());
        QCOMPARE(given.size(), 0);
        people.add(QStringLiteral(" Grace   Hopper "), QStringLiteral(" grace@acme.example "));
        QCOMPARE(
            given.constFirst(), (QVariantList{QStringLiteral("Grace Hopper"), QStringLiteral("grace@acme.example")}));
        QVERIFY(people.isBusy());
        people.add(QStringLiteral("Grace Hopper"), QString()); // one at a time
        QCOMPARE(given.size(), 1);
        people.fail(QStringLiteral("taken"));
        QVERIFY(!people.isBusy());
        QCOMPARE(people.problem(), QStringLiteral("taken"));

        for (const auto offer : {PeopleController::Offer::NotAllowed, PeopleController::Offer::Missing}) {
            people.setOffer(offer);
            QVERIFY(!people.canAdd());
            QVERIFY(!people.reason().isEmpty());
        }
        QVERIFY(!desk.app.actions()->isEnabled(QStringLiteral("people.add")));
    }
    void tellsAMissingKeyFromARefusedOne()
    {
        Desk desk;
        SyncStatus status;
        status.state = SyncStatus::State::Unauthorised;
        status.problem = failure(ErrorKind::Unauthorised, QStringLiteral("none")).value();
        desk.app.sync()->setStatus(status);
        QCOMPARE(desk.app.sync()->stateText(), QStringLiteral("Key needed"));
        status.problem->httpStatus = 401;
        desk.app.sync()->setStatus(status);
        QCOMPARE(desk.app.sync()->stateText(), QStringLiteral("Key refused"));
    }
    void everyActionHasItsOwnKey()
    {
        Desk desk;
        QSet<QString> keys;
        for (const AppAction &action : desk.app.actions()->rows()) {
            QVERIFY2(!action.title.isEmpty(), qPrintable(action.actionId));
            QVERIFY2(!action.shortcut.isEmpty(), qPrintable(action.actionId));
            // While a replay runs, its keys mean something else than in the list, which is off meanwhile.
            const bool isReplay = action.actionId.startsWith(QStringLiteral("replay."))
                && action.actionId != QStringLiteral("replay.begin");
            const QString key = (isReplay ? QStringLiteral("replay ") : QString()) + action.shortcut;
            QVERIFY2(!keys.contains(key), qPrintable(key));
            keys.insert(key);
        }
    }
    void aLinkLeadsToItsIncident()
    {
        Desk desk;
        Incident other = incident(QStringLiteral("01B"), QStringLiteral("Search is slow"));
        other.reference = QStringLiteral("INC-12");
        desk.files.add(incident(QStringLiteral("01A"), QStringLiteral("Payments fail")));
        desk.files.add(other);
        desk.ready();
        desk.app.setScreen(QStringLiteral("settings"));
        desk.app.openLink(QStringLiteral("muster://incident/inc-12"));
        QCOMPARE(desk.app.screen(), QStringLiteral("incidents"));
        QCOMPARE(desk.app.incidents()->selectedId(), QStringLiteral("01B"));
        desk.app.openLink(QStringLiteral("muster://incident/01A"));
        QCOMPARE(desk.app.incidents()->selectedId(), QStringLiteral("01A"));
        desk.app.openLink(QStringLiteral("muster://incident/INC-99"));
        QCOMPARE(desk.app.incidents()->selectedId(), QStringLiteral("01A"));
        QVERIFY(desk.app.notices()->text().startsWith(QStringLiteral("INC-99 is not in ")));
        desk.app.openLink(QStringLiteral("https://example.com"));
        QVERIFY(desk.app.notices()->isError());
    }
    void actionsThatMakeNoSenseAreOff()
    {
        WorkspaceFiles files;
        App app(files.clock, files.folder.path());
        QVERIFY(!app.actions()->isEnabled(QStringLiteral("incident.declare"))); // nothing is open
        QSignalSpy triggered(app.actions(), &ActionRegistry::triggered);
        app.actions()->trigger(QStringLiteral("incident.declare"));
        QCOMPARE(triggered.size(), 0);
        app.workspace().open(*files.cache, *files.outbox, QString());
        QVERIFY(app.actions()->isEnabled(QStringLiteral("incident.declare")));
        QVERIFY(!app.actions()->isEnabled(QStringLiteral("incident.update"))); // no incident on screen
        app.workspace().close();
    }
    void whatCannotBeDoneHereSaysWhyInsteadOfOpeningAForm()
    {
        Desk desk;
        desk.ready();
        SyncStatus status = desk.app.sync()->status();
        status.limitations = {{Ability::EditIncident, Limitation::Cause::Key},
            {Ability::PostUpdate, Limitation::Cause::Server}, {Ability::AddFollowUp, Limitation::Cause::Server}};
        desk.app.sync()->setStatus(status);
        ActionRegistry &actions = *desk.app.actions();
        QSignalSpy triggered(&actions, &ActionRegistry::triggered);
        for (const char *id : {"incident.update", "incident.role", "incident.status", "incident.severity",
                 "incident.rename", "incident.summary", "incident.followup"}) {
            QVERIFY2(!actions.isEnabled(QLatin1String(id)), id);
            QVERIFY2(!actions.reasonOf(QLatin1String(id)).isEmpty(), id);
            actions.trigger(QLatin1String(id));
            QCOMPARE(desk.app.notices()->text(), actions.reasonOf(QLatin1String(id)));
        }
        QCOMPARE(triggered.size(), 0);
        QVERIFY(actions.isEnabled(QStringLiteral("incident.declare")));
        QVERIFY(actions.isEnabled(QStringLiteral("incident.action")));
        status.limitations.clear(); // another key
        desk.app.sync()->setStatus(status);
        QVERIFY(actions.isEnabled(QStringLiteral("incident.update")));
        QVERIFY(actions.reasonOf(QStringLiteral("incident.rename")).isEmpty());
    }
    void theListMovesByKeys()
    {
        Desk desk;
        desk.ready();
        desk.app.actions()->trigger(QStringLiteral("list.next"));
        QCOMPARE(desk.app.incidents()->selectedId(), QStringLiteral("01B"));
        desk.app.actions()->trigger(QStringLiteral("list.next"));
        QCOMPARE(desk.app.incidents()->selectedId(), QStringLiteral("01B")); // stays at the end
        desk.app.actions()->trigger(QStringLiteral("list.previous"));
        QCOMPARE(desk.app.incidents()->selectedId(), QStringLiteral("01A"));
    }
    void rememberTheWindow()
    {
        WorkspaceFiles files;
        {
            SettingsController settings(files.folder.path());
            QVERIFY(!settings.windowGeometry().isValid());
            settings.setWindow({10, 20, 1200, 700}, false);
            settings.setWindow({}, true); // maximised: what it goes back to stays
        }
        SettingsController again(files.folder.path());
        QCOMPARE(again.windowGeometry(), QRect(10, 20, 1200, 700));
        QVERIFY(again.windowMaximised());
    }
    void rememberedSettingsSurviveAndKeysNever()
    {
        WorkspaceFiles files;
        {
            SettingsController settings(files.folder.path());
            settings.setTheme(QStringLiteral("light"));
            settings.setUtc(true);
        }
        SettingsController again(files.folder.path());
        QVERIFY(!again.isDark());
        QVERIFY(again.utc());
        again.overrideTheme(QStringLiteral("dark"));
        QVERIFY(again.isDark());
        QCOMPARE(again.theme(), QStringLiteral("light")); // for this run only
    }
};

MUSTER_TEST(TstControllers);
#include "tst_controllers.moc"
