#pragma once
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace muster {

/// The issue in a tracker that a follow-up became (ExternalIssueReferenceV2).
struct ExternalIssue
{
    QString provider; ///< one of providers()
    QString name; ///< for people: "OPS-12"
    QString permalink;

    /// The trackers the API knows.
    static const QStringList &providers();
    /// The tracker an issue of that address is in, by its host; empty where the host does not tell.
    static QString providerOf(const QString &address);
    static ExternalIssue fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    bool operator==(const ExternalIssue &) const = default;
};

} // namespace muster
