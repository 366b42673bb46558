#pragma once
#include "models/lists/incidentlistitem.h"
#include "models/lists/optionmodel.h"
#include "models/lists/tasklistmodel.h"
#include <QtQml/qqml.h>

// models/lists knows no QML; the types whose members QML uses are made known here.
namespace muster {

struct IncidentListItemType
{
    Q_GADGET
    QML_FOREIGN(muster::IncidentListItem)
    QML_VALUE_TYPE(incidentListItem)
};

struct OptionModelType
{
    Q_GADGET
    QML_FOREIGN(muster::OptionModel)
    QML_ANONYMOUS
};

struct TaskListModelType
{
    Q_GADGET
    QML_FOREIGN(muster::TaskListModel)
    QML_ANONYMOUS
};

} // namespace muster
