#pragma once
#include "models/store/cacherows.h"
#include <QByteArray>
#include <memory>
#include <memory_resource>
#include <string_view>
#include <vector>

namespace muster {

/// What the tables keep of one server object beside its JSON. Texts are UTF-8 views that live as long as their page.
struct ObjectColumns
{
    std::string_view json; ///< as the server wrote it
    std::string_view id;
    std::optional<Instant> updatedAt;
    std::string_view updatedText; ///< `updated_at` raw, of an incident

    // Of an incident; as in IncidentRow.
    std::string_view reference, name, statusId, statusName, category, severityId, severityName, typeName, leadId,
        leadName;
    std::string_view visibility = "public", mode = "standard";
    int severityRank = -1;
    Instant createdAt{};
    std::optional<Instant> reportedAt, resolvedAt; ///< timestamps, see timestampname

    // Of an update, action, follow-up or activity entry.
    std::string_view incidentId;
    Instant at{}; ///< by which they are ordered
    std::optional<std::string_view> mark; ///< status of a task; the category an update or entry led to, where it did
};

/// How the bytes of a page are packed, on the way and in the cache. The numbers are stored.
enum class Packing { None = 0, Gzip = 1, Zstd = 2 };

/// One answer of a list, taken apart in one pass over its text. Immutable once decoded: any thread.
class ObjectPage
{
    Q_DISABLE_COPY_MOVE(ObjectPage)
public:
    ~ObjectPage();

    Kind kind() const { return m_kind; }
    const std::vector<ObjectColumns> &objects() const { return m_objects; } ///< those that have an id
    const QString &after() const { return m_after; } ///< empty on the last page
    std::optional<int> total() const { return m_total; }
    /// Of `columns` of this page: where its JSON begins in the text.
    qsizetype offsetOf(const ObjectColumns &columns) const { return columns.json.data() - m_text.constData(); }
    const QByteArray &text() const { return m_text; } ///< followed by padding that does not count
    /// The page as the cache keeps it until it is taken apart for good: as it came if it came packed.
    const QByteArray &packed() const { return m_packed; }
    Packing packing() const { return m_packing; }
    QString newestUpdate() const { return m_newestUpdate; } ///< the latest `updated_at`, raw; empty without any

private:
    friend class PageDecoder;
    ObjectPage() = default;

    Kind m_kind = Kind::Incident;
    QByteArray m_text, m_packed;
    Packing m_packing = Packing::None;
    std::pmr::monotonic_buffer_resource m_arena; ///< texts that are escaped in the JSON
    std::vector<ObjectColumns> m_objects;
    QString m_after, m_newestUpdate;
    std::optional<int> m_total;
};

using ObjectPagePtr = std::shared_ptr<const ObjectPage>;

} // namespace muster
