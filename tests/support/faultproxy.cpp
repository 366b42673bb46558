#include "tests/support/faultproxy.h"
#include "tests/support/proxyconnection.h"
#include <QMutex>
#include <QTcpServer>
#include <algorithm>
#include <map>
#include <random>

namespace muster::test {

namespace {

struct Scripted
{
    QByteArray line;
    Fault fault;
    int passBefore = 0; ///< so many matching requests go unharmed first
    int times = 1;
};

} // namespace

/// The listening socket, and what the proxy's thread and the test share.
class FaultProxy::Private final : public QObject, public ProxyRules
{
public:
    quint16 serverPort() const override
    {
        const QMutexLocker lock(&mutex);
        return server;
    }

    Fault meet(const HttpFrame &frame, qint64 &serial) override
    {
        const QByteArray bytes = frame.bytes(), start = frame.startLine();
        ProxiedRequest request{start.left(start.lastIndexOf(' ')), bytes.left(bytes.size() - frame.body().size()),
            frame.body(), Fault::Kind::None, 0};
        const QMutexLocker lock(&mutex);
        Fault fault;
        if (const auto scripted = nextScripted(request.line))
            fault = *scripted;
        else if (plan)
            fault = plan(request);
        request.fault = fault.kind;
        serial = firstSerial + requests.size();
        requests.append(std::move(request));
        return fault;
    }

    void noteStatus(qint64 serial, int status) override
    {
        const QMutexLocker lock(&mutex);
        if (serial >= firstSerial)
            requests[serial - firstSerial].status = status;
    }

    bool listen(quint16 port)
    {
        if (!m_listener) {
            m_listener = new QTcpServer(this);
            connect(m_listener, &QTcpServer::newConnection, this, [this] {
                while (QTcpSocket *client = m_listener->nextPendingConnection())
                    new ProxyConnection(client, *this, this);
            });
        }
        return m_listener->isListening() || m_listener->listen(QHostAddress::LocalHost, port);
    }

    quint16 port() const { return m_listener->serverPort(); }
    void stopListening() { m_listener->close(); }

    void breakConnections()
    {
        const auto connections = findChildren<ProxyConnection *>(QString(), Qt::FindDirectChildrenOnly);
        for (ProxyConnection *connection : connections)
            connection->breakNow();
    }

    mutable QMutex mutex; ///< for everything below
    quint16 server = 0;
    std::vector<Scripted> script;
    Plan plan;
    QList<ProxiedRequest> requests;
    qint64 firstSerial = 0;

private:
    std::optional<Fault> nextScripted(const QByteArray &line)
    {
        std::optional<Fault> fault;
        for (Scripted &entry : script) {
            if (!line.startsWith(entry.line))
                continue;
            if (entry.passBefore > 0) {
                --entry.passBefore;
            } else if (!fault) {
                fault = entry.fault;
                --entry.times;
            }
        }
        std::erase_if(script, [](const Scripted &entry) { return entry.times <= 0; });
        return fault;
    }

    QTcpServer *m_listener = nullptr;
};

FaultProxy::FaultProxy(quint16 serverPort)
    : d(new Private)
{
    d->server = serverPort;
    d->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, d, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("fault proxy"));
    m_thread.start();
    goOnline();
}

FaultProxy::~FaultProxy()
{
    m_thread.quit();
    m_thread.wait();
}

QUrl FaultProxy::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

void FaultProxy::setServerPort(quint16 port)
{
    const QMutexLocker lock(&d->mutex);
    d->server = port;
}

void FaultProxy::failNext(const Fault &fault, const QByteArray &line, int times)
{
    const QMutexLocker lock(&d->mutex);
    d->script.push_back({line, fault, 0, times});
}

void FaultProxy::failKth(int k, const Fault &fault, const QByteArray &line)
{
    const QMutexLocker lock(&d->mutex);
    d->script.push_back({line, fault, k - 1, 1});
}

void FaultProxy::setPlan(Plan plan)
{
    const QMutexLocker lock(&d->mutex);
    d->plan = std::move(plan);
}

FaultProxy::Plan FaultProxy::seededPlan(quint64 seed, const FaultMix &mix)
{
    auto seen = std::make_shared<std::map<QByteArray, int>>();
    return [seed, mix, seen](const ProxiedRequest &request) {
        const int turn = (*seen)[request.line]++;
        std::seed_seq material{
            quint32(seed), quint32(seed >> 32), quint32(qHash(request.line, size_t(0))), quint32(turn)};
        std::mt19937 random(material);
        int dice = int(random() % 1000);
        const std::pair<int, Fault> choices[] = {
            {mix.dropBefore, {Fault::Kind::DropBefore}},
            {mix.dropAfter, {Fault::Kind::DropAfter}},
            {mix.cutReply, Fault::cutAfter(qsizetype(1 + random() % 400))},
            {mix.delay, Fault::later(std::chrono::milliseconds(1 + random() % 50))},
            {mix.duplicate, {Fault::Kind::Duplicate}},
            {mix.tooMany, Fault::answer(429, "Retry-After: 1\r\n")},
            {mix.serverError, Fault::answer(random() % 2 ? 503 : 500)},
            {mix.garbage, {Fault::Kind::Garbage}},
        };
        for (const auto &[share, fault] : choices) {
            if (dice < share)
                return fault;
            dice -= share;
        }
        return Fault{};
    };
}

void FaultProxy::heal()
{
    const QMutexLocker lock(&d->mutex);
    d->script.clear();
    d->plan = {};
}

void FaultProxy::goOffline()
{
    QMetaObject::invokeMethod(
        d,
        [this] {
            d->stopListening();
            d->breakConnections();
        },
        Qt::BlockingQueuedConnection);
}

void FaultProxy::goOnline()
{
    QMetaObject::invokeMethod(
        d,
        [this] {
            if (!d->listen(m_port))
                qFatal("the fault proxy cannot listen on its port");
            m_port = d->port();
        },
        Qt::BlockingQueuedConnection);
}

void FaultProxy::breakConnections()
{
    QMetaObject::invokeMethod(
        d, [this] { d->breakConnections(); }, Qt::BlockingQueuedConnection);
}

QList<ProxiedRequest> FaultProxy::requests() const
{
    const QMutexLocker lock(&d->mutex);
    return d->requests;
}

int FaultProxy::count(const QByteArray &line) const
{
    const QMutexLocker lock(&d->mutex);
    return int(std::count_if(d->requests.cbegin(), d->requests.cend(),
        [&line](const ProxiedRequest &request) { return request.line.startsWith(line); }));
}

void FaultProxy::forgetRequests()
{
    const QMutexLocker lock(&d->mutex);
    d->firstSerial += d->requests.size();
    d->requests.clear();
}

} // namespace muster::test
