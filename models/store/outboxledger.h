#pragma once
#include "models/store/outboxfile.h"

namespace muster {

/// The rules of the outbox: what may become of an entry when. Each function is one durable transaction. Outbox thread.
class OutboxLedger
{
public:
    OutboxLedger(OutboxFile &file, const Clock &clock, Random &random);

    Result<OutboxEntry> append(
        const Command &command, const QJsonObject &base, Instant at, std::optional<Instant> notBefore);
    Result<OutboxEntry> amend(const QString &id, const Command &command, const QJsonObject &base, bool forced);
    Result<OutboxEntry> retry(const QString &id, bool forced);
    Result<void> discard(const QString &id, bool evenIfUnknown);
    Result<OutboxEntry> advance(const QString &id, const Outbox::Step &step);
    Result<void> beginDelivery();
    Result<void> bindTo(const QString &workspaceId);
    Result<void> acceptSalvage();

private:
    /// Loads the entry, lets `work` change it and stores it.
    Result<OutboxEntry> changeEntry(
        const QString &id, const std::function<Result<void>(Database &, OutboxRow &)> &work);
    void noteAttempt(Database &database, const OutboxRow &before, const OutboxRow &after);

    OutboxFile &m_file;
    const Clock &m_clock;
    Random &m_random;
    UlidSource m_ulids;
};

} // namespace muster
