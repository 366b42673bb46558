#pragma once
#include "app/service/routing/operation.h"
#include <vector>

namespace muster::service {

/// The table of operations. Filled once by the resources, then only read. Lives on the service's thread.
class Router
{
public:
    struct Match
    {
        const Operation *operation = nullptr; ///< none: no such path, or not with that method
        QHash<QString, QString> path;
        QByteArrayList allowed; ///< the methods the path knows; empty when there is no such path
    };

    void add(Operation operation);
    /// HEAD finds GET's operation. One slash at the end is overlooked.
    Match find(const QByteArray &method, const QString &path) const;
    const std::vector<Operation> &operations() const { return m_operations; }

private:
    std::vector<Operation> m_operations;
    std::vector<QStringList> m_segments; ///< of each operation's path, in the same order
};

} // namespace muster::service
