#include "models/domain/activitybuilder.h"
#include "models/lists/timelinemodel.h"
#include "tests/support/samples.h"
#include "tests/support/testmain.h"
#include <QAbstractItemModelTester>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using Lane = TimelineRow::Lane;
using Only = TimelineFilter::Only;

namespace {

Timestamp at(const char *time)
{
    return Timestamp::fromText(u"2026-11-23T%1Z"_s.arg(QLatin1String(time)));
}

Actor person(const char *id)
{
    return Actor::fromUser(directory().users.value(QLatin1String(id)));
}

ActivityEntry logged(ActivityEntry entry, const char *id, const char *time)
{
    entry.id = QLatin1String(id);
    entry.occurredAt = entry.createdAt = at(time);
    return entry;
}

TimelineItem note(const QString &id, const char *time, const QString &title)
{
    TimelineItem item;
    item.id = id;
    item.incidentId = u"1"_s;
    item.title = title;
    item.creator = person("amara");
    item.at = item.createdAt = item.updatedAt = at(time);
    return item;
}

/// Declared by a workflow at 13:00; an update at 13:05, a rename at 13:50, a note about 13:10 written at 14:00.
IncidentPage samplePage()
{
    IncidentPage page;
    page.incident = incident(u"1"_s, u"Payments"_s);
    page.activityComplete = true;
    const Actor workflow{Actor::Kind::Workflow, u"w"_s, u"Auto-declare"_s, {}};
    IncidentUpdate update;
    update.message = u"Looking"_s;
    update.newStatus = directory().statuses.value(u"investigating"_s);
    update.newSeverity = directory().severities.value(u"major"_s);
    page.activity = {logged(activity::declared(workflow, *page.incident), "d", "13:00:00"),
        logged(activity::updateShared(person("amara"), update, update.newStatus, update.newSeverity), "u", "13:05:00"),
        logged(activity::renamed(person("jonas"), u"Payments"_s, u"Payments fail"_s), "r", "13:50:00")};
    TimelineItem late = note(u"n"_s, "13:10:00", u"Deploy"_s);
    late.createdAt = late.updatedAt = at("14:00:00");
    page.timelineItems = {late};
    return page;
}

/// What people see of the page, with what they made of it.
class Shown
{
public:
    explicit Shown(IncidentPage page)
        : m_page(std::move(page))
    {
        m_model.show(m_page, u"1"_s, m_overlay, {}, QTimeZone::utc());
    }
    QStringList keys(const TimelineFilter &filter)
    {
        m_model.setFilter(filter);
        return keys();
    }
    QStringList keys() const
    {
        QStringList keys;
        for (const TimelineRow &row : m_model.rows())
            keys.append(row.key);
        return keys;
    }
    TimelineRow row(const QString &key) const
    {
        const int at = m_model.indexOfKey(key);
        return at < 0 ? TimelineRow{} : m_model.rows()[at];
    }

private:
    IncidentPage m_page;
    Overlay m_overlay{{}, directory(), {}, [](const QString &) { return QString(); }};
    TimelineModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

TimelineItem itemOfEntry(const IncidentPage &page, int index)
{
    return TimelineItem::fromActivity(page.activity.at(index));
}

} // namespace

/// What of a timeline is shown, and what people made of its entries.
class TstTimelineFilter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRowHasALane()
    {
        const Shown shown(samplePage());
        QCOMPARE(shown.keys(), (QStringList{u"r"_s, u"n"_s, u"u"_s, u"d"_s}));
        QCOMPARE(shown.row(u"d"_s).lane, Lane::System); // nobody did it
        QCOMPARE(shown.row(u"u"_s).lane, Lane::Updates);
        QCOMPARE(shown.row(u"r"_s).lane, Lane::People);
        QCOMPARE(shown.row(u"n"_s).lane, Lane::People);
        QCOMPARE(timelineRow({u"a"_s, {}, u"alert_attached_to_incident"_s, {}, {}, {}, {}}, {}).lane, Lane::Alerts);
        QCOMPARE(timelineRow({u"e"_s, {}, u"escalation_created"_s, {}, {}, {}, {}}, {}).lane, Lane::Alerts);
    }
    void lanesAreHiddenAndShownAgain()
    {
        Shown shown(samplePage());
        QCOMPARE(shown.keys({Only::Everything, {Lane::People}}), (QStringList{u"u"_s, u"d"_s}));
        QCOMPARE(shown.keys({Only::Everything, {Lane::System, Lane::Updates}}), (QStringList{u"r"_s, u"n"_s}));
        QCOMPARE(shown.keys({Only::Updates, {Lane::Updates}}), (QStringList{u"u"_s})); // a list of its own
        QCOMPARE(shown.keys({}).size(), 4);
    }
    void onlyWhatIsStarredOrWasDecided()
    {
        IncidentPage page = samplePage();
        page.timelineItems.append(starred(itemOfEntry(page, 1), true));
        TimelineItem decision = note(u"c"_s, "13:20:00", u"Decision: roll back"_s);
        decision.description = asDecision({});
        page.timelineItems.append(decision);
        Shown shown(page);
        QCOMPARE(shown.keys({Only::Starred, {}}), (QStringList{u"u"_s}));
        QCOMPARE(shown.keys({Only::Decisions, {}}), (QStringList{u"c"_s}));
        QCOMPARE(shown.keys({Only::Starred, {Lane::Updates}}), QStringList());
    }
    void silenceIsToldWhereNothingIsHiddenInIt()
    {
        using namespace std::chrono_literals;
        Shown shown(samplePage());
        QCOMPARE(shown.row(u"r"_s).quiet, 40min); // 13:10 to 13:50
        QCOMPARE(shown.row(u"n"_s).quiet, 0min); // five minutes are none
        QCOMPARE(shown.row(u"d"_s).quiet, 0min); // before the first there is nothing to be silent
        shown.keys({Only::Everything, {Lane::Updates}});
        QCOMPARE(shown.row(u"r"_s).quiet, 40min);
        IncidentPage page = samplePage();
        page.timelineItems.clear();
        Shown hiding(page);
        QCOMPARE(hiding.row(u"r"_s).quiet, 45min);
        hiding.keys({Only::Everything, {Lane::Updates}});
        QCOMPARE(hiding.row(u"r"_s).quiet, 0min); // an update was shared meanwhile
    }
    void whatIsNotKnownYetIsNotShown()
    {
        Shown shown(samplePage());
        TimelineFilter filter;
        filter.until = at("13:30:00").at;
        QCOMPARE(shown.keys(filter), (QStringList{u"u"_s, u"d"_s})); // the deploy was written down at 14:00
        filter.withLater = true;
        QCOMPARE(shown.keys(filter), (QStringList{u"n"_s, u"u"_s, u"d"_s}));
        filter = {};
        filter.until = at("14:00:00").at;
        QCOMPARE(shown.keys(filter).size(), 4);
    }
    void anEntryIsToldWhereItWasMovedTo()
    {
        IncidentPage page = samplePage();
        page.timelineItems.append(moved(itemOfEntry(page, 2), *at("12:55:00").at, u"amara"_s));
        const Shown shown(page);
        QCOMPARE(shown.keys().last(), u"r"_s);
        QCOMPARE(shown.row(u"r"_s).at, *at("12:55:00").at);
        QCOMPARE(shown.row(u"r"_s).firstAt, at("13:50:00").at);
        QCOMPARE(shown.row(u"r"_s).changedBy, u"Amara Diallo"_s);
        QCOMPARE(shown.row(u"r"_s).firstPlain, QString()); // its words are what they were
    }
    void otherWordsKeepTheFirst()
    {
        IncidentPage page = samplePage();
        page.timelineItems = {reworded(itemOfEntry(page, 2), {u"Named by what fails"_s, {}}, {}, u"jonas"_s),
            reworded(page.timelineItems[0], {u"The deploy of 13:10"_s, u"It *lowered* the limit"_s}, {}, u"amara"_s)};
        const Shown shown(page);
        QCOMPARE(shown.row(u"r"_s).plain, u"Named by what fails"_s);
        QCOMPARE(shown.row(u"r"_s).firstPlain, u"Jonas Weber renamed the incident to Payments fail"_s);
        QCOMPARE(shown.row(u"n"_s).plain, u"The deploy of 13:10, added by Amara Diallo"_s);
        QCOMPARE(shown.row(u"n"_s).firstPlain, u"Deploy"_s);
        QCOMPARE(shown.row(u"n"_s).detail, u"It lowered the limit"_s);
    }
    void aStarAloneLeavesTheWordsAndPills()
    {
        IncidentPage page = samplePage();
        const TimelineRow before = Shown(page).row(u"u"_s);
        page.timelineItems.append(starred(itemOfEntry(page, 1), true));
        TimelineRow after = Shown(page).row(u"u"_s);
        QVERIFY(after.isStarred);
        QCOMPARE(after.headline, before.headline);
        QCOMPARE(after.detail, before.detail);
        QCOMPARE(after.firstPlain, QString());
    }
    void anItemWrittenForALineIsNoLineOfItsOwn()
    {
        IncidentPage page = samplePage();
        TimelineItem standing = note(u"s"_s, "13:50:00", page.activity[2].title);
        standing.description = standingFor(u"r"_s, {});
        page.timelineItems.append(starred(standing, true));
        const Shown shown(page);
        QCOMPARE(shown.keys().size(), 4);
        QVERIFY(shown.row(u"r"_s).isStarred);
        QCOMPARE(shown.row(u"r"_s).itemId, u"s"_s);
        QCOMPARE(shown.row(u"r"_s).firstPlain, QString());
    }
    void aStarFromBeforeTheLogWasHereStaysOnItsLine()
    {
        IncidentPage page = samplePage();
        TimelineItem standing = note(u"s"_s, "13:05:00", page.activity[1].title);
        standing.description = standingFor(u"01UPDATE"_s, u"Looking"_s); // what the line was called then
        page.timelineItems.append(starred(standing, true));
        const Shown shown(page);
        QCOMPARE(shown.keys().size(), 4);
        QVERIFY(shown.row(u"u"_s).isStarred);
    }
    void aTimestampCanBeStarred()
    {
        IncidentPage page = samplePage();
        const IncidentTimestamp fixed{u"fixed"_s, u"Fixed at"_s, 2};
        page.incident->setTimestampValues({{fixed, at("13:40:00")}});
        TimelineItem standing = note(u"s"_s, "13:40:00", u"Fixed at"_s);
        standing.description = standingFor(u"timestamp:fixed"_s, {});
        page.timelineItems.append(starred(standing, true));
        const Shown shown(page);
        QCOMPARE(shown.keys().size(), 5);
        QVERIFY(shown.row(u"timestamp:fixed"_s).isStarred);
    }
};

MUSTER_TEST(TstTimelineFilter);
#include "tst_timelinefilter.moc"
