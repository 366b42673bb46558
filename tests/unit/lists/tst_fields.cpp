#include "models/lists/clockmodel.h"
#include "models/lists/fieldlistmodel.h"
#include "tests/support/samples.h"
#include "tests/support/testmain.h"

using namespace muster;
using namespace muster::test;

namespace {

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

Directory withFields()
{
    Directory d = directory();
    d.customFields
        = {{text("services"), {text("services"), text("Services"), {}, CustomField::Kind::MultiSelect, {}, {}}},
            {text("affected"), {text("affected"), text("Affected customers"), {}, CustomField::Kind::Numeric, {}, {}}}};
    d.customFieldOptions = {{text("web"), {text("web"), text("services"), text("Website"), 20}},
        {text("api"), {text("api"), text("services"), text("API"), 10}},
        {text("other"), {text("other"), text("elsewhere"), text("Other"), 1}}};
    d.timestamps = {{text("fixed"), {text("fixed"), text("Fixed at"), 2}},
        {text("reported"), {text("reported"), text("Reported at"), 1}}};
    return d;
}

OutboxEntry waiting(const Command &command)
{
    OutboxEntry entry;
    entry.command = command;
    entry.createdAt = Timestamp::fromText(text("2026-11-23T14:00:00Z"));
    return entry;
}

QVariant at(const QAbstractItemModel &model, int row, int role)
{
    return model.index(row, 0).data(role);
}

} // namespace

/// The custom fields and the clock of an incident, with what waits to be sent laid over them.
class TstFields : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFieldOfTheCatalogIsReadOnly()
    {
        Directory directory = withFields();
        directory.customFields[text("services")].catalogTypeId = text("01CATALOG");
        const QJsonObject value{{text("value_catalog_entry"),
            QJsonObject{{text("id"), text("01ENTRY")}, {text("name"), text("Primary On-call")}}}};
        const QJsonObject entry{{text("custom_field"),
                                    QJsonObject{{text("id"), text("services")}, {text("name"), text("Services")},
                                        {text("field_type"), text("multi_select")}, {text("options"), QJsonArray()}}},
            {text("values"), QJsonArray{value}}};
        Incident one = incident(text("1"), text("one"));
        one.extra.insert(text("custom_field_entries"), QJsonArray{entry});
        one.setCustomFieldEntries(one.customFieldEntries()); // as a change laid over it does
        FieldListModel model;
        model.show(one, directory, {});
        QCOMPARE(at(model, 1, FieldListModel::LabelRole).toString(), text("Primary On-call"));
        QVERIFY(!at(model, 1, FieldListModel::CanChangeRole).toBool());
        QVERIFY(at(model, 0, FieldListModel::CanChangeRole).toBool());
    }
    void listsEveryFieldByNameSetOrNot()
    {
        FieldListModel model;
        model.show(incident(text("1"), text("one")), withFields(), {});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(at(model, 0, FieldListModel::NameRole).toString(), text("Affected customers"));
        QCOMPARE(at(model, 0, FieldListModel::LabelRole).toString(), QString());
        QCOMPARE(at(model, 0, FieldListModel::KindRole).toString(), text("numeric"));
        const QVariantList options = at(model, 1, FieldListModel::OptionsRole).toList();
        QCOMPARE(options.size(), 2); // by their sort key, only those of this field
        QCOMPARE(options.at(0).toMap().value(text("label")).toString(), text("API"));
    }
    void showsAChangeThatWaits()
    {
        const Directory d = withFields();
        EditIncident edit;
        edit.incidentId = text("1");
        edit.customFields.insert(text("services"), {CustomField::Kind::MultiSelect, {text("web"), text("api")}});
        edit.timestamps.insert(text("fixed"), text("2026-11-23T15:00:00Z"));
        const Overlay overlay({waiting(edit)}, d, {}, [](const QString &) { return QString(); });
        const Incident shown = overlay.shown(incident(text("1"), text("one")));
        FieldListModel fields;
        fields.show(shown, d, overlay.pendingFields(text("1")));
        QCOMPARE(at(fields, 1, FieldListModel::LabelRole).toString(), text("Website, API"));
        QCOMPARE(at(fields, 1, FieldListModel::ChoicesRole).toStringList(), (QStringList{text("web"), text("api")}));
        QCOMPARE(at(fields, 1, FieldListModel::PendingRole).toInt(), int(Pending::Waiting));
        QCOMPARE(at(fields, 0, FieldListModel::PendingRole).toInt(), int(Pending::None));
        ClockModel clock;
        clock.show(shown, d, overlay.pendingFields(text("1")));
        QCOMPARE(clock.rowCount(), 2);
        QCOMPARE(at(clock, 0, ClockModel::NameRole).toString(), text("Reported at"));
        QCOMPARE(at(clock, 0, ClockModel::AtRole).toDouble(), 0.0);
        QCOMPARE(at(clock, 1, ClockModel::AtRole).toDouble(), 1795446000000.0);
        QCOMPARE(at(clock, 1, ClockModel::PendingRole).toInt(), int(Pending::Waiting));
    }
    void aFieldThatIsGoneKeepsItsValueReadable()
    {
        Incident one = incident(text("1"), text("one"));
        one.setCustomFieldEntries(
            {{{text("old"), text("Old field"), {}, CustomField::Kind::Text, {}, {}}, {}, {{text("still here"), {}}}}});
        FieldListModel model;
        model.show(one, withFields(), {});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(at(model, 2, FieldListModel::LabelRole).toString(), text("still here"));
        QVERIFY(!at(model, 2, FieldListModel::CanChangeRole).toBool());
    }
    void theOrderOfWhatIsChosenIsNoChange()
    {
        const Directory d = withFields();
        Incident seen = incident(text("1"), text("one"));
        EditIncident edit;
        edit.incidentId = text("1");
        edit.customFields.insert(text("services"), {CustomField::Kind::MultiSelect, {text("web"), text("api")}});
        applyTo(seen, edit, d);
        EditIncident other = edit;
        other.customFields[text("services")].values = {text("api"), text("web")};
        QCOMPARE(baseOf(other, seen), targetOf(other));
    }
    void tellsWhyADurationIsNotKnown()
    {
        Incident one = incident(text("1"), text("one"));
        one.extra.insert(text("duration_metrics"),
            QJsonArray{QJsonObject{{text("duration_metric"),
                                       QJsonObject{{text("id"), text("a")}, {text("name"), text("Time to fix")}}},
                           {text("status"), text("success")}, {text("value_seconds"), 90}},
                QJsonObject{{text("duration_metric"),
                                QJsonObject{{text("id"), text("b")}, {text("name"), text("Time to close")}}},
                    {text("status"), text("timestamps_missing")}}});
        ClockModel model;
        model.show(one, directory(), {});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(at(model, 0, ClockModel::SecondsRole).toDouble(), 90.0);
        QCOMPARE(at(model, 0, ClockModel::ReasonRole).toString(), QString());
        QCOMPARE(at(model, 1, ClockModel::SecondsRole).toDouble(), -1.0);
        QCOMPARE(at(model, 1, ClockModel::ReasonRole).toString(), text("timestamps_missing"));
    }
};

MUSTER_TEST(TstFields);
#include "tst_fields.moc"
