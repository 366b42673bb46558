#include "app/service/engine/demofill.h"
#include <QCoreApplication>

// Compiled until the demo generator is part of the tree.
namespace muster::service {

Result<int> fillWithDemoData(Workspace &, int, quint64, const std::function<void(int, int)> &)
{
    return failure(ErrorKind::Storage, QCoreApplication::translate("Error", "This build has no demo data."));
}

} // namespace muster::service
