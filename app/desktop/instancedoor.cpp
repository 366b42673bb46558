#include "app/desktop/instancedoor.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QStandardPaths>

namespace muster::desktop {

namespace {

constexpr qsizetype longestPath = 90; ///< the address of a Unix socket has room for 107 bytes
constexpr QByteArrayView question = "raise", answer = "raised\n";
constexpr qint64 longestLine = 2048;

QString addressOf(const QString &folder)
{
    const QString beside = folder + QStringLiteral("/door");
    const QByteArray path = QFile::encodeName(beside);
    if (path.size() <= longestPath)
        return beside;
    const QByteArray hash = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().first(16);
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + QStringLiteral("/muster-")
        + QString::fromLatin1(hash);
}

} // namespace

InstanceDoor::InstanceDoor(const QString &folder, QObject *parent)
    : QObject(parent)
{
    const QString address = addressOf(folder);
    QLocalServer::removeServer(address); // we hold the lock: whoever listened there is dead
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &InstanceDoor::letIn);
    m_server.listen(address); // where that cannot be, a second muster says that the first does not answer
}

void InstanceDoor::letIn()
{
    while (QLocalSocket *guest = m_server.nextPendingConnection()) {
        connect(guest, &QLocalSocket::disconnected, guest, &QObject::deleteLater);
        const auto hear = [this, guest] {
            if (!guest->canReadLine()) {
                if (guest->bytesAvailable() > longestLine)
                    guest->abort();
                return;
            }
            const QByteArray line = guest->readLine(longestLine).trimmed(); // "raise", "raise muster://…"
            if (line == question || line.startsWith(question.toByteArray() + ' ')) {
                guest->write(answer.data(), answer.size());
                Q_EMIT knocked(QString::fromUtf8(line.sliced(question.size())).trimmed());
            }
            guest->disconnectFromServer();
        };
        connect(guest, &QLocalSocket::readyRead, this, hear);
        if (guest->bytesAvailable() > 0)
            hear();
    }
}

InstanceDoor::Answer InstanceDoor::knock(const QString &folder, const QString &link, std::chrono::milliseconds patience)
{
    QLocalSocket socket;
    socket.connectToServer(addressOf(folder));
    if (!socket.waitForConnected(int(patience.count())))
        return Answer::Nobody;
    socket.write(question.toByteArray() + ' ' + link.toUtf8().simplified() + '\n');
    while (!socket.canReadLine() && socket.waitForReadyRead(int(patience.count()))) { }
    return socket.readLine() == answer ? Answer::Raised : Answer::Silent;
}

} // namespace muster::desktop
