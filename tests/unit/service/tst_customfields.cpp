#include "tests/support/testmain.h"
#include "tests/unit/service/livingservice.h"

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

/// Custom fields and their options, and what incidents hold in them.
class TstCustomFields : public QObject
{
    Q_OBJECT
    LivingService living;

    QString field(const QString &name) { return living.named("/v2/custom_fields", "custom_fields", name); }
    QString option(const QString &fieldName, const QString &value)
    {
        for (const QJsonValue &known :
            living.get(u"/v1/custom_field_options?page_size=250&custom_field_id="_s + field(fieldName))
                .list("custom_field_options")) {
            if (known.toObject().value(u"value"_s) == value)
                return known.toObject().value(u"id"_s).toString();
        }
        return {};
    }
    QJsonObject entry(const QString &fieldName, const QString &member, const QStringList &values)
    {
        QJsonArray list;
        for (const QString &value : values)
            list.append(QJsonObject{{member, value}});
        return {{u"custom_field_id"_s, field(fieldName)}, {u"values"_s, list}};
    }
    static QJsonObject entries(const QJsonArray &list) { return {{u"custom_field_entries"_s, list}}; }
    /// `Detection=Alert; Root cause=…`, as an incident holds it.
    static QString held(const QJsonObject &incident)
    {
        QStringList parts;
        for (const QJsonValue &value : incident.value(u"custom_field_entries"_s).toArray()) {
            QStringList values;
            for (const QJsonValue &each : value.toObject().value(u"values"_s).toArray()) {
                const QJsonValue only = *each.toObject().constBegin();
                values.append(only.isObject() ? only.toObject().value(u"value"_s).toString() : only.toString());
            }
            parts.append(value.toObject().value(u"custom_field"_s).toObject().value(u"name"_s).toString() + u'='
                + values.join(u','));
        }
        return parts.join(u"; ");
    }
    QString held(const QString &id) { return held(living.get(u"/v2/incidents/"_s + id).object()); }
    qint64 latest() { return living.get(u"/muster/v1/changes"_s).json.value(u"latest"_s).toInteger(); }
    QStringList kindsSince(qint64 sequence)
    {
        QStringList kinds;
        for (const QJsonValue &change : living.get(u"/muster/v1/changes?since=%1"_s.arg(sequence)).list("changes")) {
            const QJsonObject object = change.toObject();
            kinds.append(
                (object.value(u"deleted"_s).toBool() ? u"-"_s : QString()) + object.value(u"kind"_s).toString());
        }
        return kinds;
    }

private Q_SLOTS:
    void aNewWorkspaceHasAFieldOfEachType()
    {
        QStringList types;
        for (const QJsonValue &field : living.get(u"/v2/custom_fields"_s).list("custom_fields"))
            types.append(field.toObject().value(u"field_type"_s).toString());
        types.sort();
        QCOMPARE(types, QStringList({u"link"_s, u"multi_select"_s, u"numeric"_s, u"single_select"_s, u"text"_s}));
    }

    void aFieldIsMadeRenamedAndDeleted()
    {
        const qint64 before = latest();
        const QJsonObject body{{u"name"_s, u" Ship "_s}, {u"description"_s, u"Which"_s}, {u"field_type"_s, u"text"_s}};
        const Answer made = living.post(u"/v2/custom_fields"_s, body);
        QCOMPARE(made.object().value(u"name"_s).toString(), u"Ship"_s);
        const QString path = u"/v2/custom_fields/"_s + made.id();
        QCOMPARE(living.get(path).object(), made.object());
        QCOMPARE(living.post(u"/v2/custom_fields"_s, body).error(), u"already_taken name"_s);
        const QJsonObject changed
            = living.put(path, {{u"name"_s, u"Vessel"_s}, {u"description"_s, u"Which"_s}}).object();
        QCOMPARE(changed.value(u"name"_s).toString(), u"Vessel"_s);
        QCOMPARE(changed.value(u"field_type"_s).toString(), u"text"_s);
        QCOMPARE(living.remove(path).status, 204);
        QCOMPARE(living.get(path).status, 404);
        QCOMPARE(living.remove(path).status, 404);
        QCOMPARE(kindsSince(before), QStringList({u"-custom_field"_s}));
    }

    void refusesFieldsThatMakeNoSense_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("error");
        QTest::newRow("no name") << u"name"_s << QJsonValue(u"  "_s) << u"is_required name"_s;
        QTest::newRow("long name") << u"name"_s << QJsonValue(QString(51, u'x')) << u"invalid name"_s;
        QTest::newRow("type") << u"field_type"_s << QJsonValue(u"colour"_s) << u"invalid field_type"_s;
        QTest::newRow("no type") << u"field_type"_s << QJsonValue() << u"is_required field_type"_s;
        QTest::newRow("catalog") << u"catalog_type_id"_s << QJsonValue(u"x"_s) << u"invalid catalog_type_id"_s;
    }
    void refusesFieldsThatMakeNoSense()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QFETCH(QString, error);
        QJsonObject body{{u"name"_s, u"Sense"_s}, {u"description"_s, u""_s}, {u"field_type"_s, u"text"_s}};
        body.insert(member, value);
        const Answer answer = living.post(u"/v2/custom_fields"_s, body);
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.error(), error);
    }

    void optionsComeInPagesOfTheirField()
    {
        const Answer first
            = living.get(u"/v1/custom_field_options?page_size=4&custom_field_id="_s + field(u"Affected services"_s));
        QCOMPARE(first.list("custom_field_options").size(), 4);
        const Answer second = living.get(u"/v1/custom_field_options?page_size=4&custom_field_id=%1&after=%2"_s.arg(
            field(u"Affected services"_s), first.meta().value(u"after"_s).toString()));
        QCOMPARE(second.list("custom_field_options").size(), 2);
        QVERIFY(!second.meta().contains(u"after"_s));
        QCOMPARE(living.get(u"/v1/custom_field_options"_s).error(), u"is_required custom_field_id"_s);
    }

    void refusesOptionsThatMakeNoSense()
    {
        const auto create = [&](const QString &fieldName, const QString &value) {
            return living
                .post(u"/v1/custom_field_options"_s, {{u"custom_field_id"_s, field(fieldName)}, {u"value"_s, value}})
                .error();
        };
        QCOMPARE(create(u"Root cause"_s, u"x"_s), u"invalid custom_field_id"_s);
        QCOMPARE(create(u"Detection"_s, u"alert"_s), u"already_taken value"_s);
        QCOMPARE(create(u"Detection"_s, u" x"_s), u"invalid value"_s);
        QCOMPARE(create(u"Detection"_s, u"x\ty"_s), u"invalid value"_s);
        QCOMPARE(
            living.post(u"/v1/custom_field_options"_s, {{u"custom_field_id"_s, u"x"_s}, {u"value"_s, u"y"_s}}).error(),
            u"invalid custom_field_id"_s);
    }

    void anIncidentIsDeclaredWithFieldsOfEachType()
    {
        const Answer declared = living.declare(entries({
            entry(u"Affected services"_s, u"value_option_id"_s,
                {option(u"Affected services"_s, u"API"_s), option(u"Affected services"_s, u"Login"_s)}),
            entry(u"Detection"_s, u"value_option_id"_s, {option(u"Detection"_s, u"Alert"_s)}),
            entry(u"Customers affected"_s, u"value_numeric"_s, {u"1200.5"_s}),
            entry(u"Root cause"_s, u"value_text"_s, {u"A cable"_s}),
            entry(u"Related ticket"_s, u"value_link"_s, {u"https://tickets.example/1"_s}),
        }));
        QCOMPARE(held(declared.object()),
            u"Affected services=API,Login; Detection=Alert; Customers affected=1200.5; Root cause=A cable;"
            " Related ticket=https://tickets.example/1"_s);
        QCOMPARE(living.get(u"/v2/incidents/"_s + declared.id()).object(), declared.object());
    }

    void anEditSetsReplacesAndUnsets()
    {
        const QString id = living.declare().id();
        living.edit(id, entries({entry(u"Root cause"_s, u"value_text"_s, {u"Unknown"_s})}));
        living.edit(id, entries({entry(u"Root cause"_s, u"value_text"_s, {u"A cable"_s})}));
        QCOMPARE(held(id), u"Root cause=A cable"_s);
        const QJsonObject activity = living.lastActivity(id);
        QCOMPARE(activity.value(u"type"_s).toString(), u"custom_field_value_update"_s);
        const QJsonObject detail
            = activity.value(u"content"_s).toObject().value(u"custom_field_value_update"_s).toObject();
        QCOMPARE(detail.value(u"previous_values"_s).toArray().first().toObject().value(u"value_text"_s).toString(),
            u"Unknown"_s);
        QCOMPARE(
            detail.value(u"new_values"_s).toArray().first().toObject().value(u"value_text"_s).toString(), u"A cable"_s);
        living.edit(id, entries({entry(u"Root cause"_s, u"value_text"_s, {})}));
        QCOMPARE(held(id), QString());
        QVERIFY(living.lastActivity(id).value(u"title"_s).toString().contains(u"cleared Root cause"));
    }

    void sayingTheSameAgainWritesNothing()
    {
        const QJsonObject same = entries({entry(u"Root cause"_s, u"value_text"_s, {u"A cable"_s})});
        const QString id = living.declare(same).id();
        const qsizetype lines = living.activityTypes(id).size();
        living.edit(id, same);
        QCOMPARE(living.activityTypes(id).size(), lines);
    }

    void refusesValuesThatDoNotFit_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QString>("error");
        const QString value = u"invalid incident.custom_field_entries.0.values.0."_s;
        QTest::newRow("option") << u"Detection"_s << u"value_option_id"_s << QStringList{u"x"_s}
                                << value + u"value_option_id"_s;
        QTest::newRow("text in a select field")
            << u"Detection"_s << u"value_text"_s << QStringList{u"Alert"_s} << value + u"value_text"_s;
        QTest::newRow("number as text") << u"Customers affected"_s << u"value_text"_s << QStringList{u"7"_s}
                                        << value + u"value_text"_s;
        QTest::newRow("not a number") << u"Customers affected"_s << u"value_numeric"_s << QStringList{u"a few"_s}
                                      << value + u"value_numeric"_s;
        QTest::newRow("exponent") << u"Customers affected"_s << u"value_numeric"_s << QStringList{u"1e3"_s}
                                  << value + u"value_numeric"_s;
        QTest::newRow("not a link") << u"Related ticket"_s << u"value_link"_s << QStringList{u"javascript:x"_s}
                                    << value + u"value_link"_s;
        QTest::newRow("catalog") << u"Root cause"_s << u"value_catalog_entry_id"_s << QStringList{u"x"_s}
                                 << value + u"value_catalog_entry_id"_s;
        QTest::newRow("empty") << u"Root cause"_s << u"value_text"_s << QStringList{u" "_s}
                               << u"is_required incident.custom_field_entries.0.values.0.value_text"_s;
        QTest::newRow("two texts") << u"Root cause"_s << u"value_text"_s << QStringList{u"a"_s, u"b"_s}
                                   << u"invalid incident.custom_field_entries.0.values"_s;
    }
    void refusesValuesThatDoNotFit()
    {
        QFETCH(QString, name);
        QFETCH(QString, member);
        QFETCH(QStringList, values);
        QFETCH(QString, error);
        const QString id = living.declare().id();
        const Answer answer = living.edit(id, entries({entry(name, member, values)}));
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.error(), error);
        QCOMPARE(held(id), QString());
    }

    void refusesTwoOptionsWhereOneIsChosenAndOneFieldTwice()
    {
        const QString id = living.declare().id();
        const QJsonObject two = entry(u"Detection"_s, u"value_option_id"_s,
            {option(u"Detection"_s, u"Alert"_s), option(u"Detection"_s, u"Colleague"_s)});
        QCOMPARE(living.edit(id, entries({two})).error(), u"invalid incident.custom_field_entries.0.values"_s);
        const QJsonObject once = entry(u"Root cause"_s, u"value_text"_s, {u"x"_s});
        QCOMPARE(living.edit(id, entries({once, once})).error(),
            u"invalid incident.custom_field_entries.1.custom_field_id"_s);
    }

    void whatIsOpenFollowsARenamingAndWhatIsOverDoesNot()
    {
        const QString fieldId
            = living
                  .post(u"/v2/custom_fields"_s,
                      {{u"name"_s, u"Colour"_s}, {u"description"_s, u""_s}, {u"field_type"_s, u"single_select"_s}})
                  .id();
        const QString red
            = living.post(u"/v1/custom_field_options"_s, {{u"custom_field_id"_s, fieldId}, {u"value"_s, u"Red"_s}})
                  .id();
        const QJsonObject chosen = entries({entry(u"Colour"_s, u"value_option_id"_s, {red})});
        const QString open = living.declare(chosen).id(), over = living.declare(chosen).id();
        living.edit(over, {{u"incident_status_id"_s, living.status(u"Closed"_s)}});
        living.put(u"/v1/custom_field_options/"_s + red, {{u"value"_s, u"Crimson"_s}, {u"sort_key"_s, 1}});
        QCOMPARE(held(open), u"Colour=Crimson"_s);
        QCOMPARE(held(over), u"Colour=Red"_s);
        const qint64 before = latest();
        QCOMPARE(living.remove(u"/v1/custom_field_options/"_s + red).status, 204);
        QCOMPARE(kindsSince(before), QStringList({u"-custom_field_option"_s, u"incident"_s}));
        QCOMPARE(held(open), u"Colour=Crimson"_s); // readable still, but it cannot be chosen any more
        QCOMPARE(living.edit(living.declare().id(), chosen).error(),
            u"invalid incident.custom_field_entries.0.values.0.value_option_id"_s);
        QCOMPARE(living.remove(u"/v2/custom_fields/"_s + fieldId).status, 204);
        QCOMPARE(held(open), u"Colour=Crimson"_s);
        QCOMPARE(held(over), u"Colour=Red"_s);
        QCOMPARE(living.edit(open, chosen).error(), u"invalid incident.custom_field_entries.0.custom_field_id"_s);
    }

    void listsFindByOptionTextAndPresence()
    {
        LivingService fresh;
        const auto total = [&](const QString &filter) {
            return fresh.get(u"/v2/incidents?"_s + filter).meta().value(u"total_record_count"_s).toInt();
        };
        const QString cause = fresh.named("/v2/custom_fields", "custom_fields", u"Root cause"_s);
        for (const QString &text : {u"Cable"_s, u"Cable"_s, u"Disk"_s})
            fresh.declare(entries({QJsonObject{
                {u"custom_field_id"_s, cause}, {u"values"_s, QJsonArray{QJsonObject{{u"value_text"_s, text}}}}}}));
        fresh.declare();
        const QString name = u"custom_field[%1]"_s.arg(cause);
        QCOMPARE(total(name + u"[one_of]=Cable"_s), 2);
        QCOMPARE(total(name + u"[one_of]=Cable,Disk"_s), 3);
        QCOMPARE(total(name + u"[not_in]=Cable"_s), 2);
        QCOMPARE(total(name + u"[is_set]=true"_s), 3);
        QCOMPARE(total(name + u"[is_blank]=true"_s), 1);
        QCOMPARE(total(u"filter_mode=any&"_s + name + u"[one_of]=Disk&"_s + name + u"[is_blank]=true"_s), 2);
    }

    void aKeyThatOnlyReadsMayNotConfigure()
    {
        const Headers viewer = LivingService::as(living.makeKey({u"viewer"_s}));
        QCOMPARE(living.get(u"/v2/custom_fields"_s, viewer).status, 200);
        QCOMPARE(living.post(u"/v2/custom_fields"_s, {}, viewer).status, 403);
        QCOMPARE(living.remove(u"/v2/custom_fields/"_s + field(u"Detection"_s), viewer).status, 403);
    }

    void aWorkspaceFromBeforeThereWereFieldsGetsThem()
    {
        LivingService old;
        old.besides([](service::Workspace &workspace) {
            for (const char *statement : {"DELETE FROM custom_field_options", "DELETE FROM custom_fields",
                     "DELETE FROM settings WHERE name = 'defaults'"})
                workspace.database().run(QLatin1String(statement));
        });
        old.restart();
        QCOMPARE(old.get(u"/v2/custom_fields"_s).list("custom_fields").size(), 5);
        QCOMPARE(old.get(u"/v1/severities"_s).list("severities").size(), 3);
    }
};

MUSTER_TEST(TstCustomFields);
#include "tst_customfields.moc"
