#include "app/service/engine/configured.h"
#include "app/service/engine/inuse.h"
#include "app/service/resources/configuration.h"
#include "app/service/resources/resources.h"
#include "app/service/resources/schemas.h"
#include "app/service/routing/problem.h"
#include "models/domain/json.h"
#include <algorithm>

// Creating, changing and deleting severities, statuses and roles.
namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 50;
constexpr qint64 greatestRank = 1'000'000;

using Done = Result<void>;

QString keyOf(const Severity &)
{
    return u"severity"_s;
}

QString keyOf(const IncidentStatus &)
{
    return u"incident_status"_s;
}

QString keyOf(const IncidentRole &)
{
    return u"incident_role"_s;
}

template<typename T> Reply answer(const T &object)
{
    return Reply::object(keyOf(object), json::compact(object.toJson()));
}

template<typename T> Result<T> find(Workspace &workspace, const Call &call)
{
    const auto object = configured::byId<T>(workspace, call.id());
    if (!object)
        return tl::unexpected(problem::notFound(keyOf(T())));
    return *object;
}

/// Name and description, which all have; the name must be no other's.
template<typename T> Done readCommon(Workspace &workspace, const Call &call, T &object)
{
    object.name = call.text(QLatin1String("name")).trimmed();
    object.description = call.text(QLatin1String("description"));
    for (const T &other : configured::all<T>(workspace)) {
        if (other.id != object.id && other.name.compare(object.name, Qt::CaseInsensitive) == 0)
            return tl::unexpected(
                problem::invalid(u"name"_s, u"%1 exists already"_s.arg(other.name), u"already_taken"_s));
    }
    return {};
}

/// A new severity without a rank is the most severe of all.
Done readOwn(Workspace &workspace, const Call &call, Severity &severity)
{
    if (const QJsonValue rank = call.body.value(u"rank"_s); rank.isDouble())
        severity.rank = rank.toInt();
    else if (severity.id.isEmpty()) {
        for (const Severity &other : configured::all<Severity>(workspace))
            severity.rank = std::max(severity.rank, other.rank + 1);
    }
    return {};
}

/// A new status comes last among its category, the order of the others stays; the category never changes.
Done readOwn(Workspace &workspace, const Call &call, IncidentStatus &status)
{
    if (!status.id.isEmpty())
        return {};
    status.category = statusCategoryFromText(call.text(QLatin1String("category")));
    int last = 0;
    const auto statuses = configured::all<IncidentStatus>(workspace);
    for (const IncidentStatus &other : statuses) {
        if (other.category == status.category)
            last = std::max(last, other.rank);
    }
    status.rank = last + 1;
    for (IncidentStatus other : statuses) {
        if (other.rank <= last)
            continue;
        ++other.rank;
        configured::change(workspace, other);
    }
    return {};
}

Done readOwn(Workspace &, const Call &call, IncidentRole &role)
{
    role.instructions = call.text(QLatin1String("instructions"));
    role.shortform = call.text(QLatin1String("shortform")).trimmed();
    return {};
}

template<typename T> Result<Reply> create(Workspace &workspace, const Call &call)
{
    T object;
    if (const auto read = readCommon(workspace, call, object); !read)
        return tl::unexpected<Error>(read.error());
    if (const auto read = readOwn(workspace, call, object); !read)
        return tl::unexpected<Error>(read.error());
    object.id = workspace.newId();
    object.createdAt = object.updatedAt = workspace.now();
    configured::add(workspace, object);
    return answer(object);
}

template<typename T> Result<Reply> update(Workspace &workspace, const Call &call)
{
    const auto before = find<T>(workspace, call);
    if (!before)
        return tl::unexpected<Error>(before.error());
    T object = *before;
    if (const auto read = readCommon(workspace, call, object); !read)
        return tl::unexpected<Error>(read.error());
    if (const auto read = readOwn(workspace, call, object); !read)
        return tl::unexpected<Error>(read.error());
    if (object == *before)
        return answer(object);
    object.updatedAt = workspace.now();
    configured::change(workspace, object);
    refreshIncidents(workspace, object);
    return answer(object);
}

Done checkRemovable(Workspace &, const Severity &)
{
    return {};
}

/// What the life-cycle needs stays: the fixed statuses, and one of each of the others.
Done checkRemovable(Workspace &workspace, const IncidentStatus &status)
{
    using enum StatusCategory;
    if (status.category != Live && status.category != Learning && status.category != Closed)
        return tl::unexpected(
            problem::invalid(u"id"_s, u"%1 belongs to every workspace and cannot be deleted"_s.arg(status.name)));
    const auto statuses = configured::all<IncidentStatus>(workspace);
    const auto same = std::count_if(statuses.begin(), statuses.end(),
        [&](const IncidentStatus &other) { return other.category == status.category; });
    if (same == 1)
        return tl::unexpected(problem::invalid(u"id"_s,
            u"%1 is the only status of the category %2, which needs one"_s.arg(status.name, toText(status.category))));
    return {};
}

Done checkRemovable(Workspace &, const IncidentRole &role)
{
    if (role.kind == IncidentRole::Kind::Custom)
        return {};
    return tl::unexpected(
        problem::invalid(u"id"_s, u"%1 belongs to every workspace and cannot be deleted"_s.arg(role.name)));
}

template<typename T> Result<Reply> remove(Workspace &workspace, const Call &call)
{
    const auto object = find<T>(workspace, call);
    if (!object)
        return tl::unexpected<Error>(object.error());
    if (const auto checked = checkRemovable(workspace, *object); !checked)
        return tl::unexpected<Error>(checked.error());
    if (const qint64 users = incidentsUsing(workspace, *object); users > 0)
        return tl::unexpected(problem::invalid(u"id"_s,
            u"%1 is in use (by %2 of the incidents) and cannot be deleted"_s.arg(object->name).arg(users),
            u"in_use"_s));
    if constexpr (std::is_same_v<T, Severity>) {
        if (configured::all<Severity>(workspace).size() == 1)
            return tl::unexpected(
                problem::invalid(u"id"_s, u"%1 is the only severity; a workspace needs one"_s.arg(object->name)));
    }
    configured::remove(workspace, *object);
    return Reply::nothing();
}

QList<Property> payload(const QList<Property> &more)
{
    return QList<Property>{required(u"name"_s, Schema::string().withMinimumLength(1).withMaximumLength(longestName)),
               required(u"description"_s, Schema::string())}
    + more;
}

template<typename T>
void add(Router &router, Workspace &workspace, const Configured &configured, int deleted,
    const QList<Property> &creation, const QList<Property> &change)
{
    const auto operation = [&](const QString &verb, int status, const QList<Property> &takes,
                               Result<Reply> (*run)(Workspace &, const Call &)) {
        Operation made = writingOperation(configured, verb, status, takes);
        made.handler = [&workspace, run](const Call &call) { return run(workspace, call); };
        router.add(made);
    };
    operation(u"Create"_s, 201, payload(creation), create<T>);
    operation(u"Update"_s, 200, payload(change), update<T>);
    operation(u"Delete"_s, deleted, {}, remove<T>);
}

} // namespace

void addConfigurationWriting(Router &router, Workspace &workspace)
{
    const QList<Property> rank{optional(u"rank"_s,
        Schema::integer(u"The higher, the more severe; a new one comes out on top"_s).withRange(0, greatestRank))};
    add<Severity>(router, workspace, configuredSeverity(), 202, rank, rank);
    add<IncidentStatus>(router, workspace, configuredStatus(), 202,
        {required(u"category"_s, Schema::oneOf({u"live"_s, u"learning"_s, u"closed"_s}))}, {});
    const QList<Property> role{required(u"instructions"_s, Schema::string()),
        required(u"shortform"_s, Schema::string().withMaximumLength(longestName))};
    add<IncidentRole>(router, workspace, configuredRole(), 204, role, role);
}

} // namespace muster::service
