#include "tests/support/testmain.h"
#include "tests/unit/service/livingservice.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Paging and every filter of GET /v2/incidents, on a handful of known incidents.
class TstIncidentList : public QObject
{
    Q_OBJECT
    LivingService living;
    QHash<QString, QString> ids; ///< incident name → id
    QString amara;

    void add(const QString &name, const QJsonObject &more)
    {
        QJsonObject body = more;
        body.insert(u"name"_s, name);
        ids.insert(name, living.declare(body).id());
        living.clock().advance(24h);
    }

    /// The names of the incidents a query finds, in the order they come.
    QStringList found(const QString &query)
    {
        QStringList names;
        for (const QJsonValue &incident : living.get(u"/v2/incidents?page_size=100&"_s + query).list("incidents"))
            names.append(incident.toObject().value(u"name"_s).toString());
        return names;
    }

    /// Puts the ids in: `{Major}` is the severity's, `{Lead}` the lead role's, `{amara}` the user's.
    QString filled(QString query)
    {
        for (const QString &name : {u"Minor"_s, u"Major"_s, u"Critical"_s})
            query.replace(u'{' + name + u'}', living.severity(name));
        for (const QString &name : {u"Fixing"_s, u"Triage"_s, u"Closed"_s})
            query.replace(u'{' + name + u'}', living.status(name));
        query.replace(u"{Security}"_s, living.type(u"Security"_s));
        query.replace(u"{Lead}"_s, living.role(u"Incident Lead"_s));
        return query.replace(u"{amara}"_s, amara);
    }

private Q_SLOTS:
    void nothingComesAfterWhatIsNoId()
    {
        QVERIFY(!living.get(u"/v2/incidents"_s).list("incidents").isEmpty());
        for (const QString &after : {u"0"_s, u"zzz"_s, u"INC-1"_s, u"null"_s}) {
            const Answer answer = living.get(u"/v2/incidents?after="_s + after);
            QCOMPARE(answer.status, 200);
            QVERIFY(answer.list("incidents").isEmpty() && !answer.meta().contains(u"after"_s));
        }
    }

    void noIncidentHasAFieldThatIsNotThere()
    {
        const auto total = [&](const QString &query) {
            return living.get(u"/v2/incidents?"_s + query).meta().value(u"total_record_count"_s).toInt();
        };
        QVERIFY(total({}) > 0);
        QCOMPARE(total(u"custom_field[x][one_of]=component:default/y"_s), 0);
        QCOMPARE(total(u"custom_field[x][not_in]=y"_s), total({}));
    }

    void theTotalFollowsWhatIsWritten()
    {
        const auto total = [&](const QString &query) {
            return living.get(u"/v2/incidents?mode[one_of]=tutorial&"_s + query)
                .meta()
                .value(u"total_record_count"_s)
                .toInt();
        };
        QCOMPARE(total({}), 0);
        living.declare({{u"mode"_s, u"tutorial"_s}});
        QCOMPARE(total({}), 1);
        QCOMPARE(total(u"status_category[one_of]=closed"_s), 0);
        QCOMPARE(total({}), 1);
    }

    void filtersAreCountedBeforeTheyAreUsed()
    {
        const auto with = [&](int filters, int values) {
            QString target = u"/v2/incidents?page_size=1"_s;
            for (int i = 0; i < filters; ++i)
                target += u"&incident_role[%1][one_of]=%2"_s.arg(i).arg(QStringList(values, u"x"_s).join(u','));
            return living.get(target);
        };
        QCOMPARE(with(20, 5).status, 200);
        QCOMPARE(with(21, 1).error(), u"invalid incident_role[20][one_of]"_s);
        QCOMPARE(with(2, 51).error(), u"invalid incident_role[1][one_of]"_s);
    }

    void initTestCase()
    {
        amara = living.makeUser(u"Amara"_s);
        const QJsonObject led{
            {u"incident_role_id"_s, living.role(u"Incident Lead"_s)}, {u"assignee"_s, QJsonObject{{u"id"_s, amara}}}};
        // Each is declared a day after the one before, the first on 2026-11-23 at 14:00 UTC.
        add(u"minor"_s, {{u"severity_id"_s, living.severity(u"Minor"_s)}});
        add(u"major"_s, {{u"incident_role_assignments"_s, QJsonArray{led}}});
        add(u"critical"_s,
            {{u"severity_id"_s, living.severity(u"Critical"_s)}, {u"incident_type_id"_s, living.type(u"Security"_s)}});
        add(u"triage"_s, {{u"incident_status_id"_s, living.status(u"Triage"_s)}, {u"severity_id"_s, QJsonValue::Null}});
        add(u"closed"_s, {{u"mode"_s, u"retrospective"_s}, {u"incident_status_id"_s, living.status(u"Closed"_s)}});
        add(u"test"_s, {{u"mode"_s, u"test"_s}});
        living.edit(ids.value(u"minor"_s), {{u"incident_status_id"_s, living.status(u"Fixing"_s)}}); // on 2026-11-29
    }

    void filters_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *query, const char *names) {
            QTest::newRow(query) << QString::fromLatin1(query)
                                 << QString::fromLatin1(names).split(u' ', Qt::SkipEmptyParts);
        };
        row("", "closed triage critical major minor");
        row("sort_by=created_at_oldest_first", "minor major critical triage closed");
        row("mode[one_of]=test", "test");
        row("mode[one_of]=test&mode[one_of]=standard", "test triage critical major minor");
        row("mode[one_of]=test,retrospective", "test closed");
        row("status[one_of]={Fixing}", "minor");
        row("status[one_of]={Fixing},{Triage}", "triage minor");
        row("status[one_of]={Fixing}&status[one_of]={Closed}", "closed minor");
        row("status[not_in]={Fixing}", "closed triage critical major");
        row("status_category[one_of]=live", "critical major minor");
        row("status_category[one_of]=active", "critical major minor");
        row("status_category%5Bone_of%5D=active", "critical major minor");
        row("status_category[one_of]=live,triage", "triage critical major minor");
        row("status_category[one_of]=post-incident", "");
        row("status_category[one_of]=post_incident&status_category[one_of]=learning,closed", "closed");
        row("status_category[not_in]=live", "closed triage");
        row("severity[one_of]={Major}", "closed major");
        row("severity[not_in]={Major}", "triage critical minor");
        row("severity[gte]={Major}", "closed critical major");
        row("severity[lte]={Major}", "closed major minor");
        row("incident_type[one_of]={Security}", "critical");
        row("incident_type[not_in]={Security}", "closed triage major minor");
        row("created_at[gte]=2026-11-26", "closed triage");
        row("created_at[lte]=2026-11-24", "major minor");
        row("created_at[gte]=2026-11-24T14:00:00Z", "closed triage critical major");
        row("created_at[gte]=2026-11-24T15:30:00%2B01:00", "closed triage critical");
        row("created_at[lte]=2026-11-24T14:00:00.000000Z", "major minor");
        row("created_at[date_range]=2026-11-24~2026-11-25", "critical major");
        row("created_at[gte]=2026-11-24&created_at[lte]=2026-11-24", "major");
        row("updated_at[gte]=2026-11-28", "minor");
        row("incident_role[{Lead}][one_of]={amara}", "major");
        row("incident_role[{Lead}][one_of]=nobody,{amara}", "major");
        row("incident_role[{Lead}][is_set]=true", "major");
        row("incident_role[{Lead}][is_set]=false", "closed triage critical minor");
        row("incident_role[{Lead}][is_blank]=true", "closed triage critical minor");
        row("incident_role[{Lead}][is_blank]=false", "major");
        row("severity[one_of]={Major}&status_category[one_of]=live", "major");
        row("filter_mode=any&severity[one_of]={Major}&status_category[one_of]=triage", "closed triage major");
        row("filter_mode=any&mode[one_of]=standard&severity[one_of]={Major}&status_category[one_of]=triage",
            "triage major");
        row("severity[one_of]=unknown", "");
    }
    void filters()
    {
        QFETCH(QString, query);
        QFETCH(QStringList, names);
        QCOMPARE(found(filled(query)), names);
        const Answer counted = living.get(u"/v2/incidents?page_size=1&"_s + filled(query));
        QCOMPARE(counted.meta().value(u"total_record_count"_s).toInt(), int(names.size()));
    }

    void refusesFiltersItDoesNotHave_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *query, const char *field) {
            QTest::newRow(query) << QString::fromLatin1(query) << QString::fromLatin1(field);
        };
        row("weather[one_of]=rain", "weather[one_of]");
        row("severity[is]=x", "severity[is]");
        row("severity[gte]=x", "severity[gte]");
        row("severity[gte]={Minor}&severity[gte]={Major}", "severity[gte]");
        row("status_category[one_of]=burning", "status_category[one_of]");
        row("mode[one_of]=real", "mode[one_of]");
        row("mode[not_in]=test", "mode[not_in]");
        row("created_at[gte]=yesterday", "created_at[gte]");
        row("created_at[date_range]=2026-11-24", "created_at[date_range]");
        row("created_at[after]=2026-11-24", "created_at[after]");
        row("incident_role[one_of]=x", "incident_role[one_of]");
        row("incident_role[{Lead}][gte]=x", "incident_role[{Lead}][gte]");
        row("incident_role[{Lead}][is_set]=perhaps", "incident_role[{Lead}][is_set]");
        row("custom_field[x][sounds_like]=y", "custom_field[x][sounds_like]");
        row("status[]=x", "status[]");
        row("status[one_of=x", "status[one_of");
    }
    void refusesFiltersItDoesNotHave()
    {
        QFETCH(QString, query);
        QFETCH(QString, field);
        const Answer answer = living.get(u"/v2/incidents?"_s + filled(query));
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.error(), u"invalid "_s + filled(field));
    }

    void pagesAreCompleteWithoutOverlap_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("size");
        for (int size = 1; size <= 6; ++size) {
            QTest::addRow("newest first by %d", size) << QString() << size;
            QTest::addRow("oldest first by %d", size) << u"&sort_by=created_at_oldest_first"_s << size;
        }
    }
    void pagesAreCompleteWithoutOverlap()
    {
        QFETCH(QString, query);
        QFETCH(int, size);
        const QStringList all = living.get(u"/v2/incidents?page_size=100"_s + query).ids("incidents");
        QStringList seen;
        QString after;
        do {
            const Answer page = living.get(u"/v2/incidents?page_size=%1&after=%2%3"_s.arg(size).arg(after, query));
            QCOMPARE(page.meta().value(u"page_size"_s).toInt(), size);
            QCOMPARE(page.meta().value(u"total_record_count"_s).toInt(), 5);
            seen += page.ids("incidents");
            after = page.meta().value(u"after"_s).toString();
            QVERIFY(after.isEmpty() || after == seen.last());
        } while (!after.isEmpty());
        QCOMPARE(seen, all);
    }

    void afterTheLastThereIsAnEmptyPage()
    {
        const Answer page = living.get(u"/v2/incidents?after="_s + ids.value(u"minor"_s));
        QCOMPARE(page.status, 200);
        QCOMPARE(page.json.value(u"incidents"_s), QJsonValue(QJsonArray()));
        QVERIFY(!page.meta().contains(u"after"_s));
    }

    void afterSomethingTheFilterHidesThePageGoesOn()
    {
        QCOMPARE(found(u"after="_s + ids.value(u"test"_s)),
            QStringList({u"closed"_s, u"triage"_s, u"critical"_s, u"major"_s, u"minor"_s}));
        QCOMPARE(found(u"status_category[one_of]=live&after="_s + ids.value(u"triage"_s)),
            QStringList({u"critical"_s, u"major"_s, u"minor"_s}));
    }

    void thePageSizeToldIsNeverOver250()
    {
        const Answer page = living.get(u"/v2/incidents?page_size=500"_s);
        QCOMPARE(page.status, 200);
        QCOMPARE(page.meta().value(u"page_size"_s).toInt(), 250);
        QCOMPARE(living.get(u"/v2/incidents"_s).meta().value(u"page_size"_s).toInt(), 25);
    }

    void anIncidentIsFoundByIdNumberAndReference()
    {
        const QString id = ids.value(u"major"_s);
        for (const QString &name : {id, u"2"_s, u"INC-2"_s, u"inc-2"_s})
            QCOMPARE(living.get(u"/v2/incidents/"_s + name).id(), id);
    }
};

MUSTER_TEST(TstIncidentList);
#include "tst_incidentlist.moc"
