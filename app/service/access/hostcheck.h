#pragma once
#include <QHostAddress>
#include <QStringList>

namespace muster::service {

/// Whether a request's Host names this service. A page of a hostile site whose name was re-bound to 127.0.0.1 reaches
/// our port with that site's name in Host: refusing it keeps browsers out.
class HostCheck
{
public:
    /// `extra`: further names people may use, without port.
    HostCheck(const QHostAddress &listening, const QStringList &extra);
    bool accepts(const QString &host) const;

private:
    QHostAddress m_listening;
    QStringList m_names;
};

} // namespace muster::service
