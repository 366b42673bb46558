#pragma once
#include <QString>

namespace muster::test {

/// Writes garbage over every second leaf of a table, the first one or the second one on, in a database that nobody has
/// open, as a dying disk may: the file opens, and other tables can be read. False when there was nothing to write over.
bool spoilTable(const QString &file, const QString &table, int from = 0);

} // namespace muster::test
