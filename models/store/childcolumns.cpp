#include "models/store/childcolumns.h"

namespace muster {

bool isChildKind(Kind kind)
{
    return isTask(kind) || kind == Kind::IncidentUpdate || kind == Kind::Activity || kind == Kind::TimelineItem
        || kind == Kind::Attachment || kind == Kind::Relationship;
}

bool isTask(Kind kind)
{
    return kind == Kind::Action || kind == Kind::FollowUp;
}

QByteArray markColumn(Kind kind)
{
    return isTask(kind) ? QByteArrayLiteral("status") : QByteArrayLiteral("category");
}

} // namespace muster
