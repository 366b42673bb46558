#include "app/service/http/headmachine.h"
#include <boost/beast/http/error.hpp>
#include <limits>

namespace muster::service {

namespace {

QByteArray bytesOf(boost::beast::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

} // namespace

HeadMachine::HeadMachine(HttpRequest &request)
    : m_request(request)
{
    header_limit(std::numeric_limits<std::uint32_t>::max()); // HeadLines has measured
    skip(true); // bodies are HttpParser's
}

bool HeadMachine::read(QByteArrayView head)
{
    Code code;
    const std::size_t size = std::size_t(head.size());
    return put({head.data(), size}, code) == size && !code && is_header_done();
}

void HeadMachine::on_request_impl(Verb, Text method, Text target, int, Code &)
{
    m_request.method = bytesOf(method);
    m_request.target = bytesOf(target);
}

void HeadMachine::on_field_impl(Field, Text name, Text value, Code &)
{
    m_request.headers.emplaceBack(bytesOf(name).toLower(), bytesOf(value));
}

} // namespace muster::service
