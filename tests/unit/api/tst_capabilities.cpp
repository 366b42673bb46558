#include "app/api/capabilities.h"
#include "models/domain/json.h"
#include "tests/support/testmain.h"
#include <QDir>
#include <QFile>
#include <QTest>

using namespace muster;
using namespace muster::api;
using enum Limitation::Cause;

namespace {

const Identity viewer{{}, {QStringLiteral("viewer")}, {}};
const Identity everything{{},
    {QStringLiteral("viewer"), QStringLiteral("incident_creator"), QStringLiteral("incident_editor"),
        QStringLiteral("act_on_behalf_of_users")},
    {}};

QJsonObject withPaths(const QStringList &operations)
{
    QJsonObject paths;
    for (const QString &operation : operations) {
        const QString method = operation.section(QLatin1Char(' '), 0, 0), path = operation.section(QLatin1Char(' '), 1);
        QJsonObject methods = paths.value(path).toObject();
        methods.insert(method, QJsonObject());
        paths.insert(path, methods);
    }
    return {{QStringLiteral("paths"), paths}};
}

} // namespace

class TstCapabilities : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void assumesOnlyWhatIsDocumented()
    {
        QFile file(QDir(qEnvironmentVariable("MUSTER_SOURCE", QDir::currentPath()))
                       .filePath(QStringLiteral("../shared/api/incident-io-openapi3.json")));
        QVERIFY2(file.open(QIODevice::ReadOnly), "The API's description is not here");
        const auto documented = Capabilities::from(json::parseObject(file.readAll()).value(), everything);
        const auto assumed = Capabilities::assumed(everything);
        QVERIFY(assumed.operations.size() > 20);
        QCOMPARE(assumed.operations - documented.operations, QSet<QString>());
        QList<Limitation> limitations = documented.limitations();
        limitations.insert(limitations.indexOf({Ability::AddTimelineItem, Server}), {Ability::TellAbilities, Server});
        QCOMPARE(assumed.limitations(), limitations);
    }
    void aDocumentThatIsMissingIsNoReasonToStop_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<bool>("goesOn");
        using enum ErrorKind;
        const std::pair<ErrorKind, bool> rows[]{{NotFound, true}, {Forbidden, true}, {Gone, true}, {Invalid, true},
            {Redirected, true}, {Offline, false}, {Timeout, false}, {Broken, false}, {ServerFault, false},
            {RateLimited, false}, {Unauthorised, false}, {Tls, false}, {BadReply, false}};
        for (const auto &[kind, goesOn] : rows)
            QTest::addRow("%d", int(kind)) << kind << goesOn;
    }
    void aDocumentThatIsMissingIsNoReasonToStop()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(bool, goesOn);
        const auto learned = Capabilities::learned(failure(kind, QStringLiteral("no")), viewer);
        QCOMPARE(learned.has_value(), goesOn);
        if (goesOn) {
            QVERIFY(learned->isAssumed);
            QVERIFY(learned->has(u"GET", u"/v2/incidents"));
            QVERIFY(!learned->has(u"POST", u"/v2/incident_updates")); // newer than the documentation
            QCOMPARE(learned->roles, viewer.roles);
        }
    }
    void somethingElseThanADocumentIsNone()
    {
        QVERIFY(Capabilities::learned(QJsonObject{{QStringLiteral("hello"), 1}}, viewer)->isAssumed);
        QVERIFY(!Capabilities::learned(withPaths({QStringLiteral("get /v2/incidents")}), viewer)->isAssumed);
    }
    void tellsWhatTheKeyMayNotFromWhatTheServerLacks()
    {
        const QJsonObject document = withPaths({QStringLiteral("post /v2/incidents"),
            QStringLiteral("post /v2/incidents/{id}/actions/edit"), QStringLiteral("get /v3/actions"),
            QStringLiteral("post /v3/actions"), QStringLiteral("delete /v2/actions/{id}")});
        const auto narrow = Capabilities::from(document, viewer).limitations();
        QVERIFY(narrow.contains({Ability::DeclareIncident, Key}));
        QVERIFY(narrow.contains({Ability::EditIncident, Key}));
        QVERIFY(narrow.contains({Ability::AddAction, Key}));
        QVERIFY(narrow.contains({Ability::PostUpdate, Server}));
        QVERIFY(narrow.contains({Ability::DeleteAction, Server})); // only of the version that is not used
        const auto wide = Capabilities::from(document, everything).limitations();
        QVERIFY(!wide.contains({Ability::DeclareIncident, Key}));
        QVERIFY(!wide.contains({Ability::AddAction, Key}));
        QVERIFY(wide.contains({Ability::PostUpdate, Server}));
        QVERIFY(wide.contains({Ability::FollowLive, Server}));
    }
    void aServerOfOursLacksNothing()
    {
        QJsonObject document
            = withPaths({QStringLiteral("post /v2/incidents"), QStringLiteral("post /v2/incidents/{id}/actions/edit"),
                QStringLiteral("post /v2/incident_updates"), QStringLiteral("get /v2/incident_activity_log_entries"),
                QStringLiteral("get /muster/v1/changes"), QStringLiteral("post /v2/incident_timeline_items"),
                QStringLiteral("patch /v2/incident_timeline_items/{id}"),
                QStringLiteral("post /muster/v1/incidents/{id}/actions/decline"),
                QStringLiteral("post /muster/v1/incidents/{id}/actions/merge"),
                QStringLiteral("post /v1/incident_attachments"), QStringLiteral("delete /v1/incident_attachments/{id}"),
                QStringLiteral("post /muster/v1/incident_relationships"),
                QStringLiteral("delete /muster/v1/incident_relationships/{id}"),
                QStringLiteral("post /v3/follow_ups/{id}/actions/connect_external_issue")});
        QJsonObject paths = document.value(QLatin1String("paths")).toObject();
        for (const char *kind : {"actions", "follow_ups"}) {
            const QString path = QStringLiteral("/v3/") + QLatin1String(kind);
            paths.insert(
                path, QJsonObject{{QStringLiteral("get"), QJsonObject()}, {QStringLiteral("post"), QJsonObject()}});
            paths.insert(path + QStringLiteral("/{id}"),
                QJsonObject{{QStringLiteral("put"), QJsonObject()}, {QStringLiteral("delete"), QJsonObject()}});
        }
        document.insert(QStringLiteral("paths"), paths);
        document.insert(QStringLiteral("x-muster-idempotency"), true);
        document.insert(QStringLiteral("x-muster-acting-user"), true);
        QCOMPARE(Capabilities::from(document, everything).limitations(), QList<Limitation>());
        const QList<Limitation> named{{Ability::ActInYourName, Key}};
        Identity nobody = everything;
        nobody.roles.removeLast();
        QCOMPARE(Capabilities::from(document, nobody).limitations(), named);
    }
};

MUSTER_TEST(TstCapabilities);
#include "tst_capabilities.moc"
