#include "app/service/engine/demofields.h"
#include "app/service/engine/configured.h"
#include "app/service/engine/customfields.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

const QString services = u"Affected services"_s;

/// What the facts have to say in the field; option values in select fields.
QStringList told(const CustomField &field, const DemoFacts &facts)
{
    using enum CustomField::Kind;
    const auto one = [](const QString &text) { return text.isEmpty() ? QStringList() : QStringList{text}; };
    if (field.kind == MultiSelect && field.name == services)
        return facts.services;
    if (field.kind == SingleSelect && field.name == u"Detection")
        return one(facts.detection);
    if (field.kind == Numeric && field.name == u"Customers affected")
        return one(facts.customers);
    if (field.kind == Text && field.name == u"Root cause")
        return one(facts.cause);
    if (field.kind == Link && field.name == u"Related ticket")
        return one(facts.ticket);
    return {};
}

} // namespace

void DemoFields::chooseServices(Workspace &workspace, const QStringList &names)
{
    for (const CustomField &field : configured::all<CustomField>(workspace)) {
        if (field.name != services || field.kind != CustomField::Kind::MultiSelect)
            continue;
        removeOptionsOf(workspace, field.id);
        for (qsizetype i = 0; i < names.size(); ++i)
            saveOption(workspace, {workspace.newId(), field.id, names[i], 10 * (i + 1)});
    }
}

DemoFields::DemoFields(Workspace &workspace)
{
    for (const CustomField &field : configured::all<CustomField>(workspace))
        m_fields.append({field, optionsOf(workspace, field.id), {}});
}

void DemoFields::fill(Incident &incident, const DemoFacts &facts) const
{
    QList<CustomFieldEntry> entries;
    for (CustomFieldEntry entry : m_fields) {
        const QStringList texts = told(entry.field, facts);
        for (const CustomFieldOption &option : std::as_const(entry.options)) {
            if (texts.contains(option.value))
                entry.values.append({{}, option});
        }
        if (!entry.field.isSelect() && !texts.isEmpty())
            entry.values.append({texts.first(), {}});
        if (!entry.values.isEmpty())
            entries.append(entry);
    }
    setEntries(incident, entries);
}

} // namespace muster::service
