#include "app/service/embeddedservice.h"
#include <QPromise>

namespace muster::service {

using namespace Qt::StringLiterals;

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
    stopFilling(); // nobody waits for it any more
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
        promise->addResult(open(options, demoIncidents, demoSeed));
        promise->finish();
    });
    return future;
}

Result<EmbeddedService::Started> EmbeddedService::open(
    const ServiceOptions &options, int demoIncidents, quint64 demoSeed)
{
    auto opened = Service::open(options, m_clock, m_random);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    m_service = std::move(*opened);
    connect(m_service.get(), &Service::damaged, this, &EmbeddedService::damaged);
    if (demoIncidents > 0 && m_service->isEmpty()) {
        const auto goesOn = [this](int done) {
            m_filled = done;
            return !m_isEnough;
        };
        if (const auto filled = m_service->fillWithDemo(demoIncidents, demoSeed, goesOn); !filled)
            return tl::unexpected<Error>(filled.error());
    }
    const auto url = m_service->listen(QHostAddress(QHostAddress::LocalHost), 0);
    if (!url)
        return tl::unexpected<Error>(url.error());
    return Started{*url, m_service->createLaunchKey(u"Muster"_s).token};
}

} // namespace muster::service
