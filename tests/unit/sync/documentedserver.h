#pragma once
#include "models/domain/command.h"
#include "tests/unit/api/scriptedserver.h"
#include <QJsonArray>
#include <QJsonObject>
#include <functional>

namespace muster::test {

/// The one incident of the examples, and a change of its name.
inline const QString documentedIncidentId = QStringLiteral("01FDAG4SAP5TYPT98WGR2N7W91");
EditIncident renameDocumented(const QString &name);

/// incident.io, as far as its own description tells: every operation answers the description's example with the
/// documented status, and every request is held against what the description allows. The examples are of one incident
/// and what hangs on it; only that their ids fit together is ours. Lives on the thread of the test.
class DocumentedServer : public QObject
{
public:
    DocumentedServer();
    QUrl url() const { return m_server.url(); }
    /// The description; what is put in here is announced and served too.
    static const QJsonObject &description();
    void describe(const QString &path, const QString &method, const QJsonObject &operation);
    /// The documented answer of an operation, "GET /v2/incidents".
    QJsonObject example(const QByteArray &operation) const;
    /// Another answer than the documented one.
    void setAnswer(const QByteArray &operation, const QJsonObject &answer) { m_answers.insert(operation, answer); }

    struct Refusal
    {
        int status = 500;
        QByteArray body = {}, headers = {};
    };
    /// The next `times` requests whose line starts so are answered like this; they change nothing.
    void refuse(const QByteArray &line, const Refusal &refusal, int times = 1);
    /// An error as it is documented, by a type of notes and a field of its own perhaps.
    static QByteArray errorBody(int status, const char *type, const char *code, const char *field = nullptr);
    void setRemaining(int requests) { m_remaining = requests; }

    int count(const QByteArray &line) const;
    /// The bodies of those requests.
    QList<QJsonObject> bodies(const QByteArray &line) const;
    /// What was asked that the description does not allow.
    QStringList violations() const { return m_violations; }

private:
    struct Operation
    {
        QByteArray name; ///< "GET /v2/incidents/{id}"
        QJsonObject object;
    };
    void answer(QTcpSocket &socket, const ScriptedServer::Seen &seen);
    std::optional<Operation> find(const QByteArray &method, const QString &path) const;
    QJsonObject answerOf(const Operation &operation, const QUrlQuery &query) const;
    void hold(const ScriptedServer::Seen &seen, const Operation &operation);
    void violate(const ScriptedServer::Seen &seen, const QString &why);

    QJsonObject m_paths; ///< path → method → operation
    bool m_isExtended = false;
    QHash<QByteArray, QJsonObject> m_answers;
    QList<std::pair<QByteArray, Refusal>> m_refusals;
    int m_remaining = 1199;
    QStringList m_violations;
    ScriptedServer m_server;
};

/// What of `value` a schema of the description does not allow, as "place: why".
QStringList violationsOf(const QJsonObject &schema, const QJsonValue &value, const QString &place = {});

} // namespace muster::test
