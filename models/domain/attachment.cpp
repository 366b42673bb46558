#include "models/domain/attachment.h"
#include "models/domain/json.h"
#include <QRegularExpression>
#include <QUrl>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAddress = 2048;
constexpr qsizetype longestTitle = 80;

} // namespace

const QStringList &Attachment::resourceTypes()
{
    static const QStringList types{u"pager_duty_incident"_s, u"opsgenie_alert"_s, u"datadog_monitor_alert"_s,
        u"github_pull_request"_s, u"gitlab_merge_request"_s, u"sentry_issue"_s, u"jira_issue"_s, u"jsm_alert"_s,
        u"atlassian_statuspage_incident"_s, u"zendesk_ticket"_s, u"google_calendar_event"_s,
        u"outlook_calendar_event"_s, u"slack_file"_s, u"salesforce_case"_s, arbitraryUrl, u"scrubbed"_s,
        u"statuspage_incident"_s};
    return types;
}

Attachment Attachment::fromJson(const QJsonObject &object)
{
    const QJsonObject resource = json::object(object, "resource"_L1);
    return {json::string(object, "id"_L1), json::string(object, "incident_id"_L1),
        json::string(resource, "resource_type"_L1), json::string(resource, "external_id"_L1),
        json::string(resource, "permalink"_L1), json::string(resource, "title"_L1)};
}

QJsonObject Attachment::toJson() const
{
    return {{u"id"_s, id}, {u"incident_id"_s, incidentId},
        {u"resource"_s,
            QJsonObject{{u"resource_type"_s, resourceType}, {u"external_id"_s, externalId}, {u"permalink"_s, permalink},
                {u"title"_s, title}}}};
}

QString linkAddress(const QString &typed)
{
    QString address = typed.trimmed();
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*://"_s);
    if (!address.isEmpty() && !address.contains(scheme) && address.contains(u'.') && !address.contains(u' '))
        address.prepend(u"https://"_s);
    const QUrl url(address, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty() || address.size() > longestAddress)
        return {};
    return url.toString(QUrl::FullyEncoded);
}

QString linkTitle(const QString &address)
{
    const QUrl url(address);
    const QString path = url.path();
    static const QRegularExpression change(
        u"^/([^/]+/[^/]+)/(?:pull|issues)/(\\d+)|^/(.+?)(?:/-)?/merge_requests/(\\d+)"_s);
    static const QRegularExpression ticket(u"/(?:browse|issues?)/([A-Z][A-Z0-9]+-\\d+)(?:/|$)"_s);
    if (const auto match = change.match(path); match.hasMatch())
        return match.captured(1).isEmpty() ? match.captured(3) + u'!' + match.captured(4)
                                           : match.captured(1) + u'#' + match.captured(2);
    if (const auto match = ticket.match(path); match.hasMatch())
        return match.captured(1);
    QString title = url.host() + (path == "/"_L1 ? QString() : path);
    return title.size() <= longestTitle ? title : title.left(longestTitle - 1) + QChar(0x2026);
}

} // namespace muster
