#pragma once
#include <QByteArray>
#include <QString>

namespace muster::service {

/// Why the server itself turns a request away. The connection ends after the answer: what follows on it cannot be
/// trusted.
struct HttpRefusal
{
    int status = 400;
    QString message;

    bool operator==(const HttpRefusal &) const = default;
    /// The machine-readable code of the error envelope.
    QByteArray code() const;
};

inline HttpRefusal badRequest(QString why)
{
    return {400, std::move(why)};
}

} // namespace muster::service
