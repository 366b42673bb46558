#include "app/desktop/workspacerecord.h"
#include "models/domain/json.h"
#include "models/store/database.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace muster::desktop {

namespace {

constexpr auto kinds = {std::pair{WorkspaceRecord::Kind::Demo, "demo"},
    std::pair{WorkspaceRecord::Kind::Local, "local"}, std::pair{WorkspaceRecord::Kind::Server, "server"}};

constexpr auto places = {std::pair{KeysController::Keychain, "keychain"},
    std::pair{KeysController::ThisRun, "this run"}, std::pair{KeysController::File, "file"}};

QString kindText(WorkspaceRecord::Kind kind)
{
    for (const auto &[value, text] : kinds) {
        if (value == kind)
            return QLatin1String(text);
    }
    return {};
}

QString placeText(const std::optional<KeysController::Place> &place)
{
    for (const auto &[value, text] : places) {
        if (place == value)
            return QLatin1String(text);
    }
    return {};
}

std::optional<WorkspaceRecord> read(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return {};
    const auto object = json::parseObject(in.readAll());
    if (!object)
        return {};
    return recordFromJson(*object);
}

} // namespace

WorkspaceRecord recordFromJson(const QJsonObject &object)
{
    WorkspaceRecord record;
    record.id = json::string(object, QLatin1String("id"));
    record.name = json::string(object, QLatin1String("name"));
    record.url = json::string(object, QLatin1String("url"));
    record.personId = json::string(object, QLatin1String("person_id"));
    record.demoIncidents = object.value(QLatin1String("demo_incidents")).toInt();
    for (const auto &[value, text] : kinds) {
        if (json::string(object, QLatin1String("kind")) == QLatin1String(text))
            record.kind = value;
    }
    for (const auto &[value, text] : places) {
        if (json::string(object, QLatin1String("key_place")) == QLatin1String(text))
            record.keyPlace = value;
    }
    record.lastUsed = parseInstant(json::string(object, QLatin1String("last_used")));
    return record;
}

QJsonObject toJson(const WorkspaceRecord &record)
{
    return {{QStringLiteral("id"), record.id}, {QStringLiteral("kind"), kindText(record.kind)},
        {QStringLiteral("name"), record.name}, {QStringLiteral("url"), record.url},
        {QStringLiteral("person_id"), record.personId}, {QStringLiteral("demo_incidents"), record.demoIncidents},
        {QStringLiteral("key_place"), placeText(record.keyPlace)},
        {QStringLiteral("last_used"), record.lastUsed ? formatInstant(*record.lastUsed) : QString()}};
}

WorkspaceRecords::WorkspaceRecords(const QString &profileFolder)
    : m_folder(profileFolder + QStringLiteral("/workspaces"))
{ }

QString WorkspaceRecords::folderOf(const QString &id) const
{
    return m_folder + QLatin1Char('/') + id;
}

QList<WorkspaceRecord> WorkspaceRecords::all() const
{
    QList<WorkspaceRecord> records;
    for (const QString &id : QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (const auto record = read(folderOf(id) + QStringLiteral("/workspace.json")); record && record->id == id)
            records.append(*record);
    }
    return records;
}

std::optional<WorkspaceRecord> WorkspaceRecords::find(const QString &id) const
{
    return id.isEmpty() ? std::nullopt : read(folderOf(id) + QStringLiteral("/workspace.json"));
}

std::optional<WorkspaceRecord> WorkspaceRecords::findDemo(int incidents) const
{
    for (const WorkspaceRecord &record : all()) {
        if (record.kind == WorkspaceRecord::Kind::Demo && record.demoIncidents == incidents)
            return record;
    }
    return {};
}

std::optional<WorkspaceRecord> WorkspaceRecords::findServer(const QString &url) const
{
    for (const WorkspaceRecord &record : all()) {
        if (record.kind == WorkspaceRecord::Kind::Server && record.url == url)
            return record;
    }
    return {};
}

Error notWritable(const QString &folder)
{
    return {ErrorKind::Storage,
        QCoreApplication::translate("Workspace", "The folder %1 cannot be written to").arg(folder), readOnlyCode, {}, 0,
        {}, {}};
}

Result<void> WorkspaceRecords::save(const WorkspaceRecord &record) const
{
    const QString folder = folderOf(record.id);
    const auto owner = QFile::ReadOwner | QFile::WriteOwner;
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, owner | QFile::ExeOwner))
        return tl::unexpected(notWritable(folder));
    QSaveFile out(folder + QStringLiteral("/workspace.json"));
    if (!out.open(QIODevice::WriteOnly))
        return QFileInfo(folder).isWritable() ? failure(ErrorKind::Storage, out.errorString())
                                              : tl::unexpected(notWritable(folder));
    out.setPermissions(owner);
    out.write(json::compact(toJson(record)));
    if (!out.commit())
        return failure(ErrorKind::Storage, out.errorString());
    return {};
}

Result<void> WorkspaceRecords::update(const QString &id, const std::function<void(WorkspaceRecord &)> &change) const
{
    auto record = find(id);
    if (!record)
        return failure(ErrorKind::NotFound, QCoreApplication::translate("Workspace", "This workspace is gone"));
    change(*record);
    return save(*record);
}

} // namespace muster::desktop
