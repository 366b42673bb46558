#include "app/service/embeddedservice.h"
#include <QPromise>

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

Result<EmbeddedService::Started> startOn(Service &service, int demoIncidents, quint64 demoSeed)
{
    if (demoIncidents > 0 && service.isEmpty()) {
        if (const auto filled = service.fillWithDemo(demoIncidents, demoSeed); !filled)
            return tl::unexpected<Error>(filled.error());
    }
    const auto url = service.listen(QHostAddress(QHostAddress::LocalHost), 0);
    if (!url)
        return tl::unexpected<Error>(url.error());
    return EmbeddedService::Started{*url, service.createLaunchKey(u"Muster"_s).token};
}

} // namespace

EmbeddedService::EmbeddedService(const Clock &clock, Random &random)
    : m_clock(clock)
    , m_random(random)
    , m_context(new QObject)
{
    m_thread.setObjectName(u"service"_s);
    m_context->moveToThread(&m_thread);
    m_thread.start();
}

EmbeddedService::~EmbeddedService()
{
    QMetaObject::invokeMethod(
        m_context,
        [this] {
            m_service.reset();
            delete m_context;
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QFuture<Result<EmbeddedService::Started>> EmbeddedService::start(
    ServiceOptions options, int demoIncidents, quint64 demoSeed)
{
    auto promise = std::make_shared<QPromise<Result<Started>>>();
    const auto future = promise->future();
    promise->start();
    QMetaObject::invokeMethod(m_context, [this, promise, options = std::move(options), demoIncidents, demoSeed] {
        auto opened = Service::open(options, m_clock, m_random);
        if (opened)
            m_service = std::move(*opened);
        promise->addResult(opened ? startOn(*m_service, demoIncidents, demoSeed)
                                  : Result<Started>(tl::unexpected<Error>(opened.error())));
        promise->finish();
    });
    return future;
}

} // namespace muster::service
