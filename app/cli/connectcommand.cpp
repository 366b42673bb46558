#include "app/cli/connectcommand.h"
#include "app/cli/desk.h"
#include "app/desktop/connector.h"
#include "app/desktop/environmentkey.h"
#include <QDir>
#include <QEventLoop>
#include <algorithm>

namespace muster::cli {

namespace {

using namespace Qt::StringLiterals;

Result<QList<User>> peopleOf(const QUrl &server, const QByteArray &key, const Clock &clock)
{
    desktop::Connector connector(server, key, clock);
    Result<QList<User>> answer;
    QEventLoop loop;
    QObject::connect(&connector, &desktop::Connector::failed, &loop, [&](const Error &error) {
        answer = tl::unexpected<Error>(error);
        loop.quit();
    });
    QObject::connect(
        &connector, &desktop::Connector::identified, &loop, [&](const Identity &, const QList<User> &users) {
            answer = users;
            loop.quit();
        });
    connector.identify();
    loop.exec();
    return answer;
}

} // namespace

Result<QString> connectServer(const CommandLine &line, const Clock &clock, Random &random)
{
    const QUrl server(line.arguments.first(), QUrl::StrictMode);
    if (!server.isValid() || server.host().isEmpty() || !QStringList{u"http"_s, u"https"_s}.contains(server.scheme()))
        return failure(ErrorKind::Invalid,
            u"“%1” is no address of a server (https://api.incident.io)"_s.arg(line.arguments.first()));
    const QByteArray key = desktop::keyFromEnvironment();
    if (key.isEmpty())
        return failure(ErrorKind::Unauthorised, u"Give the key in MUSTER_API_KEY"_s);
    const QString profile = Desk::profileOf(line);
    if (!QDir().mkpath(profile))
        return tl::unexpected(desktop::notWritable(profile));
    const desktop::WorkspaceRecords records(profile);
    if (const auto known = records.findServer(server.toString()))
        return failure(ErrorKind::Conflict, u"%1 is the workspace “%2” already"_s.arg(server.toString(), known->name));
    const auto people = peopleOf(server, key, clock);
    if (!people)
        return tl::unexpected<Error>(people.error());
    const auto person = std::find_if(people->begin(), people->end(),
        [&](const User &user) { return user.isActive && user.email.compare(line.person, Qt::CaseInsensitive) == 0; });
    if (person == people->end() && (!line.person.isEmpty() || !people->isEmpty()))
        return failure(ErrorKind::Invalid,
            line.person.isEmpty() ? u"Say who you are: --as with your e-mail address there"_s
                                  : u"Nobody there has the e-mail address “%1”"_s.arg(line.person));
    desktop::WorkspaceRecord record;
    record.id = UlidSource(clock, random).next();
    record.name = server.authority().section(u'@', -1);
    record.url = server.toString();
    record.personId = person == people->end() ? QString() : person->id;
    record.lastUsed = clock.now();
    if (const auto saved = records.save(record); !saved)
        return tl::unexpected<Error>(saved.error());
    return record.name;
}

} // namespace muster::cli
