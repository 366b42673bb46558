#include "models/domain/activity.h"
#include "models/domain/incident.h"
#include "models/domain/incidentupdate.h"
#include "models/domain/json.h"
#include "models/domain/task.h"
#include "tests/support/testmain.h"
#include <QDir>
#include <QFile>
#include <QTest>

using namespace muster;

namespace {

using RoundTrip = QJsonObject (*)(const QJsonObject &);

template<typename T> QJsonObject roundTrip(const QJsonObject &object)
{
    return T::fromJson(object).toJson();
}

QJsonObject userRoundTrip(const QJsonObject &object)
{
    return User::fromJson(object).toJsonWithRoles();
}

/// Where two values differ: `a.b[0].c`. What only `after` has does not count.
void collect(const QJsonValue &before, const QJsonValue &after, const QString &path, QStringList &out)
{
    if (before.isObject() && after.isObject()) {
        const QJsonObject object = before.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            collect(it.value(), after.toObject().value(it.key()),
                path.isEmpty() ? it.key() : path + QLatin1Char('.') + it.key(), out);
    } else if (before.isArray() && after.isArray() && before.toArray().size() == after.toArray().size()) {
        for (qsizetype i = 0; i < before.toArray().size(); ++i)
            collect(before.toArray()[i], after.toArray()[i], QStringLiteral("%1[%2]").arg(path).arg(i), out);
    } else if (before != after) {
        out.append(path);
    }
}

} // namespace

Q_DECLARE_METATYPE(RoundTrip)

/// The examples in the API's own description, read and written again. What is lost on the way is listed here: it is
/// not needed by the type, and no row of the server's is ever written back from one. (The examples give an actor all
/// four kinds at once, which the API says never happens; `role` and `required` are dead.)
class TstApiExamples : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const QString path = QDir(qEnvironmentVariable("MUSTER_SOURCE", QDir::currentPath()))
                                 .filePath(QStringLiteral("../shared/api/incident-io-openapi3.json"));
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            if (qEnvironmentVariableIsSet("CI"))
                QFAIL("The API's description is not here (../shared/api/incident-io-openapi3.json)");
            QSKIP("NOT TESTED: the API's description is not here (../shared/api/incident-io-openapi3.json)");
        }
        m_schemas = json::parseObject(file.readAll())
                        .value()
                        .value(QLatin1String("components"))
                        .toObject()
                        .value(QLatin1String("schemas"))
                        .toObject();
        QVERIFY(m_schemas.size() > 500);
    }
    void keepsWhatTheExampleSays_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<RoundTrip>("read");
        QTest::addColumn<QString>("lost");
        const auto row = [](const char *schema, RoundTrip read, const char *lost = "") {
            QTest::newRow(schema) << QString::fromLatin1(schema) << read << QString::fromLatin1(lost);
        };
        row("SeverityV2", roundTrip<Severity>);
        row("IncidentStatusV2", roundTrip<IncidentStatus>);
        row("IncidentTypeV2", roundTrip<IncidentType>);
        row("IncidentRoleV2", roundTrip<IncidentRole>);
        row("IncidentV2", roundTrip<Incident>,
            "creator.alert creator.api_key creator.user.role creator.user.slack_user_id creator.workflow "
            "incident_role_assignments[0].assignee.role "
            "incident_role_assignments[0].role.required");
        row("IncidentRoleAssignmentV2", roundTrip<RoleAssignment>, "assignee.role role.required");
        row("IncidentUpdateV2", roundTrip<IncidentUpdate>,
            "updater.alert updater.api_key updater.user.role updater.user.slack_user_id "
            "updater.workflow");
        row("ActionV2", roundTrip<Action>,
            "assignee.role creator.alert creator.api_key creator.user.role creator.user.slack_user_id "
            "creator.workflow");
        row("FollowUpV2", roundTrip<FollowUp>,
            "assignee.role creator.alert creator.api_key creator.user.role creator.user.slack_user_id "
            "creator.workflow");
        row("UserV2", roundTrip<User>, "role");
        row("UserWithRolesV2", userRoundTrip,
            "base_role.description base_role.id base_role.name base_role.slug custom_roles role seats.response");
        row("ActorV2", roundTrip<Actor>, "alert api_key user.role user.slack_user_id workflow");
        row("IdentityV1", roundTrip<Identity>, "team_roles teams");
    }
    void keepsWhatTheExampleSays()
    {
        QFETCH(QString, schema);
        QFETCH(RoundTrip, read);
        QFETCH(QString, lost);
        const QJsonObject example = m_schemas.value(schema).toObject().value(QLatin1String("example")).toObject();
        QVERIFY(!example.isEmpty());
        const QJsonObject written = read(example);
        QStringList differences;
        collect(example, written, QString(), differences);
        QCOMPARE(differences.join(QLatin1Char(' ')), lost);
        QCOMPARE(read(written), written); // what is written is read as it is
    }
    /// Each member the schema requires is written, whatever the value holds.
    void writesEveryRequiredMember_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QJsonObject>("written");
        QTest::newRow("SeverityV2") << QStringLiteral("SeverityV2") << Severity().toJson();
        QTest::newRow("IncidentStatusV2") << QStringLiteral("IncidentStatusV2") << IncidentStatus().toJson();
        QTest::newRow("IncidentTypeV2") << QStringLiteral("IncidentTypeV2") << IncidentType().toJson();
        QTest::newRow("IncidentRoleV2") << QStringLiteral("IncidentRoleV2") << IncidentRole().toJson();
        QTest::newRow("RoleAssignment") << QStringLiteral("IncidentRoleAssignmentV2") << RoleAssignment().toJson();
        QTest::newRow("IncidentUpdateV2") << QStringLiteral("IncidentUpdateV2") << IncidentUpdate().toJson();
        QTest::newRow("ActionV2") << QStringLiteral("ActionV2") << Action().toJson();
        QTest::newRow("FollowUpV2") << QStringLiteral("FollowUpV2") << FollowUp().toJson();
        QTest::newRow("UserV2") << QStringLiteral("UserV2") << User().toJson();
        QTest::newRow("UserWithRolesV2") << QStringLiteral("UserWithRolesV2") << User().toJsonWithRoles();
        QTest::newRow("IdentityV1") << QStringLiteral("IdentityV1") << Identity().toJson();
    }
    void writesEveryRequiredMember()
    {
        QFETCH(QString, schema);
        QFETCH(QJsonObject, written);
        const QJsonArray required = m_schemas.value(schema).toObject().value(QLatin1String("required")).toArray();
        QVERIFY(!required.isEmpty());
        for (const QJsonValue &member : required)
            QVERIFY2(written.contains(member.toString()), qPrintable(member.toString()));
    }

private:
    QJsonObject m_schemas;
};

MUSTER_TEST(TstApiExamples);
#include "tst_apiexamples.moc"
