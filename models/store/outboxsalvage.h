#pragma once
#include "models/store/outboxrow.h"

namespace muster {

/// Where the successor of a damaged outbox is written before it takes its place. While it is there, a salvage is not
/// finished.
QString salvageName(const QString &path);

/// Puts a sound outbox in the place of a damaged one: with every entry that can still be read from it, from an earlier
/// salvage that was cut short, or from `remembered`. The damaged file stays beside it as `outbox.db.corrupt-<time>`;
/// all of them are kept. The report, which is also stored in the new file, counts the entries that are not finished;
/// `lost` is what the damaged file itself still tells is missing, so it may be too low, never too high. The caller
/// holds the lock and has closed the file.
Result<Outbox::Salvage> salvageOutbox(const QString &path, const QList<OutboxRow> &remembered, Instant now);

} // namespace muster
