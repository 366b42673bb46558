#pragma once
#include "models/lists/optionmodel.h"
#include "models/lists/tasklistmodel.h"
#include <QtQml/qqml.h>

// models/lists knows no QML; these two models have members that QML calls, so their types are made known here.
namespace muster {

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
