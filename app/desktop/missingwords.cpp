#include "app/desktop/missingwords.h"
#include <utility>

namespace muster::desktop {

QString MissingWords::translate(
    const char *context, const char *sourceText, const char * /*disambiguation*/, int /*number*/) const
{
    // Qt's own texts are a package that need not be there.
    const bool ofQt = context[0] == 'Q' && qstrcmp(context, "QObject") != 0 && qstrncmp(context, "Queue", 5) != 0;
    const QString asked = QString::fromUtf8(context) + QStringLiteral(": ") + QString::fromUtf8(sourceText);
    const QMutexLocker lock(&m_mutex);
    if (!ofQt && !m_asked.contains(asked))
        m_asked.append(asked);
    return {};
}

QStringList MissingWords::take()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_asked, {});
}

} // namespace muster::desktop
