#include "models/domain/checklist.h"
#include "models/domain/markdown.h"
#include <QRegularExpression>

namespace muster {

QStringList checklistOf(const QString &markdown)
{
    static const QRegularExpression marker(QStringLiteral("^\\s*(?:[-*+]|\\d{1,3}[.)])\\s+(?:\\[[ xX]\\]\\s+)?"));
    QStringList items, lines;
    for (const QString &line : markdown.split(QLatin1Char('\n'))) {
        const auto match = marker.match(line);
        const QString text = withoutMarkdown(match.hasMatch() ? line.mid(match.capturedLength()) : line).simplified();
        if (text.isEmpty())
            continue;
        lines.append(text);
        if (match.hasMatch())
            items.append(text);
    }
    return items.isEmpty() ? lines : items;
}

} // namespace muster
