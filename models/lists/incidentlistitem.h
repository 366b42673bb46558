#pragma once
#include <QObject>

namespace muster {

/// What the incident list shows of one incident. A row takes it as one value: a row that is used again for another
/// incident would else be laid out anew for every part of it that changes.
struct IncidentListItem
{
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id)
    Q_PROPERTY(QString reference MEMBER reference)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString severityName MEMBER severityName)
    Q_PROPERTY(int severityLevel MEMBER severityLevel)
    Q_PROPERTY(QString statusName MEMBER statusName)
    Q_PROPERTY(QString section MEMBER section)
    Q_PROPERTY(double startedAt MEMBER startedAt)
    Q_PROPERTY(double endedAt MEMBER endedAt)
    Q_PROPERTY(QString leadName MEMBER leadName)
    Q_PROPERTY(int pending MEMBER pending)
    Q_PROPERTY(bool isPrivate MEMBER isPrivate)
    Q_PROPERTY(bool isTest MEMBER isTest)
    Q_PROPERTY(QString found MEMBER found)
    Q_PROPERTY(double updateFrom MEMBER updateFrom)
    Q_PROPERTY(double updateDueAt MEMBER updateDueAt)
    Q_PROPERTY(bool isNews MEMBER isNews)
public:
    QString id;
    QString reference; ///< empty until the server has given one
    QString name;
    QString severityName; ///< empty without a severity
    int severityLevel = 0; ///< SeverityLevel
    QString statusName;
    QString section; ///< "live", "triage", "paused", "learning", "closed"
    double startedAt = 0; ///< milliseconds since 1970
    double endedAt = 0; ///< likewise, 0 while it goes on
    QString leadName; ///< empty without a lead
    int pending = 0; ///< Pending
    bool isPrivate = false;
    bool isTest = false; ///< declared to try things out: nobody is hurt
    QString found; ///< markup: where a search found what neither name nor reference has; empty without one
    double updateFrom = 0, updateDueAt = 0; ///< the last update and when the next is due; 0 where none is
    bool isNews = false; ///< an open one that others changed since it was looked at
    bool operator==(const IncidentListItem &) const = default;
};

} // namespace muster
