#pragma once
#include "app/sync/remote.h"

namespace muster::sync {

/// One list a complete sync walks, in the order in which a screen wants it.
struct Walk
{
    QString name; ///< stable: kept in the cursor
    List list;
    QString countsTowards; ///< a total of the progress; empty for the small ones, and for what another walk counts
    bool isComplete; ///< what it does not show is gone
};

/// Keys of the values kept in the cache beside the rows.
namespace keys {
inline constexpr char workspace[] = "workspace"; ///< which server these rows came from
inline constexpr char identity[] = "identity"; ///< JSON, for the time before the first connection
inline constexpr char limitations[] = "limitations"; ///< as toText has them, for the same time
inline constexpr char syncedAt[] = "synced_at";
inline constexpr char feedPosition[] = "feed.position";
inline constexpr char fullSyncCursor[] = "full_sync.cursor"; ///< of one under way
inline constexpr char fullSyncDone[] = "full_sync.done_at"; ///< empty: the cache is not complete
inline constexpr char withheld[] = "full_sync.withheld"; ///< kinds the key may not see, by commas
inline constexpr char keptUnseen[] = "full_sync.kept_unseen"; ///< JSON: kind → rows the fail-safe kept
inline constexpr char generation[] = "generation";
inline constexpr char newestIncident[] = "poll.updated_at"; ///< raw, the watermark where there is no change feed
inline constexpr char toRefresh[] = "poll.to_refresh"; ///< incidents known to have changed, ids by commas
inline constexpr char dateFilters[] = "poll.dates_only"; ///< the server refuses times in filters
} // namespace keys
inline QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QList<List> configurationLists(const api::Capabilities &capabilities);
/// Configuration and people, open incidents, then everything from the newest on.
/// The incidents are cut into parts at these days (slices.h).
QList<Walk> fullSyncWalks(const api::Capabilities &capabilities, const QStringList &days);
/// All incidents of every mode; the API leaves tests and tutorials out unless asked.
List incidentList();
/// One list for each field that has options: the API lists them by their field only.
QList<List> optionLists(const api::Capabilities &capabilities, const Directory &directory);
List updateList(const QString &incidentId);
List actionList(const api::Capabilities &capabilities, const QString &incidentId);
List followUpList(const api::Capabilities &capabilities, const QString &incidentId);
List activityList(const QString &incidentId);
List timelineItemList(const QString &incidentId);
List attachmentList(const QString &incidentId);
/// As the API has them; what is kept are their sides (RelatedIncident).
List relationshipList(const QString &incidentId);
/// True when the server has no such thing, or has none for this key: no reason to stop with everything else.
bool isWithheld(ErrorKind kind);
/// The kind of the object under an envelope key ("incident", "follow_up"), if we keep it.
std::optional<Kind> kindOfEnvelope(const QString &envelope);

} // namespace muster::sync
