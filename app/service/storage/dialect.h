#pragma once
#include <QString>
#include <QStringList>

namespace muster::service {

/// What differs between the SQL of one database engine and another. All other SQL in the service is the common subset
/// of SQLite and PostgreSQL (ON CONFLICT, RETURNING, LIMIT, text timestamps), so that a second engine is a second value
/// here.
struct Dialect
{
    QString driver; ///< Qt Sql's name of the driver
    QStringList onOpen; ///< statements for each new connection
    QString hurry, patience; ///< do not wait for others who write; wait again
    QString version; ///< a number that changes when somebody else has committed; empty where there is none
    QString begin; ///< starts a transaction that will write
    QString bytes; ///< what makes a text column (%1) its UTF-8 bytes, without a detour over QString
    QString bytesOf(const QString &column) const { return bytes.arg(column); }

    static Dialect sqlite();
};

} // namespace muster::service
