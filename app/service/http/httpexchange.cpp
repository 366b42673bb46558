#include "app/service/http/httpconnection.h"
#include "app/service/http/httpserver.h"

namespace muster::service {

HttpExchange::HttpExchange(HttpRequest request, HttpConnection *connection)
    : m_request(std::move(request))
    , m_connection(connection)
{ }

HttpExchange::~HttpExchange()
{
    if (m_connection)
        m_connection->fail();
}

void HttpExchange::reply(HttpResponse response)
{
    if (auto *connection = std::exchange(m_connection, nullptr)) {
        onClosed = nullptr;
        connection->finish(std::move(response));
    }
}

bool HttpExchange::isOpen() const
{
    return m_connection != nullptr;
}

} // namespace muster::service
