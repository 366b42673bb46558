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

    /// Changes a call before it is checked.
    using Translation = std::function<void(const Operation &, Call &)>;

    void add(Operation operation);
    /// Of another dialect into ours; none at the beginning.
    void setTranslation(Translation translation) { m_translation = std::move(translation); }
    void translate(const Operation &operation, Call &call) const;
    /// HEAD finds GET's operation. One slash at the end is overlooked.
    Match find(const QByteArray &method, const QString &path) const;
    const std::vector<Operation> &operations() const { return m_operations; }

private:
    Translation m_translation;
    std::vector<Operation> m_operations;
    std::vector<QStringList> m_segments; ///< of each operation's path, in the same order
};

} // namespace muster::service
