#pragma once
#include "app/service/http/httpmessage.h"
#include <QDateTime>

namespace muster::service {

/// What the connection knows and the handler does not.
struct ResponseFraming
{
    enum class Connection { KeepAlive, KeepAliveSaid, Close }; ///< said: an HTTP/1.0 client must be told
    Connection connection = Connection::KeepAlive;
    QByteArray date;
    bool withheld = false; ///< HEAD: the length of a body that does not follow
    bool acceptsGzip = false;
};

/// Status line, header lines and empty line, and the body to send after them. Nothing a handler says can end a header
/// line early: control characters become spaces, malformed names and the server's own header lines are left out.
struct ResponseBytes
{
    QByteArray head;
    QByteArray body;
};
ResponseBytes frame(HttpResponse response, const ResponseFraming &framing);

/// A date as HTTP writes it (RFC 9110 §5.6.7).
QByteArray httpDate(const QDateTime &time);

} // namespace muster::service
