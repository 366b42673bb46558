#include "app/service/routing/router.h"

namespace muster::service {

namespace {

QStringList segmentsOf(const QString &path)
{
    QStringList segments = path.split(QLatin1Char('/'));
    if (segments.size() > 2 && segments.last().isEmpty())
        segments.removeLast();
    return segments;
}

bool isVariable(const QString &segment)
{
    return segment.startsWith(QLatin1Char('{'));
}

/// The variables' values when the path fits the template.
std::optional<QHash<QString, QString>> fit(const QStringList &pattern, const QStringList &segments)
{
    if (pattern.size() != segments.size())
        return {};
    QHash<QString, QString> values;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (isVariable(pattern.at(i)) && !segments.at(i).isEmpty())
            values.insert(pattern.at(i).mid(1, pattern.at(i).size() - 2), segments.at(i));
        else if (pattern.at(i) != segments.at(i))
            return {};
    }
    return values;
}

} // namespace

void Router::add(Operation operation)
{
    m_segments.push_back(segmentsOf(operation.path));
    m_operations.push_back(std::move(operation));
}

void Router::translate(const Operation &operation, Call &call) const
{
    if (m_translation)
        m_translation(operation, call);
}

Router::Match Router::find(const QByteArray &method, const QString &path) const
{
    const QByteArray wanted = method == "HEAD" ? QByteArrayLiteral("GET") : method;
    const QStringList segments = segmentsOf(path);
    Match match;
    for (size_t i = 0; i < m_operations.size(); ++i) {
        auto values = fit(m_segments[i], segments);
        if (!values)
            continue;
        match.allowed.append(m_operations[i].method);
        if (m_operations[i].method == "GET")
            match.allowed.append("HEAD");
        if (m_operations[i].method == wanted && !match.operation) {
            match.operation = &m_operations[i];
            match.path = *values;
        }
    }
    return match;
}

} // namespace muster::service
