#include "tests/support/testmain.h"
#include "tests/unit/service/livingservice.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Incident timestamps: set by the life-cycle and by hand, and the durations between them.
class TstTimestamps : public QObject
{
    Q_OBJECT
    LivingService living;

    QString timestamp(const QString &name)
    {
        return living.named("/v2/incident_timestamps", "incident_timestamps", name);
    }
    QJsonObject set(const QString &name, const QString &value)
    {
        QJsonObject entry{{u"incident_timestamp_id"_s, timestamp(name)}};
        if (!value.isEmpty())
            entry.insert(u"value"_s, value);
        return {{u"incident_timestamp_values"_s, QJsonArray{entry}}};
    }
    static QString valueOf(const QJsonObject &incident, const QString &name)
    {
        for (const QJsonValue &entry : incident.value(u"incident_timestamp_values"_s).toArray()) {
            const QJsonObject object = entry.toObject();
            if (object.value(u"incident_timestamp"_s).toObject().value(u"name"_s) == name)
                return object.value(u"value"_s).toObject().value(u"value"_s).toString();
        }
        return {};
    }
    /// `success 120`
    static QString metric(const QJsonObject &incident, const QString &name)
    {
        for (const QJsonValue &entry : incident.value(u"duration_metrics"_s).toArray()) {
            const QJsonObject object = entry.toObject();
            if (object.value(u"duration_metric"_s).toObject().value(u"name"_s) == name)
                return (object.value(u"status"_s).toString() + u' '
                    + (object.contains(u"value_seconds"_s)
                            ? QString::number(object.value(u"value_seconds"_s).toInteger())
                            : QString()))
                    .trimmed();
        }
        return {};
    }
    QString now() { return formatInstant(living.clock().now()); }
    QJsonObject moveTo(const QString &id, const QString &status)
    {
        return living.edit(id, {{u"incident_status_id"_s, living.status(status)}}).object();
    }

private Q_SLOTS:
    void theLifeCycleSetsThem()
    {
        const Answer declared = living.declare(
            {{u"incident_status_id"_s, living.status(u"Triage"_s)}, {u"severity_id"_s, QJsonValue::Null}});
        const QString reported = now();
        QCOMPARE(valueOf(declared.object(), u"Reported at"_s), reported);
        QCOMPARE(valueOf(declared.object(), u"Accepted at"_s), QString());
        living.clock().advance(2min);
        const QJsonObject live = living
                                     .edit(declared.id(),
                                         {{u"incident_status_id"_s, living.status(u"Investigating"_s)},
                                             {u"severity_id"_s, living.severity(u"Minor"_s)}})
                                     .object();
        QCOMPARE(valueOf(live, u"Accepted at"_s), now());
        QCOMPARE(metric(live, u"Time to accept"_s), u"success 120"_s);
        QCOMPARE(metric(live, u"Time to fix"_s), u"timestamps_missing"_s);
        living.clock().advance(10min);
        QCOMPARE(valueOf(moveTo(declared.id(), u"Monitoring"_s), u"Fixed at"_s), now());
        const QString fixed = now();
        living.clock().advance(10min);
        const QJsonObject documenting = moveTo(declared.id(), u"Documenting"_s);
        QCOMPARE(valueOf(documenting, u"Resolved at"_s), now());
        QCOMPARE(valueOf(documenting, u"Fixed at"_s), fixed);
        QCOMPARE(metric(documenting, u"Incident duration"_s), u"success %1"_s.arg(22 * 60));
        living.clock().advance(1h);
        const QJsonObject closed = moveTo(declared.id(), u"Closed"_s);
        QCOMPARE(valueOf(closed, u"Closed at"_s), now());
        QCOMPARE(metric(closed, u"Incident duration"_s), u"success %1"_s.arg(22 * 60));
        QVERIFY(!living.activityTypes(declared.id()).contains(u"incident_timestamp_set"_s));
    }

    void anUpdateThatMovesTheStatusSetsThemToo()
    {
        const QString id = living.declare().id();
        living.clock().advance(5min);
        living.post(u"/v2/incident_updates"_s,
            {{u"incident_id"_s, id}, {u"idempotency_key"_s, u"times"_s},
                {u"to_incident_status_id"_s, living.status(u"Closed"_s)}});
        const QJsonObject closed = living.get(u"/v2/incidents/"_s + id).object();
        QCOMPARE(valueOf(closed, u"Resolved at"_s), now());
        QCOMPARE(valueOf(closed, u"Closed at"_s), now());
    }

    void aRetrospectiveBringsItsOwn()
    {
        QJsonObject past = set(u"Reported at"_s, u"2025-05-01T08:00:00+02:00"_s);
        past.insert(u"mode"_s, u"retrospective"_s);
        const QJsonObject incident = living.declare(past).object();
        QCOMPARE(valueOf(incident, u"Reported at"_s), u"2025-05-01T06:00:00.000000Z"_s);
        QCOMPARE(valueOf(incident, u"Accepted at"_s), now());
    }

    void handsSetAndClearThem()
    {
        const QString id = living.declare().id();
        const QString set1 = u"2026-11-23T10:00:00.000000Z"_s;
        QCOMPARE(valueOf(living.edit(id, set(u"Impact started at"_s, set1)).object(), u"Impact started at"_s), set1);
        const QJsonObject detail
            = living.lastActivity(id).value(u"content"_s).toObject().value(u"incident_timestamp_set"_s).toObject();
        QCOMPARE(detail.value(u"new_value"_s).toString(), set1);
        QVERIFY(!detail.contains(u"previous_value"_s));
        const qsizetype lines = living.activityTypes(id).size();
        living.edit(id, set(u"Impact started at"_s, set1)); // nothing new
        QCOMPARE(living.activityTypes(id).size(), lines);
        QCOMPARE(valueOf(living.edit(id, set(u"Impact started at"_s, {})).object(), u"Impact started at"_s), QString());
        QCOMPARE(living.activityTypes(id).size(), lines + 1);
    }

    void aDurationKeepsItsLastValueWhenTheTimesNoLongerFit()
    {
        const QString id = living.declare(set(u"Reported at"_s, u"2026-01-01T10:00:00Z"_s)).id();
        QCOMPARE(metric(living.edit(id, set(u"Fixed at"_s, u"2026-01-01T10:00:30Z"_s)).object(), u"Time to fix"_s),
            u"success 30"_s);
        QCOMPARE(metric(living.edit(id, set(u"Fixed at"_s, u"2026-01-01T09:00:00Z"_s)).object(), u"Time to fix"_s),
            u"invalid_timestamps 30"_s);
        QCOMPARE(
            metric(living.edit(id, set(u"Fixed at"_s, {})).object(), u"Time to fix"_s), u"timestamps_missing 30"_s);
    }

    void refusesWhatIsNoTimeAndWhatIsNotThere()
    {
        const QString id = living.declare().id();
        QCOMPARE(living.edit(id, set(u"Fixed at"_s, u"soon"_s)).error(),
            u"invalid incident.incident_timestamp_values.0.value"_s);
        const QJsonObject unknown{{u"incident_timestamp_id"_s, u"x"_s}};
        QCOMPARE(living.edit(id, {{u"incident_timestamp_values"_s, QJsonArray{unknown}}}).error(),
            u"invalid incident.incident_timestamp_values.0.incident_timestamp_id"_s);
        QCOMPARE(living.get(u"/v2/incident_timestamps/x"_s).status, 404);
    }
};

MUSTER_TEST(TstTimestamps);
#include "tst_timestamps.moc"
