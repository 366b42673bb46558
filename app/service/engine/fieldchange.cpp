#include "app/service/engine/fieldchange.h"
#include "app/service/engine/configured.h"
#include "app/service/engine/customfields.h"
#include "app/service/routing/problem.h"
#include <QRegularExpression>
#include <QUrl>
#include <algorithm>

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> refuse(const QString &field, const QString &message)
{
    return tl::unexpected(problem::invalid(field, message));
}

/// The member of a value that belongs to the kind.
QString memberFor(CustomField::Kind kind)
{
    switch (kind) {
    case CustomField::Kind::SingleSelect:
    case CustomField::Kind::MultiSelect:
        return u"value_option_id"_s;
    case CustomField::Kind::Link:
        return u"value_link"_s;
    case CustomField::Kind::Numeric:
        return u"value_numeric"_s;
    default:
        return u"value_text"_s;
    }
}

bool isNumber(const QString &text)
{
    static const QRegularExpression form(u"^-?\\d{1,30}(\\.\\d{1,30})?$"_s);
    return form.match(text).hasMatch();
}

bool isLink(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"https" || url.scheme() == u"http");
}

Result<CustomFieldValue> readText(const CustomField &field, const QString &text, const QString &path)
{
    if (text.isEmpty())
        return tl::unexpected(
            problem::required(path, u"%1 needs a value; give no values to empty it"_s.arg(field.name)));
    if (field.kind == CustomField::Kind::Numeric && !isNumber(text))
        return refuse(
            path, u"\"%1\" is not a number, and %2 holds numbers (for example 1200 or 0.5)"_s.arg(text, field.name));
    if (field.kind == CustomField::Kind::Link && !isLink(text))
        return refuse(path, u"\"%1\" is not a link that begins with https:// or http://"_s.arg(text));
    return CustomFieldValue{text, {}};
}

Result<CustomFieldValue> readValue(const CustomFieldEntry &entry, const QJsonObject &value, const QString &path)
{
    const QString member = memberFor(entry.field.kind);
    for (const QString &other : value.keys()) {
        if (other != member && other != u"id" && !value.value(other).isNull())
            return refuse(path + u'.' + other,
                u"%1 is a field of the type %2: its values are given as %3"_s.arg(
                    entry.field.name, toText(entry.field.kind), member));
    }
    const QString text = value.value(member).toString().trimmed();
    if (!entry.field.isSelect())
        return readText(entry.field, text, path + u'.' + member);
    const auto option = std::find_if(
        entry.options.begin(), entry.options.end(), [&](const CustomFieldOption &known) { return known.id == text; });
    if (option == entry.options.end())
        return refuse(path + u'.' + member, u"%1 has no such option"_s.arg(entry.field.name));
    return CustomFieldValue{{}, *option};
}

Result<CustomFieldEntry> readEntry(Workspace &workspace, const QJsonObject &payload, const QString &path)
{
    const auto field = configured::byId<CustomField>(workspace, payload.value(u"custom_field_id"_s).toString());
    if (!field)
        return refuse(path + u".custom_field_id"_s, u"There is no such custom field"_s);
    CustomFieldEntry entry{
        *field, field->isSelect() ? optionsOf(workspace, field->id) : QList<CustomFieldOption>(), {}};
    entry.field.createdAt = entry.field.updatedAt = {};
    const QJsonArray values = payload.value(u"values"_s).toArray();
    if (values.size() > 1 && field->kind != CustomField::Kind::MultiSelect)
        return refuse(path + u".values"_s, u"%1 holds one value only"_s.arg(field->name));
    for (qsizetype i = 0; i < values.size(); ++i) {
        const auto value = readValue(entry, values.at(i).toObject(), u"%1.values.%2"_s.arg(path).arg(i));
        if (!value)
            return tl::unexpected<Error>(value.error());
        if (!entry.values.contains(*value))
            entry.values.append(*value);
    }
    return entry;
}

} // namespace

Result<QList<CustomFieldEntry>> readFieldChanges(Workspace &workspace, const QJsonArray &payload, const QString &path)
{
    QList<CustomFieldEntry> changes;
    for (qsizetype i = 0; i < payload.size(); ++i) {
        const QString at = u"%1.%2"_s.arg(path).arg(i);
        const auto change = readEntry(workspace, payload.at(i).toObject(), at);
        if (!change)
            return tl::unexpected<Error>(change.error());
        for (const CustomFieldEntry &earlier : std::as_const(changes)) {
            if (earlier.field.id == change->field.id)
                return refuse(at + u".custom_field_id"_s, u"%1 is given twice"_s.arg(change->field.name));
        }
        changes.append(*change);
    }
    return changes;
}

CustomFieldEntry assignField(Incident &incident, const CustomFieldEntry &change)
{
    QList<CustomFieldEntry> entries = entriesOf(incident);
    CustomFieldEntry before{change.field, change.options, {}};
    const auto same = std::find_if(entries.begin(), entries.end(),
        [&](const CustomFieldEntry &entry) { return entry.field.id == change.field.id; });
    if (same != entries.end()) {
        before = *same;
        *same = change;
    } else {
        entries.append(change);
    }
    entries.removeIf([](const CustomFieldEntry &entry) { return entry.values.isEmpty(); });
    setEntries(incident, entries);
    return before;
}

} // namespace muster::service
