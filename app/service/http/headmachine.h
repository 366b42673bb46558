#pragma once
#include "app/service/http/httpmessage.h"
#include <boost/beast/http/basic_parser.hpp>

namespace muster::service {

/// Boost.Beast's push parser writing the head of a message straight into an HttpRequest. Lives as long as one call.
class HeadMachine final : public boost::beast::http::basic_parser<true>
{
public:
    explicit HeadMachine(HttpRequest &request);
    /// True when Beast accepts these bytes as one whole head.
    bool read(QByteArrayView head);

private:
    using Field = boost::beast::http::field;
    using Verb = boost::beast::http::verb;
    using Text = boost::beast::string_view;
    using Code = boost::beast::error_code;

    void on_request_impl(Verb, Text method, Text target, int version, Code &) override;
    void on_response_impl(int, Text, int, Code &) override { }
    void on_field_impl(Field, Text name, Text value, Code &) override;
    void on_header_impl(Code &) override { }
    void on_body_init_impl(const boost::optional<std::uint64_t> &, Code &) override { }
    std::size_t on_body_impl(Text bytes, Code &) override { return bytes.size(); }
    void on_chunk_header_impl(std::uint64_t, Text, Code &) override { }
    std::size_t on_chunk_body_impl(std::uint64_t, Text bytes, Code &) override { return bytes.size(); }
    void on_finish_impl(Code &) override { }

    HttpRequest &m_request;
};

} // namespace muster::service
