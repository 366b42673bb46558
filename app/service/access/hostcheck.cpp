#include "app/service/access/hostcheck.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

/// `Name:8080`, `[::1]:8080`, `127.0.0.1` → the name alone, in lower case.
QString withoutPort(const QString &host)
{
    if (host.startsWith(u'['))
        return host.mid(1).section(u']', 0, 0).toLower();
    return host.section(u':', 0, 0).toLower();
}

} // namespace

HostCheck::HostCheck(const QHostAddress &listening, const QStringList &extra)
    : m_listening(listening)
    , m_names({u"localhost"_s})
{
    for (const QString &name : extra)
        m_names.append(name.toLower());
}

bool HostCheck::accepts(const QString &host) const
{
    const QString name = withoutPort(host);
    if (m_names.contains(name))
        return true;
    const QHostAddress address(name);
    if (address.isNull())
        return false;
    const bool listensEverywhere = m_listening == QHostAddress(QHostAddress::Any)
        || m_listening == QHostAddress(QHostAddress::AnyIPv4) || m_listening == QHostAddress(QHostAddress::AnyIPv6);
    return listensEverywhere || address.isLoopback()
        || address == m_listening; // an address cannot be re-bound, a name can
}

} // namespace muster::service
