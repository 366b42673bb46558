#include "tests/support/testmain.h"
#include "tests/unit/service/livingservice.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

/// Teams, and who takes part in an incident.
class TstPeople : public QObject
{
    Q_OBJECT
    LivingService living;

    static QStringList names(const QJsonValue &participants)
    {
        QStringList names;
        for (const QJsonValue &value : participants.toArray()) {
            const QJsonObject participant = value.toObject();
            names.append(participant.value(u"user"_s).toObject().value(u"name"_s).toString() + u' '
                + participant.value(u"participant_type"_s).toString());
        }
        names.sort();
        return names;
    }

private Q_SLOTS:
    void aTeamHasItsMembersAndIsToldInTheFeed()
    {
        const qint64 before = living.get(u"/muster/v1/changes"_s).json.value(u"latest"_s).toInteger();
        const QString ann = living.makeUser(u"Ann"_s, u"ann@example.com"_s);
        const Answer made
            = living.post(u"/muster/v1/teams"_s, {{u"name"_s, u"Payments"_s}, {u"member_ids"_s, QJsonArray{ann}}});
        const QJsonObject shown = living.get(u"/v3/teams/"_s + made.id()).object();
        QCOMPARE(shown, made.object());
        QCOMPARE(
            shown.value(u"members"_s).toArray().first().toObject().value(u"email"_s).toString(), u"ann@example.com"_s);
        QCOMPARE(living.get(u"/v3/teams"_s).ids("teams"), QStringList({made.id()}));
        const QJsonObject change
            = living.get(u"/muster/v1/changes?since=%1"_s.arg(before)).list("changes").last().toObject();
        QCOMPARE(change.value(u"kind"_s).toString(), u"team"_s);
        QCOMPARE(change.value(u"object"_s).toObject(), shown);
        QCOMPARE(living.get(u"/v3/teams/nowhere"_s).status, 404);
        QCOMPARE(
            living.post(u"/muster/v1/teams"_s, {{u"name"_s, u"x"_s}, {u"member_ids"_s, QJsonArray{u"x"_s}}}).error(),
            u"invalid member_ids.0"_s);
    }

    void participantsAreThoseWhoDidSomething()
    {
        QHash<QString, QString> ids;
        for (const QString &name : {u"Lead"_s, u"Writer"_s, u"Doer"_s, u"Later"_s, u"Nobody"_s})
            ids.insert(name, living.makeUser(name));
        const QString id = living
                               .declare({{u"incident_role_assignments"_s,
                                   QJsonArray{QJsonObject{{u"incident_role_id"_s, living.role(u"Incident Lead"_s)},
                                       {u"assignee"_s, QJsonObject{{u"id"_s, ids.value(u"Lead"_s)}}}}}}})
                               .id();
        living.post(u"/v2/incident_updates"_s,
            {{u"incident_id"_s, id}, {u"idempotency_key"_s, u"w"_s}, {u"message"_s, u"x"_s}},
            {{"Muster-User", ids.value(u"Writer"_s).toLatin1()}});
        living.post(u"/v3/actions"_s,
            {{u"incident_id"_s, id}, {u"description"_s, u"x"_s}, {u"assignee_id"_s, ids.value(u"Doer"_s)}});
        living.post(u"/v3/follow_ups"_s,
            {{u"incident_id"_s, id}, {u"title"_s, u"x"_s}, {u"assignee_id"_s, ids.value(u"Later"_s)}});
        const QJsonObject participants = living.get(u"/v2/incident_participants?incident_id="_s + id).object();
        QCOMPARE(names(participants.value(u"active"_s)),
            QStringList({u"Doer collaborator"_s, u"Lead responder"_s, u"Writer responder"_s}));
        QCOMPARE(names(participants.value(u"passive"_s)), QStringList({u"Later observer"_s}));
        QCOMPARE(names(living.get(u"/v2/incident_participants?incident_id=nowhere"_s).object().value(u"active"_s)),
            QStringList());
    }
};

MUSTER_TEST(TstPeople);
#include "tst_people.moc"
