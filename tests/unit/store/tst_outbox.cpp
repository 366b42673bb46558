#include "models/store/outbox.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"
#include "tests/unit/store/storetest.h"
#include <QSignalSpy>

using namespace muster;
using namespace muster::test;
using enum OutboxState;

/// The rules of the outbox: what may become of a change when.
class TstOutbox : public QObject
{
    Q_OBJECT
    FakeClock m_clock;
    SeededRandom m_random;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Outbox> m_outbox;

    void reopen()
    {
        m_outbox.reset();
        m_outbox = std::move(Outbox::open(m_folder->path(), m_clock, m_random).value());
    }
    OutboxEntry add(const Command &command) const { return m_outbox->append(command, {}).result().value(); }
    OutboxEntry add() const { return add(rename(QStringLiteral("Renamed"))); }
    static EditIncident rename(const QString &name)
    {
        EditIncident edit;
        edit.incidentId = QStringLiteral("01INC");
        edit.name = name;
        return edit;
    }
    static DeclareIncident declaration()
    {
        DeclareIncident declare;
        declare.localId = QStringLiteral("tmp_inc");
        declare.name = QStringLiteral("Down");
        return declare;
    }
    OutboxEntry to(const OutboxEntry &entry, OutboxState state) const
    {
        if (state == Queued)
            return entry;
        if (state == Cancelled) {
            m_outbox->discard(entry.id).waitForFinished();
            return entry;
        }
        Outbox::Step step;
        if (state != Conflict && state != Rejected)
            m_outbox->advance(entry.id, {.state = InFlight, .countAttempt = true}).waitForFinished();
        if (state == InFlight)
            return found(entry.id);
        step.state = state;
        return m_outbox->advance(entry.id, step).result().value();
    }
    OutboxEntry found(const QString &id) const
    {
        for (const OutboxEntry &entry : m_outbox->entries()) {
            if (entry.id == id)
                return entry;
        }
        return {};
    }
    QString storedState(const OutboxEntry &entry) const
    {
        return query(path(), "SELECT state FROM entry WHERE id = '" + entry.id.toUtf8() + '\'').value(0);
    }
    QString path() const { return m_folder->filePath(QStringLiteral("outbox.db")); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }
    void cleanup()
    {
        m_outbox.reset();
        m_folder.reset();
    }

    void keepsAChangeOverARestart()
    {
        const QJsonObject base{{QStringLiteral("name"), QStringLiteral("Old")}};
        const auto saved = m_outbox->append(rename(QStringLiteral("New")), base).result();
        QVERIFY(saved);
        QVERIFY(isUlid(saved->id));
        QCOMPARE(saved->idempotencyKey.size(), 36);
        QCOMPARE(saved->state, Queued);
        QCOMPARE(saved->base, base);
        QCOMPARE(saved->incidentId, QStringLiteral("01INC"));
        QCOMPARE(saved->createdAt, Timestamp::fromInstant(m_clock.now()));
        QCOMPARE(saved->attempts, 0);
        QCOMPARE(m_outbox->entries().size(), 1);
        reopen();
        const auto kept = m_outbox->entries().value(0);
        QCOMPARE(kept.id, saved->id);
        QCOMPARE(kept.sequence, saved->sequence);
        QCOMPARE(kept.command, Command(rename(QStringLiteral("New"))));
        QCOMPARE(kept.base, base);
        QCOMPARE(kept.idempotencyKey, saved->idempotencyKey);
        QCOMPARE(kept.createdAt, saved->createdAt);
    }
    void keepsTheOrderOfEntry()
    {
        QStringList ids;
        QList<QFuture<Result<OutboxEntry>>> futures;
        for (int i = 0; i < 30; ++i)
            futures.append(m_outbox->append(rename(QString::number(i)), {}));
        for (const auto &future : futures)
            ids.append(future.result().value().id);
        QVERIFY(std::is_sorted(ids.begin(), ids.end()));
        reopen();
        QCOMPARE(m_outbox->entries().size(), 30);
        for (int i = 0; i < 30; ++i)
            QCOMPARE(std::get<EditIncident>(m_outbox->entries().at(i).command).name, QString::number(i));
    }
    void showsAChangeBeforeItsFutureFinishes()
    {
        QSignalSpy changed(m_outbox.get(), &Outbox::changed);
        const auto saved = add();
        QCOMPARE(found(saved.id).state, Queued); // no event loop in between
        QVERIFY(changed.isEmpty()); // announced on our own thread, when it comes to it
        QCoreApplication::processEvents();
        QCOMPARE(changed.size(), 1);
    }
    void handsOutASnapshotThatDoesNotChange()
    {
        add();
        const auto before = m_outbox->entries();
        add();
        QCOMPARE(before.size(), 1);
        QCOMPARE(m_outbox->entries().size(), 2);
    }
    void savesADeclarationOnce()
    {
        const auto first = add(declaration());
        const auto again = add(declaration());
        QCOMPARE(again.id, first.id);
        QCOMPARE(again.idempotencyKey, first.idempotencyKey);
        QCOMPARE(m_outbox->entries().size(), 1);
        to(first, Confirmed);
        QCOMPARE(add(declaration()).id, first.id);
        QVERIFY(m_outbox->entries().isEmpty());
    }
    void declaresAgainWhatWasDiscarded()
    {
        const auto first = add(declaration());
        QVERIFY(m_outbox->discard(first.id).result());
        QVERIFY(add(declaration()).id != first.id);
        QCOMPARE(m_outbox->entries().size(), 1);
    }

    void onlyWhatIsNotUnderWayCanBeEditedRetriedOrDiscarded_data()
    {
        QTest::addColumn<OutboxState>("state");
        QTest::addColumn<bool>("allowed");
        QTest::addColumn<bool>("discardable");
        QTest::newRow("queued") << Queued << true << true;
        QTest::newRow("in flight") << InFlight << false << false;
        QTest::newRow("unknown") << Unknown << false << false;
        QTest::newRow("waiting") << RetryWait << true << true;
        QTest::newRow("acked") << Acked << false << false;
        QTest::newRow("confirmed") << Confirmed << false << false;
        QTest::newRow("conflict") << Conflict << true << true;
        QTest::newRow("rejected") << Rejected << true << true;
        QTest::newRow("cancelled") << Cancelled << false << true; // a second time changes nothing
    }
    void onlyWhatIsNotUnderWayCanBeEditedRetriedOrDiscarded()
    {
        QFETCH(OutboxState, state);
        QFETCH(bool, allowed);
        QFETCH(bool, discardable);
        for (int action = 0; action < 3; ++action) {
            const auto entry = to(add(), state);
            QCOMPARE(storedState(entry), toText(state));
            const auto edited = action == 0 ? m_outbox->amend(entry.id, rename(QStringLiteral("Other")), {}).result()
                : action == 1               ? m_outbox->retry(entry.id).result()
                                            : Result<OutboxEntry>();
            const auto discarded = action == 2 ? m_outbox->discard(entry.id).result() : Result<void>();
            const bool expected = action == 2 ? discardable : allowed;
            QCOMPARE(action == 2 ? discarded.has_value() : edited.has_value(), expected);
            if (!expected) {
                QCOMPARE((action == 2 ? discarded.error() : edited.error()).kind, ErrorKind::Conflict);
                QVERIFY(!(action == 2 ? discarded.error() : edited.error()).message.isEmpty());
                QCOMPARE(storedState(entry), toText(state));
            } else {
                QCOMPARE(storedState(entry), toText(action == 2 ? Cancelled : Queued));
            }
        }
    }
    void anEditThatWasNeverSentKeepsItsKey()
    {
        const auto entry = to(add(), Rejected); // refused by a check before sending
        const auto edited = m_outbox
                                ->amend(entry.id, rename(QStringLiteral("Other")),
                                    {{QStringLiteral("name"), QStringLiteral("Seen")}}, true)
                                .result();
        QCOMPARE(edited->idempotencyKey, entry.idempotencyKey);
        QCOMPARE(edited->state, Queued);
        QCOMPARE(edited->command, Command(rename(QStringLiteral("Other"))));
        QCOMPARE(edited->base.value(QStringLiteral("name")).toString(), QStringLiteral("Seen"));
        QVERIFY(edited->forced);
        QCOMPARE(edited->sequence, entry.sequence);
    }
    void anEditOfWhatWasSentGetsANewKey()
    {
        auto entry = add();
        to(entry, InFlight);
        entry = m_outbox
                    ->advance(entry.id,
                        {.state = Rejected,
                            .error = Error{ErrorKind::Invalid, QStringLiteral("No"), {}, {}, 422, {}, {}}})
                    .result()
                    .value();
        const auto edited = m_outbox->amend(entry.id, rename(QStringLiteral("Other")), {}).result().value();
        QVERIFY(edited.idempotencyKey != entry.idempotencyKey);
        QVERIFY(!edited.error);
        QCOMPARE(m_outbox->amend(entry.id, rename(QStringLiteral("Third")), {}).result()->idempotencyKey,
            edited.idempotencyKey);
    }
    void anEditStaysWithItsIncident()
    {
        const auto entry = add(declaration());
        DeclareIncident other = declaration();
        other.localId = QStringLiteral("tmp_other");
        QCOMPARE(m_outbox->amend(entry.id, other, {}).result().error().kind, ErrorKind::Conflict);
        QCOMPARE(m_outbox->amend(entry.id, rename(QStringLiteral("x")), {}).result().error().kind, ErrorKind::Conflict);
        QCOMPARE(found(entry.id).command, Command(declaration()));
    }
    void aRetryKeepsTheKeyAndForgetsTheReason()
    {
        auto entry = add();
        to(entry, InFlight);
        entry = m_outbox
                    ->advance(entry.id,
                        {.state = RetryWait,
                            .notBefore = m_clock.now() + std::chrono::hours(1),
                            .error = Error{ErrorKind::RateLimited, QStringLiteral("Slow down"), {}, {}, 429, {},
                                std::chrono::seconds(9)}})
                    .result()
                    .value();
        QCOMPARE(entry.notBefore, m_clock.now() + std::chrono::hours(1));
        QCOMPARE(entry.error->retryAfter, std::chrono::seconds(9));
        const auto again = m_outbox->retry(entry.id, true).result().value();
        QCOMPARE(again.state, Queued);
        QCOMPARE(again.idempotencyKey, entry.idempotencyKey);
        QCOMPARE(again.attempts, 1);
        QVERIFY(!again.notBefore && !again.error && again.forced);
    }
    void anUnknownOutcomeIsGivenUpOnlyByWhoKnowsThat()
    {
        const auto declared = to(add(declaration()), Unknown);
        PostUpdate post;
        post.localId = QStringLiteral("tmp_update");
        post.incidentId = QStringLiteral("tmp_inc");
        post.message = QStringLiteral("Words");
        const auto child = add(post);
        QCOMPARE(m_outbox->discard(declared.id).result().error().kind, ErrorKind::Conflict);
        QVERIFY(m_outbox->discard(declared.id, true).result());
        QVERIFY(m_outbox->entries().isEmpty()); // what hangs on it went too
        const auto sent = to(add(), InFlight);
        QCOMPARE(m_outbox->discard(sent.id, true).result().error().kind, ErrorKind::Conflict);
    }
    void knowsWhatWasMadeHere()
    {
        const auto entry = to(add(declaration()), InFlight);
        Outbox::Step step;
        step.state = Confirmed;
        step.serverIds.insert(QStringLiteral("tmp_inc"), QStringLiteral("01SERVER"));
        QVERIFY(m_outbox->advance(entry.id, step).result());
        reopen();
        QVERIFY(m_outbox->isServerId(QStringLiteral("01SERVER")));
        QVERIFY(!m_outbox->isServerId(QStringLiteral("01OTHER")) && !m_outbox->isServerId(QString()));
    }
    void refusesToActOnWhatIsNotThere()
    {
        const QString nobody = QStringLiteral("nobody");
        QCOMPARE(m_outbox->amend(nobody, rename({}), {}).result().error().kind, ErrorKind::NotFound);
        QCOMPARE(m_outbox->retry(nobody).result().error().kind, ErrorKind::NotFound);
        QCOMPARE(m_outbox->advance(nobody, {.state = InFlight}).result().error().kind, ErrorKind::NotFound);
        QVERIFY(m_outbox->discard(nobody).result()); // gone is what was wanted
    }
    void discardingADeclarationDiscardsWhatHangsOnIt()
    {
        const QString incident = QStringLiteral("tmp_inc"), action = QStringLiteral("tmp_act");
        add(declaration());
        const auto other = add();
        EditIncident edit = rename(QStringLiteral("x"));
        edit.incidentId = incident;
        add(edit);
        add(CreateAction{action, incident, QStringLiteral("Look"), {}});
        add(UpdateAction{action, incident, QStringLiteral("Look again"), {}, TaskStatus::Completed});
        QCOMPARE(m_outbox->entries().size(), 5);
        QVERIFY(m_outbox->discard(m_outbox->entries().first().id).result());
        QCOMPARE(m_outbox->entries().size(), 1);
        QCOMPARE(m_outbox->entries().first().id, other.id);
        QCOMPARE(
            query(path(), "SELECT count(*) FROM entry WHERE state = 'cancelled'"), QStringList{QStringLiteral("4")});
    }
    void nothingCanBeAddedToWhatWasDiscarded()
    {
        const auto declared = add(declaration());
        const PostUpdate update{QStringLiteral("tmp_upd"), QStringLiteral("tmp_inc"), QStringLiteral("Hello"), {}, {}};
        QVERIFY(m_outbox->discard(declared.id).result());
        QCOMPARE(m_outbox->append(update, {}).result().error().kind, ErrorKind::Conflict);
        QVERIFY(m_outbox->entries().isEmpty());
        add(declaration()); // declared again after all
        QVERIFY(m_outbox->append(update, {}).result());
    }
    void discardingACreationDiscardsItsEditsOnly()
    {
        const QString incident = QStringLiteral("01INC"), action = QStringLiteral("tmp_act");
        add();
        const auto creation = add(CreateAction{action, incident, QStringLiteral("Look"), {}});
        add(UpdateAction{action, incident, QStringLiteral("Look again"), {}, TaskStatus::Completed});
        add(UpdateAction{QStringLiteral("01ACT"), incident, QStringLiteral("Other"), {}, TaskStatus::Completed});
        QVERIFY(m_outbox->discard(creation.id).result());
        QCOMPARE(m_outbox->entries().size(), 2);
    }

    void theAnswerToADeclarationGivesItsChildrenTheServersId()
    {
        QSignalSpy resolved(m_outbox.get(), &Outbox::resolved);
        QStringList order;
        connect(m_outbox.get(), &Outbox::resolved, this, [&] { order.append(QStringLiteral("resolved")); });
        connect(m_outbox.get(), &Outbox::changed, this, [&] { order.append(QStringLiteral("changed")); });
        const auto declared = add(declaration());
        const auto update
            = add(PostUpdate{QStringLiteral("tmp_upd"), QStringLiteral("tmp_inc"), QStringLiteral("Hello"), {}, {}});
        QCoreApplication::processEvents();
        order.clear();
        to(declared, InFlight);
        const auto acked = m_outbox
                               ->advance(declared.id,
                                   {.state = Acked,
                                       .response = "{}",
                                       .serverIds = {{QStringLiteral("tmp_inc"), QStringLiteral("01SRV")}}})
                               .result()
                               .value();
        QCOMPARE(acked.incidentId, QStringLiteral("01SRV"));
        QCOMPARE(acked.command, Command(declaration()));
        QCOMPARE(acked.response, QByteArray("{}"));
        QCOMPARE(found(update.id).incidentId, QStringLiteral("01SRV"));
        QCOMPARE(std::get<PostUpdate>(found(update.id).command).incidentId, QStringLiteral("01SRV"));
        QCOMPARE(m_outbox->serverId(QStringLiteral("tmp_inc")), QStringLiteral("01SRV"));
        QVERIFY(m_outbox->serverId(QStringLiteral("tmp_upd")).isEmpty());
        QVERIFY(resolved.isEmpty());
        QCoreApplication::processEvents();
        QCOMPARE(resolved.size(), 1);
        QCOMPARE(resolved.first().at(0).toString(), QStringLiteral("tmp_inc"));
        QCOMPARE(resolved.first().at(1).toString(), QStringLiteral("01SRV"));
        QCOMPARE(
            order, (QStringList{QStringLiteral("changed"), QStringLiteral("resolved"), QStringLiteral("changed")}));
        // A screen that still has the local id may act with it.
        const auto late
            = add(PostUpdate{QStringLiteral("tmp_late"), QStringLiteral("tmp_inc"), QStringLiteral("Late"), {}, {}});
        QCOMPARE(late.incidentId, QStringLiteral("01SRV"));
        reopen();
        QCOMPARE(m_outbox->serverId(QStringLiteral("tmp_inc")), QStringLiteral("01SRV"));
    }
    void oneStepIsOnDiskWhenItsFutureFinishes()
    {
        const auto entry = add();
        const auto sent = m_outbox->advance(entry.id, {.state = InFlight, .countAttempt = true}).result().value();
        QCOMPARE(sent.state, InFlight);
        QCOMPARE(sent.attempts, 1);
        QCOMPARE(query(path(), "SELECT state || attempts FROM entry"), QStringList{QStringLiteral("in_flight1")});
        const QJsonObject theirs{{QStringLiteral("name"), QStringLiteral("Theirs")}};
        const auto conflict = m_outbox->advance(entry.id, {.state = Conflict, .theirs = theirs}).result().value();
        QCOMPARE(conflict.theirs, theirs);
        QCOMPARE(query(path(), "SELECT outcome FROM attempt WHERE ended_at IS NOT NULL"),
            QStringList{QStringLiteral("conflict")});
    }
    void waitsInAnyState()
    {
        const auto entry = to(add(), InFlight);
        const auto later = m_clock.now() + std::chrono::minutes(1);
        QCOMPARE(m_outbox->advance(entry.id, {.state = Unknown, .notBefore = later}).result()->notBefore, later);
        reopen();
        QCOMPARE(found(entry.id).notBefore, later);
        QVERIFY(!m_outbox->advance(entry.id, {.state = InFlight}).result()->notBefore);
    }
    void keepsAnErrorAsItWas()
    {
        const auto entry = add();
        Error error;
        error.kind = ErrorKind::Invalid;
        error.message = QStringLiteral("Name is too long");
        error.code = QStringLiteral("too_long");
        error.field = QStringLiteral("name");
        error.httpStatus = 422;
        error.requestId = QStringLiteral("req");
        error.retryAfter = std::chrono::seconds(7);
        m_outbox->advance(entry.id, {.state = Rejected, .error = error}).waitForFinished();
        reopen();
        QCOMPARE(found(entry.id).error, error);
    }
    void nothingIsSentThatTheUserHasJustChanged()
    {
        const auto entry = add();
        m_outbox->discard(entry.id).waitForFinished();
        QCOMPARE(m_outbox->advance(entry.id, {.state = InFlight}).result().error().kind, ErrorKind::Conflict);
        const auto second = add();
        m_outbox->amend(second.id, rename(QStringLiteral("Better")), {}).waitForFinished();
        QCOMPARE(m_outbox->advance(second.id, {.state = InFlight}).result()->command,
            Command(rename(QStringLiteral("Better"))));
        QCOMPARE(m_outbox->advance(second.id, {.state = InFlight}).result().error().kind,
            ErrorKind::Conflict); // already on its way
    }
    void whatWasInFlightIsUnknownOnceSomebodyDeliversAgain()
    {
        const auto entry = to(add(), InFlight);
        const auto waiting = to(add(), RetryWait);
        reopen(); // a second window is no leader
        QCOMPARE(found(entry.id).state, InFlight);
        QVERIFY(m_outbox->beginDelivery().result());
        QCOMPARE(found(entry.id).state, Unknown);
        QCOMPARE(found(entry.id).idempotencyKey, entry.idempotencyKey);
        QCOMPARE(found(waiting.id).state, RetryWait);
        QCOMPARE(m_outbox->advance(entry.id, {.state = InFlight}).result()->state, InFlight); // and may be sent again
    }
    void forgetsOnlyWhatIsDoneAndOld()
    {
        const auto confirmed = to(add(), Confirmed);
        const auto cancelled = to(add(), Cancelled);
        const auto rejected = to(add(), Rejected);
        m_clock.advance(std::chrono::days(29));
        const auto later = to(add(), Confirmed);
        QVERIFY(m_outbox->beginDelivery().result());
        QCOMPARE(query(path(), "SELECT count(*) FROM entry"), QStringList{QStringLiteral("4")});
        m_clock.advance(std::chrono::days(2));
        QVERIFY(m_outbox->beginDelivery().result());
        QCOMPARE(query(path(), "SELECT id FROM entry ORDER BY sequence"), (QStringList{rejected.id, later.id}));
        QCOMPARE(query(path(), "SELECT count(*) FROM attempt"), QStringList{QStringLiteral("1")});
        m_clock.advance(std::chrono::days(10'000));
        QVERIFY(m_outbox->beginDelivery().result());
        QCOMPARE(m_outbox->entries().size(), 1);
        QCOMPARE(m_outbox->entries().first().id, rejected.id);
        QVERIFY(add().sequence > later.sequence); // a sequence is never given out twice
    }
    void keepsAndShowsWhatANewerProgramWrote()
    {
        const auto entry = add();
        const auto other = add();
        m_outbox.reset();
        QVERIFY(query(
            path(), "UPDATE entry SET kind = 'incident.teleport', command = '{\"where\":\"mars\"}' WHERE sequence = 1")
                    .isEmpty());
        QVERIFY(query(path(), "UPDATE entry SET state = 'pondering' WHERE sequence = 2").isEmpty());
        reopen();
        const auto shown = found(entry.id);
        QCOMPARE(shown.state, Rejected);
        QVERIFY(shown.error && shown.error->message.contains(QStringLiteral("incident.teleport")));
        QCOMPARE(shown.incidentId, QStringLiteral("01INC"));
        QCOMPARE(commandIncidentId(shown.command), QStringLiteral("01INC"));
        QCOMPARE(found(other.id).state, Rejected);
        QVERIFY(found(other.id).error->message.contains(QStringLiteral("pondering")));
        for (const OutboxEntry &each : {entry, other}) {
            QCOMPARE(m_outbox->retry(each.id).result().error().kind, ErrorKind::Storage);
            QCOMPARE(
                m_outbox->amend(each.id, rename(QStringLiteral("x")), {}).result().error().kind, ErrorKind::Storage);
        }
        QVERIFY(m_outbox->beginDelivery().result());
        QCOMPARE(query(path(), "SELECT kind || state || command FROM entry WHERE sequence = 1"),
            QStringList{QStringLiteral("incident.teleportqueued{\"where\":\"mars\"}")});
        QVERIFY(m_outbox->discard(entry.id).result());
        QCOMPARE(m_outbox->entries().size(), 1);
    }
    void aNewerProgramsChangeFollowsItsIncident()
    {
        const auto declared = add(declaration());
        EditIncident edit = rename(QStringLiteral("x"));
        edit.incidentId = QStringLiteral("tmp_inc");
        const auto child = add(edit);
        m_outbox.reset();
        QVERIFY(query(path(), "UPDATE entry SET kind = 'incident.teleport' WHERE sequence = 2").isEmpty());
        reopen();
        to(declared, InFlight);
        m_outbox
            ->advance(
                declared.id, {.state = Acked, .serverIds = {{QStringLiteral("tmp_inc"), QStringLiteral("01SRV")}}})
            .waitForFinished();
        QCOMPARE(found(child.id).incidentId, QStringLiteral("01SRV"));
        QCOMPARE(commandIncidentId(found(child.id).command), QStringLiteral("01SRV"));
        QCOMPARE(found(child.id).state, Rejected);
    }
    void doesNotMindWhatTheCacheDoes()
    {
        const auto entry = add();
        auto cache = std::move(Cache::open(m_folder->path(), m_clock).value());
        QVERIFY(write(
            *cache, [](CacheWriter &writer) { writer.upsert(Kind::Incident, incidentJson(QStringLiteral("01INC"))); }));
        cache.reset();
        QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("cache.db"))));
        cache = std::move(Cache::open(m_folder->path(), m_clock).value());
        QCOMPARE(cache->makeReader()->count(Kind::Incident), 0);
        QCOMPARE(found(entry.id).command, entry.command);
        reopen();
        QCOMPARE(found(entry.id).command, entry.command);
    }
};

MUSTER_TEST(TstOutbox);
#include "tst_outbox.moc"
