#include "models/store/worker.h"

namespace muster {

Worker::Worker(const QString &name)
    : m_context(new QObject)
{
    m_thread.setObjectName(name);
    m_context->moveToThread(&m_thread);
    m_thread.start();
}

Worker::~Worker()
{
    // quit() is queued behind the work, so that what was posted is done.
    QMetaObject::invokeMethod(
        m_context, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
    delete m_context;
}

} // namespace muster
