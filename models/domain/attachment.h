#pragma once
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace muster {

/// Something outside that belongs to an incident (IncidentAttachmentV1): a link, or an object of another system. The
/// API tells no times of them.
struct Attachment
{
    QString id, incidentId;
    QString resourceType = arbitraryUrl; ///< one of resourceTypes()
    QString externalId; ///< what the other system calls it; of a link its address
    QString permalink; ///< where it is to be seen; may be empty
    QString title;

    static inline const QString arbitraryUrl = QStringLiteral("arbitrary_url");
    /// The other systems the API knows.
    static const QStringList &resourceTypes();
    static Attachment fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    bool operator==(const Attachment &) const = default;
};

/// An address somebody may be sent to: http or https with a host, at most 2,048 characters; otherwise empty. What has
/// no scheme gets https.
QString linkAddress(const QString &typed);
/// What a link is called where nobody has named it: "owner/repo#12" for a pull request or an issue, the key for a
/// ticket ("OPS-12"), otherwise its host and path.
QString linkTitle(const QString &address);

} // namespace muster
