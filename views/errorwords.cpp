#include "views/errorwords.h"
#include "models/domain/errorcodes.h"
#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace muster {

namespace {

struct ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
};

QString kindInWords(const QString &kind)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("incident_update"), QT_TRANSLATE_NOOP("ErrorWords", "updates")},
        {QStringLiteral("action"), QT_TRANSLATE_NOOP("ErrorWords", "actions")},
        {QStringLiteral("follow_up"), QT_TRANSLATE_NOOP("ErrorWords", "follow-ups")},
        {QStringLiteral("activity"), QT_TRANSLATE_NOOP("ErrorWords", "activity")},
        {QStringLiteral("incident_timeline_item"), QT_TRANSLATE_NOOP("ErrorWords", "timeline items")},
        {QStringLiteral("severity"), QT_TRANSLATE_NOOP("ErrorWords", "severities")},
        {QStringLiteral("incident_status"), QT_TRANSLATE_NOOP("ErrorWords", "statuses")},
        {QStringLiteral("incident_type"), QT_TRANSLATE_NOOP("ErrorWords", "incident types")},
        {QStringLiteral("incident_role"), QT_TRANSLATE_NOOP("ErrorWords", "roles")},
        {QStringLiteral("incident_timestamp"), QT_TRANSLATE_NOOP("ErrorWords", "timestamps")},
        {QStringLiteral("custom_field"), QT_TRANSLATE_NOOP("ErrorWords", "custom fields")},
        {QStringLiteral("custom_field_option"), QT_TRANSLATE_NOOP("ErrorWords", "options of fields")},
        {QStringLiteral("user"), QT_TRANSLATE_NOOP("ErrorWords", "people")},
        {QStringLiteral("team"), QT_TRANSLATE_NOOP("ErrorWords", "teams")},
    };
    const char *name = names.value(kind);
    return name ? ErrorWords::tr(name) : QString(kind).replace(QLatin1Char('_'), QLatin1Char(' '));
}

} // namespace

QString sentence(const QString &text)
{
    const bool isOpen = !text.isEmpty() && !QStringLiteral(".!?…:").contains(text.back());
    return isOpen ? text + QLatin1Char('.') : text;
}

QString nextStepAfter(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
        return ErrorWords::tr("Check the address and the network, then try again.");
    case ErrorKind::Timeout:
    case ErrorKind::Broken:
    case ErrorKind::ServerFault:
    case ErrorKind::RateLimited:
        return ErrorWords::tr("Try again in a few minutes.");
    case ErrorKind::Tls:
        return ErrorWords::tr(
            "Check the address and this computer's clock. The key was not sent: Muster does not talk over "
            "a connection it cannot trust.");
    case ErrorKind::Redirected:
    case ErrorKind::BadReply:
    case ErrorKind::NotFound:
    case ErrorKind::Invalid:
        return ErrorWords::tr("Check the address. For incident.io it is https://api.incident.io.");
    case ErrorKind::TooLarge:
        return ErrorWords::tr("Check the address; if it is right, tell whoever runs the server.");
    case ErrorKind::Unauthorised:
        return ErrorWords::tr("Enter it again, or another one.");
    case ErrorKind::Forbidden:
        return ErrorWords::tr("Ask whoever manages the keys for one that may read incidents, and enter it.");
    case ErrorKind::Conflict:
        return ErrorWords::tr("Check the address, or add that server as a workspace of its own.");
    case ErrorKind::DiskFull:
        return ErrorWords::tr("Make room on the disk, then try again.");
    case ErrorKind::Storage:
        if (error.code == readOnlyCode)
            return ErrorWords::tr("Give yourself the right to write there, or start Muster with another --profile.");
        if (error.code == serviceDamagedCode)
            return ErrorWords::tr("Mend it: what can still be read goes into a new database, and the damaged one is "
                                  "kept beside it. Or restore a backup under Workspaces.");
        if (error.code == serviceMissingCode)
            return ErrorWords::tr("Put the file back and try again, or restore a backup under Workspaces. Muster does "
                                  "not put an empty one in its place.");
        break;
    case ErrorKind::Gone:
    case ErrorKind::Cancelled:
        break;
    }
    return {};
}

QString withAdvice(const Error &error)
{
    return (sentence(error.message) + QLatin1Char(' ') + nextStepAfter(error)).trimmed();
}

QString kindsInWords(const QStringList &kinds)
{
    QStringList words;
    for (const QString &kind : kinds)
        words.append(kindInWords(kind));
    return QLocale().createSeparatedList(words);
}

} // namespace muster
