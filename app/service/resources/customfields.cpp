#include "app/service/engine/customfields.h"
#include "app/service/engine/configured.h"
#include "app/service/resources/configuredoperations.h"
#include "app/service/resources/listing.h"
#include "app/service/resources/resources.h"
#include "app/service/resources/schemas.h"
#include "app/service/routing/problem.h"
#include "models/domain/json.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

constexpr int greatestPage = 250;
constexpr int longestName = 50;
constexpr int mostOptions = 500; ///< each incident with the field carries them all

Reply answer(const CustomField &field)
{
    return Reply::object(u"custom_field"_s, json::compact(field.toJson()));
}

Reply answer(const CustomFieldOption &option)
{
    return Reply::object(u"custom_field_option"_s, json::compact(option.toJson()));
}

Result<CustomField> findField(Workspace &workspace, const Call &call)
{
    const auto field = configured::byId<CustomField>(workspace, call.id());
    if (!field)
        return tl::unexpected(problem::notFound(u"Custom field"_s));
    return *field;
}

/// The members that can be written; the name must be no other field's.
Result<CustomField> readField(Workspace &workspace, const Call &call, CustomField field)
{
    for (const QString &member : {u"catalog_type_id"_s, u"group_by_catalog_attribute_id"_s,
             u"helptext_catalog_attribute_id"_s, u"filter_by"_s, u"fixed_filter"_s}) {
        if (const QJsonValue value = call.body.value(member); !value.isUndefined() && !value.isNull())
            return tl::unexpected(problem::invalid(member, u"This workspace has no catalog"_s));
    }
    field.name = call.text(QLatin1String("name")).trimmed();
    field.description = call.text(QLatin1String("description"));
    for (const CustomField &other : configured::all<CustomField>(workspace)) {
        if (other.id != field.id && other.name.compare(field.name, Qt::CaseInsensitive) == 0)
            return tl::unexpected(problem::invalid(
                u"name"_s, u"There is a custom field %1 already"_s.arg(other.name), u"already_taken"_s));
    }
    return field;
}

Result<Reply> createField(Workspace &workspace, const Call &call)
{
    auto field = readField(workspace, call, {});
    if (!field)
        return tl::unexpected<Error>(field.error());
    field->id = workspace.newId();
    field->kind = customFieldKindFromText(call.text(QLatin1String("field_type")));
    field->createdAt = field->updatedAt = workspace.now();
    configured::add(workspace, *field);
    return answer(*field);
}

Result<Reply> updateField(Workspace &workspace, const Call &call)
{
    const auto before = findField(workspace, call);
    if (!before)
        return tl::unexpected<Error>(before.error());
    auto field = readField(workspace, call, *before);
    if (!field)
        return tl::unexpected<Error>(field.error());
    if (*field == *before)
        return answer(*field);
    field->updatedAt = workspace.now();
    configured::change(workspace, *field);
    refreshEntries(workspace, *field);
    return answer(*field);
}

Result<Reply> removeField(Workspace &workspace, const Call &call)
{
    const auto field = findField(workspace, call);
    if (!field)
        return tl::unexpected<Error>(field.error());
    removeOptionsOf(workspace, field->id);
    configured::remove(workspace, *field);
    return Reply::nothing();
}

Result<Reply> listOptions(Workspace &workspace, const Call &call)
{
    const auto page = readPage(call, greatestPage);
    if (!page)
        return tl::unexpected<Error>(page.error());
    Listing listing{u"custom_field_options"_s, ObjectKind::CustomFieldOption};
    listing.where.add(Condition::equals(u"o.custom_field_id"_s, call.query(u"custom_field_id")));
    return listPage(workspace, listing, *page);
}

Result<CustomFieldOption> findOption(Workspace &workspace, const Call &call)
{
    const auto option = optionById(workspace, call.id());
    if (!option)
        return tl::unexpected(problem::notFound(u"Custom field option"_s));
    return *option;
}

/// The value must be no other option's of the field and have no white space that nobody sees.
Result<CustomFieldOption> readOption(Workspace &workspace, const Call &call, CustomFieldOption option)
{
    option.value = call.text(QLatin1String("value"));
    option.sortKey = call.body.value(u"sort_key"_s).toInteger(option.sortKey);
    if (option.value != option.value.trimmed() || option.value.contains(u'\t') || option.value.contains(u'\n'))
        return tl::unexpected(problem::invalid(
            u"value"_s, u"An option neither begins nor ends with white space, and has no tabs or line breaks"_s));
    const auto options = optionsOf(workspace, option.customFieldId);
    for (const CustomFieldOption &other : options) {
        if (other.id != option.id && other.value.compare(option.value, Qt::CaseInsensitive) == 0)
            return tl::unexpected(problem::invalid(
                u"value"_s, u"The field has an option %1 already"_s.arg(other.value), u"already_taken"_s));
    }
    if (option.id.isEmpty() && options.size() >= mostOptions)
        return tl::unexpected(
            problem::invalid(u"custom_field_id"_s, u"A field has at most %1 options"_s.arg(mostOptions)));
    return option;
}

/// Writes the option and brings the incidents that are under way up to date.
void finishOption(Workspace &workspace, const CustomFieldOption &option)
{
    saveOption(workspace, option);
    if (const auto field = configured::byId<CustomField>(workspace, option.customFieldId))
        refreshEntries(workspace, *field);
}

Result<Reply> createOption(Workspace &workspace, const Call &call)
{
    const QString member = u"custom_field_id"_s;
    const auto field = configured::byId<CustomField>(workspace, call.body.value(member).toString());
    if (!field)
        return tl::unexpected(problem::invalid(member, u"There is no such custom field"_s));
    if (!field->isSelect())
        return tl::unexpected(problem::invalid(
            member, u"%1 is a field of the type %2, which has no options"_s.arg(field->name, toText(field->kind))));
    auto option = readOption(workspace, call, {{}, field->id, {}});
    if (!option)
        return tl::unexpected<Error>(option.error());
    option->id = workspace.newId();
    finishOption(workspace, *option);
    return answer(*option);
}

Result<Reply> updateOption(Workspace &workspace, const Call &call)
{
    const auto before = findOption(workspace, call);
    if (!before)
        return tl::unexpected<Error>(before.error());
    const auto option = readOption(workspace, call, *before);
    if (!option)
        return tl::unexpected<Error>(option.error());
    if (*option != *before)
        finishOption(workspace, *option);
    return answer(*option);
}

Result<Reply> removeOneOption(Workspace &workspace, const Call &call)
{
    const auto option = findOption(workspace, call);
    if (!option)
        return tl::unexpected<Error>(option.error());
    removeOption(workspace, *option);
    if (const auto field = configured::byId<CustomField>(workspace, option->customFieldId))
        refreshEntries(workspace, *field);
    return Reply::nothing();
}

QList<Property> fieldPayload(const QList<Property> &more)
{
    const Schema object = Schema::object({}, {});
    return QList<Property>{required(u"name"_s, Schema::string().withMinimumLength(1).withMaximumLength(longestName)),
               required(u"description"_s, Schema::string()), optional(u"filter_by"_s, object),
               optional(u"fixed_filter"_s, object), optional(u"group_by_catalog_attribute_id"_s, Schema::id()),
               optional(u"helptext_catalog_attribute_id"_s, Schema::id())}
    + more;
}

void addFields(Router &router, Workspace &workspace, const auto &bind)
{
    const Configured fields{ObjectKind::CustomField, u"/v2/custom_fields"_s, u"custom_fields"_s, u"custom_field"_s,
        u"Custom Fields V2"_s, u"CustomFields"_s, u"V2"_s, u"custom_fields.view"_s, u"organisation_settings.update"_s,
        schemas::customField(), u"Custom field"_s};
    addReading(router, workspace, fields);
    Operation creation = writingOperation(fields, u"Create"_s, 201,
        fieldPayload({required(u"field_type"_s, Schema::oneOf(schemas::customFieldTypes())),
            optional(u"catalog_type_id"_s, Schema::id())}));
    creation.handler = bind(createField);
    router.add(creation);
    Operation change = writingOperation(fields, u"Update"_s, 200, fieldPayload({}));
    change.handler = bind(updateField);
    router.add(change);
    Operation deletion = writingOperation(fields, u"Delete"_s, 204, {});
    deletion.handler = bind(removeField);
    router.add(deletion);
}

void addOptions(Router &router, Workspace &workspace, const auto &bind)
{
    const Configured options{ObjectKind::CustomFieldOption, u"/v1/custom_field_options"_s, u"custom_field_options"_s,
        u"custom_field_option"_s, u"Custom Field Options V1"_s, u"CustomFieldOptions"_s, u"V1"_s,
        u"custom_fields.view"_s, u"organisation_settings.update"_s, schemas::customFieldOption(),
        u"Custom field option"_s};
    router.add({.method = "GET",
        .path = options.path,
        .name = options.tag + u"#List"_s,
        .scopes = {options.scope},
        .query = QList<Parameter>{{u"custom_field_id"_s, Schema::id(), true}} + pageParameters(greatestPage),
        .answers = pageSchema(u"CustomFieldOptionsListResultV1"_s, options.listKey, options.schema),
        .handler = bind(listOptions)});
    addShowing(router, workspace, options);
    const Property value = required(u"value"_s, Schema::string().withMinimumLength(1).withMaximumLength(200));
    const Schema sortKey = Schema::integer(u"The lowest is shown first"_s);
    Operation creation = writingOperation(options, u"Create"_s, 201,
        {required(u"custom_field_id"_s, Schema::id()), value, optional(u"sort_key"_s, sortKey.withDefault(1000))});
    creation.handler = bind(createOption);
    router.add(creation);
    Operation change = writingOperation(options, u"Update"_s, 200, {value, required(u"sort_key"_s, sortKey)});
    change.handler = bind(updateOption);
    router.add(change);
    Operation deletion = writingOperation(options, u"Delete"_s, 204, {});
    deletion.handler = bind(removeOneOption);
    router.add(deletion);
}

} // namespace

void addCustomFields(Router &router, Workspace &workspace)
{
    const auto bind = [&workspace](Result<Reply> (*run)(Workspace &, const Call &)) {
        return [&workspace, run](const Call &call) { return run(workspace, call); };
    };
    addFields(router, workspace, bind);
    addOptions(router, workspace, bind);
}

} // namespace muster::service
