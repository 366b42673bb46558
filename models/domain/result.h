#pragma once
#include <QString>
#include <chrono>
#include <tl/expected.hpp>

namespace muster {

/// Why something did not work. Screens choose their words and the next step by this, never by a status code.
enum class ErrorKind {
    Offline, ///< no route, name not found, connection refused
    Timeout, ///< the outcome is unknown: the request may have been carried out
    Broken, ///< the connection ended in the middle: the outcome is unknown
    Tls, ///< certificate or handshake
    Redirected, ///< the server wanted us elsewhere; the key never follows
    TooLarge, ///< an answer over our limit
    BadReply, ///< not JSON, or not the shape the API promises
    Unauthorised, ///< 401
    Forbidden, ///< 403
    NotFound, ///< 404
    Gone, ///< 410: the change feed cannot go back that far
    Conflict, ///< 409 or 412, or a base that changed meanwhile
    Invalid, ///< 400 or 422: the request itself is refused
    RateLimited, ///< 429
    ServerFault, ///< 5xx: the outcome is unknown
    Storage, ///< our own files
    DiskFull,
    Cancelled,
};

/// An error as a value. `message` is fit to be shown (the server's own words where it sent some).
struct Error
{
    ErrorKind kind = ErrorKind::BadReply;
    QString message;
    QString code; ///< the API's machine-readable code, when it sent one
    QString field; ///< the API's `source.field`, when it sent one
    int httpStatus = 0;
    QString requestId;
    std::chrono::seconds retryAfter{0};

    bool operator==(const Error &) const = default;
    /// True when the request may have taken effect although no answer says so.
    bool outcomeUnknown() const
    {
        return kind == ErrorKind::Timeout || kind == ErrorKind::Broken || kind == ErrorKind::ServerFault
            || kind == ErrorKind::BadReply || kind == ErrorKind::TooLarge || kind == ErrorKind::Cancelled;
    }
    /// True when the same request may well work later without anybody changing it.
    bool isTransient() const
    {
        return outcomeUnknown() || kind == ErrorKind::Offline || kind == ErrorKind::RateLimited;
    }
};

template<typename T> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorKind kind, QString message)
{
    Error error;
    error.kind = kind;
    error.message = std::move(message);
    return tl::unexpected<Error>(std::move(error));
}

} // namespace muster
