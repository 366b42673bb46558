#include "models/domain/externalissue.h"
#include "models/domain/json.h"
#include <QUrl>
#include <array>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

struct Tracker
{
    QLatin1String host, provider; ///< the host itself or what is below it
};
constexpr std::array trackers{
    Tracker{"app.asana.com"_L1, "asana"_L1},
    Tracker{"dev.azure.com"_L1, "azure_devops"_L1},
    Tracker{"visualstudio.com"_L1, "azure_devops"_L1},
    Tracker{"app.clickup.com"_L1, "click_up"_L1},
    Tracker{"linear.app"_L1, "linear"_L1},
    Tracker{"atlassian.net"_L1, "jira"_L1},
    Tracker{"github.com"_L1, "github"_L1},
    Tracker{"gitlab.com"_L1, "gitlab"_L1},
    Tracker{"service-now.com"_L1, "service_now"_L1},
    Tracker{"app.shortcut.com"_L1, "shortcut"_L1},
    Tracker{"notion.so"_L1, "notion"_L1},
};

} // namespace

const QStringList &ExternalIssue::providers()
{
    static const QStringList all{u"asana"_s, u"azure_devops"_s, u"click_up"_s, u"linear"_s, u"jira"_s, u"jira_server"_s,
        u"github"_s, u"gitlab"_s, u"service_now"_s, u"shortcut"_s, u"notion"_s};
    return all;
}

QString ExternalIssue::providerOf(const QString &address)
{
    const QUrl url(address);
    const QString host = url.host();
    if (url.path().size() < 2) // the tracker itself is no issue
        return {};
    for (const Tracker &tracker : trackers) {
        if (host == tracker.host || host.endsWith(QString(u'.') + tracker.host))
            return tracker.provider;
    }
    // Those that organisations run themselves are told by the names they usually give them.
    const QString first = host.section(u'.', 0, 0);
    return first == "jira"_L1 ? u"jira_server"_s : first == "gitlab"_L1 ? first : QString();
}

ExternalIssue ExternalIssue::fromJson(const QJsonObject &object)
{
    return {json::string(object, "provider"_L1), json::string(object, "issue_name"_L1),
        json::string(object, "issue_permalink"_L1)};
}

QJsonObject ExternalIssue::toJson() const
{
    return {{u"provider"_s, provider}, {u"issue_name"_s, name}, {u"issue_permalink"_s, permalink}};
}

} // namespace muster
