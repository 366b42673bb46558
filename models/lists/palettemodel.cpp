#include "models/lists/palettemodel.h"

namespace muster {

namespace {

QString markup(const PaletteItem &item)
{
    QString text;
    bool bold = false;
    qsizetype mark = 0;
    for (qsizetype i = 0; i < item.title.size(); ++i) {
        const bool marked = mark < item.marks.size() && item.marks.at(mark) == i;
        mark += marked ? 1 : 0;
        if (marked != bold)
            text += marked ? QLatin1String("<b>") : QLatin1String("</b>");
        bold = marked;
        text += QString(item.title.at(i)).toHtmlEscaped();
    }
    return bold ? text + QLatin1String("</b>") : text;
}

} // namespace

QHash<int, QByteArray> PaletteModel::roleNames() const
{
    return {{KindRole, "kind"}, {TitleRole, "title"}, {MarkupRole, "markup"}, {DetailRole, "detail"},
        {ShortcutRole, "shortcut"}, {GroupRole, "group"}, {EnabledRole, "available"}, {LevelRole, "level"}};
}

QVariant PaletteModel::value(const PaletteItem &row, int role) const
{
    switch (Role(role)) {
    case KindRole:
        return int(row.kind);
    case TitleRole:
        return row.title;
    case MarkupRole:
        return markup(row);
    case DetailRole:
        return row.detail;
    case ShortcutRole:
        return row.shortcut;
    case GroupRole:
        return row.group;
    case EnabledRole:
        return row.enabled;
    case LevelRole:
        return row.level;
    }
    return {};
}

} // namespace muster
