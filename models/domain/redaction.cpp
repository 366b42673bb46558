#include "models/domain/redaction.h"
#include <QRegularExpression>
#include <algorithm>

namespace muster {

namespace {

constexpr qsizetype shortest = 3;

} // namespace

void Redaction::hide(const QString &what, const QString &instead)
{
    if (what.trimmed().size() < shortest)
        return;
    const auto longer = std::find_if(m_hidden.begin(), m_hidden.end(),
        [&what](const Hidden &hidden) { return hidden.what.size() < what.trimmed().size(); });
    m_hidden.insert(longer, {what.trimmed(), instead});
}

QString Redaction::of(QString text) const
{
    for (const Hidden &hidden : m_hidden)
        text.replace(hidden.what, hidden.instead, Qt::CaseInsensitive);
    return text;
}

QString withoutIds(const QString &path)
{
    // Names in the API's paths are words with underscores; a digit or a capital tells an id. Versions are no ids.
    static const QRegularExpression id(QStringLiteral("(?<=/)(?!v\\d+(/|$))[^/]*[0-9A-Z%][^/]*"));
    QString general = path;
    return general.replace(id, QStringLiteral("{id}"));
}

} // namespace muster
