#include "tests/support/testmain.h"
#include "tests/unit/service/livingservice.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QJsonObject resourceOf(const QJsonObject &attachment)
{
    return attachment.value("resource"_L1).toObject();
}

} // namespace

/// What is attached to incidents, and which incidents have to do with each other.
class TstServiceAttachments : public QObject
{
    Q_OBJECT
    LivingService living;

    Answer attach(const QString &incident, const QJsonObject &resource, const Headers &headers = {})
    {
        return living.post(
            u"/v1/incident_attachments"_s, {{u"incident_id"_s, incident}, {u"resource"_s, resource}}, headers);
    }
    Answer attachLink(const QString &incident, const QString &url, const QString &title = {})
    {
        return attach(incident, {{u"resource_type"_s, u"arbitrary_url"_s}, {u"url"_s, url}, {u"title"_s, title}});
    }
    QJsonArray attachments(const QString &query, const Headers &headers = {})
    {
        return living.get(u"/v1/incident_attachments?"_s + query, headers).list("incident_attachments");
    }
    QJsonArray related(const QString &incident, const QString &more = {}, const Headers &headers = {})
    {
        return living.get(u"/v1/incident_relationships?incident_id="_s + incident + more, headers)
            .list("incident_relationships");
    }
    Answer relate(const QString &one, const QString &other)
    {
        return living.post(
            u"/muster/v1/incident_relationships"_s, {{u"incident_id"_s, one}, {u"related_incident_id"_s, other}});
    }

private Q_SLOTS:
    void aLinkIsAttachedAndTakenAway()
    {
        const QString id = living.declare().id();
        const Answer made = attachLink(id, u"https://grafana.acme.example/d/pay?from=now-1h"_s, u" Payments board "_s);
        QCOMPARE(made.status, 201);
        const QJsonObject resource = resourceOf(made.object());
        QCOMPARE(text(resource, "title"), u"Payments board"_s);
        QCOMPARE(text(resource, "permalink"), u"https://grafana.acme.example/d/pay?from=now-1h"_s);
        QCOMPARE(text(resource, "external_id"), text(resource, "permalink"));
        QCOMPARE(attachments(u"incident_id="_s + id).size(), 1);
        QCOMPARE(text(living.lastActivity(id), "type"), u"incident_attachment_added"_s);
        QCOMPARE(living.remove(u"/v1/incident_attachments/"_s + made.id()).status, 204);
        QVERIFY(attachments(u"incident_id="_s + id).isEmpty());
        QCOMPARE(text(living.lastActivity(id), "type"), u"incident_attachment_removed"_s);
        QCOMPARE(living.remove(u"/v1/incident_attachments/"_s + made.id()).status, 404);
    }
    void whatHasNoTitleIsNamedByItsAddress()
    {
        const QString id = living.declare().id();
        QCOMPARE(text(resourceOf(attachLink(id, u"https://github.com/acme/pay/pull/12/files"_s).object()), "title"),
            u"acme/pay#12"_s);
        const Answer alert = attach(id, {{u"resource_type"_s, u"opsgenie_alert"_s}, {u"external_id"_s, u"A-7"_s}});
        QCOMPARE(alert.status, 201);
        QCOMPARE(text(resourceOf(alert.object()), "title"), u"A-7"_s);
        QCOMPARE(text(resourceOf(alert.object()), "permalink"), QString());
    }
    void nothingIsAttachedTwice()
    {
        const QString id = living.declare().id(), other = living.declare().id();
        const QString url = u"https://status.acme.example/1"_s;
        const Answer first = attachLink(id, url), again = attachLink(id, url);
        QCOMPARE(again.status, 201);
        QCOMPARE(again.id(), first.id());
        QCOMPARE(living.activityTypes(id).count(u"incident_attachment_added"_s), 1);
        QVERIFY(attachLink(other, url).id() != first.id());
        QCOMPARE(attachments(u"resource_type=arbitrary_url&external_id="_s + url).size(), 2);
    }
    void whatIsNoAddressIsRefused()
    {
        const QString id = living.declare().id();
        for (const char *url : {"javascript:alert(1)", "file:///etc/passwd", "https://", "not a link"})
            QCOMPARE(attachLink(id, QLatin1String(url)).status, 422);
        QCOMPARE(attach(id, {{u"resource_type"_s, u"arbitrary_url"_s}}).status, 422);
        QCOMPARE(attach(id, {{u"resource_type"_s, u"arbitrary_url"_s}, {u"external_id"_s, u"1"_s}}).status, 422);
        QCOMPARE(attach(id,
                     {{u"resource_type"_s, u"jira_issue"_s}, {u"external_id"_s, u"1"_s},
                         {u"url"_s, u"https://jira.acme.example/browse/OPS-1"_s}})
                     .status,
            422);
        QCOMPARE(attach(id, {{u"resource_type"_s, u"fax"_s}, {u"external_id"_s, u"1"_s}}).status, 422);
        QCOMPARE(attachLink(u"01NOBODY"_s, u"https://acme.example"_s).status, 422);
        QVERIFY(attachments(u"incident_id="_s + id).isEmpty());
    }
    void aListNeedsAnIncidentOrAResource()
    {
        QCOMPARE(living.get(u"/v1/incident_attachments"_s).status, 422);
        QCOMPARE(living.get(u"/v1/incident_attachments?resource_type=jira_issue"_s).status, 422);
        QCOMPARE(living.get(u"/v1/incident_attachments?external_id=1"_s).status, 422);
    }
    void ofPrivateIncidentsNobodyHears()
    {
        const QString id = living.declare({{u"visibility"_s, u"private"_s}}).id(), open = living.declare().id();
        const QString attached = attachLink(id, u"https://acme.example/secret"_s).id();
        const Headers stranger = LivingService::as(living.makeKey({u"viewer"_s, u"incident_editor"_s}));
        QVERIFY(attachments(u"incident_id="_s + id, stranger).isEmpty());
        QVERIFY(
            attachments(u"resource_type=arbitrary_url&external_id=https://acme.example/secret"_s, stranger).isEmpty());
        QCOMPARE(living.remove(u"/v1/incident_attachments/"_s + attached, stranger).status, 404);
        const auto isListed = [&](const Headers &headers) {
            return living.get(u"/muster/v1/attachments?page_size=250"_s, headers).body.contains("/secret");
        };
        QVERIFY(isListed({}));
        QVERIFY(!isListed(stranger));
        QCOMPARE(relate(open, id).status, 201);
        QVERIFY(related(open, {}, stranger).isEmpty());
        QVERIFY(related(id, {}, stranger).isEmpty());
        QCOMPARE(related(open).size(), 1);
        const auto sides = [&](const Headers &headers) {
            QStringList found;
            for (const QJsonValue &side : living.get(u"/muster/v1/incident_relationships?page_size=250"_s, headers)
                                              .list("incident_relationships"))
                found.append(text(side.toObject(), "incident_id"));
            return found;
        };
        QVERIFY(sides({}).contains(open) && sides({}).contains(id));
        QVERIFY(!sides(stranger).contains(open) && !sides(stranger).contains(id));
        const Answer told = living.get(u"/muster/v1/changes?since=0"_s, stranger);
        QCOMPARE(told.status, 200);
        QVERIFY(!told.body.contains(id.toLatin1()));
    }
    void ofARelationToAPrivateOneTheFeedIsSilent()
    {
        const QString open = living.declare().id(), hidden = living.declare({{u"visibility"_s, u"private"_s}}).id();
        const Headers stranger = LivingService::as(living.makeKey({u"viewer"_s, u"incident_editor"_s}));
        const qint64 before = living.get(u"/muster/v1/changes"_s).json.value(u"latest"_s).toInteger();
        const QString made = relate(open, hidden).id();
        const auto body = [&](const Headers &headers) {
            return living.get(u"/muster/v1/changes?since=%1"_s.arg(before), headers).body;
        };
        QVERIFY(body({}).contains(hidden.toLatin1()) && body({}).contains(made.toLatin1()));
        QVERIFY(!body(stranger).contains(hidden.toLatin1()) && !body(stranger).contains(made.toLatin1()));
        living.remove(u"/muster/v1/incident_relationships/"_s + made);
        QVERIFY(body({}).contains(made.toLatin1()));
        QVERIFY(!body(stranger).contains(made.toLatin1()));
    }
    void whatIsRelatedAlreadyIsNoNews()
    {
        const QString one = living.declare().id(), other = living.declare().id();
        const QString made = relate(one, other).id();
        const QJsonObject before = living.get(u"/v2/incidents/"_s + one).object();
        living.clock().advance(1min);
        QCOMPARE(relate(other, one).id(), made);
        QCOMPARE(living.get(u"/v2/incidents/"_s + one).object(), before);
    }
    void theFeedTellsOfBothSides()
    {
        const QString one = living.declare().id(), other = living.declare().id();
        const qint64 before = living.get(u"/muster/v1/changes"_s).json.value(u"latest"_s).toInteger();
        const auto sides = [&](bool isDeleted) {
            QStringList found;
            for (const QJsonValue &change : living.get(u"/muster/v1/changes?since=%1"_s.arg(before)).list("changes")) {
                if (change["kind"_L1] == "incident_relationship"_L1 && change["deleted"_L1].toBool() == isDeleted)
                    found.append(change["incident_id"_L1].toString());
            }
            found.sort();
            return found;
        };
        QStringList both{one, other};
        both.sort();
        const QString made = relate(one, other).id();
        QCOMPARE(sides(false), both);
        QCOMPARE(relate(one, other).id(), made);
        QCOMPARE(sides(false), both);
        living.remove(u"/muster/v1/incident_relationships/"_s + made);
        QCOMPARE(sides(true), both);
    }
    void allSidesAreListedInPages()
    {
        LivingService fresh;
        QStringList incidents;
        for (int i = 0; i < 4; ++i)
            incidents.append(fresh.declare().id());
        for (int i = 1; i < 4; ++i)
            fresh.post(u"/muster/v1/incident_relationships"_s,
                {{u"incident_id"_s, incidents[0]}, {u"related_incident_id"_s, incidents[i]}});
        QStringList found;
        QString after;
        int pages = 0;
        do {
            const Answer page = fresh.get(u"/muster/v1/incident_relationships?page_size=2&after="_s + after);
            for (const QJsonValue &side : page.list("incident_relationships"))
                found.append(text(side.toObject(), "id"));
            after = page.json["pagination_meta"_L1]["after"_L1].toString();
            ++pages;
        } while (!after.isEmpty() && pages < 10);
        QCOMPARE(pages, 2);
        QCOMPARE(found.size(), 6);
        QCOMPARE(QSet<QString>(found.begin(), found.end()).size(), 6);
    }
    void theFeedTellsOfThem()
    {
        const QString id = living.declare().id();
        const qint64 before = living.get(u"/muster/v1/changes"_s).json.value(u"latest"_s).toInteger();
        const auto latest = [&] { return living.get(u"/muster/v1/changes?since=%1"_s.arg(before)).list("changes"); };
        const QString attached = attachLink(id, u"https://acme.example/feed"_s).id();
        const auto isTold = [&](bool isDeleted) {
            for (const QJsonValue &change : latest()) {
                if (change["kind"_L1] == "incident_attachment"_L1 && change["id"_L1] == attached)
                    return change["deleted"_L1].toBool() == isDeleted;
            }
            return false;
        };
        QVERIFY(isTold(false));
        living.remove(u"/v1/incident_attachments/"_s + attached);
        QVERIFY(isTold(true));
    }
    void aRelationshipIsListedAtBoth()
    {
        const QString one = living.declare().id(), other = living.declare().id(), third = living.declare().id();
        const Answer made = relate(one, other);
        QCOMPARE(made.status, 201);
        QCOMPARE(text(made.object().value("incident"_L1).toObject(), "id"), other);
        QCOMPARE(relate(other, one).id(), made.id());
        relate(one, third);
        QCOMPARE(related(one).size(), 2);
        const QJsonObject back = related(other).first().toObject().value("incident"_L1).toObject();
        QCOMPARE(text(back, "id"), one);
        QVERIFY(back.value("external_id"_L1).toInt() > 0);
        const QJsonArray first = related(one, u"&page_size=1"_s);
        QCOMPARE(first.size(), 1);
        const QJsonArray second = related(one, u"&page_size=1&after="_s + text(first[0].toObject(), "id"));
        QVERIFY(text(second.first().toObject(), "id") != text(first[0].toObject(), "id"));
        QCOMPARE(living.remove(u"/muster/v1/incident_relationships/"_s + made.id()).status, 204);
        QCOMPARE(related(one).size(), 1);
        QVERIFY(related(other).isEmpty());
        QCOMPARE(relate(one, one).status, 422);
        QCOMPARE(relate(one, u"01NOBODY"_s).status, 422);
    }
    void mergingRelates()
    {
        const QString into = living.declare().id(), id = living.declare().id();
        QCOMPARE(
            living.post(u"/muster/v1/incidents/"_s + id + u"/actions/merge"_s, {{u"into_incident_id"_s, into}}).status,
            200);
        QCOMPARE(text(related(into).first().toObject().value("incident"_L1).toObject(), "id"), id);
    }
};

MUSTER_TEST(TstServiceAttachments);
#include "tst_attachments.moc"
