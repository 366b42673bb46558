#pragma once
#include "models/lists/rowmodel.h"

namespace muster {

/// One thing the command palette offers.
struct PaletteItem
{
    enum class Kind {
        Slash, ///< what was typed, understood as a slash command
        Verb, ///< the beginning of one, to go on typing
        Action,
        Incident,
        Person
    };
    Kind kind = Kind::Action;
    QString id; ///< of the action, the incident or the person; what to type for a verb
    QString title;
    QList<qsizetype> marks; ///< letters of the title that were typed
    QString detail;
    QString shortcut; ///< portable key text
    QString group; ///< heading
    bool enabled = true;
    int level = -1; ///< SeverityLevel of an incident
    bool operator==(const PaletteItem &) const = default;
};

/// What the palette shows, best first within each group. GUI thread.
class PaletteModel final : public RowModel<PaletteItem>
{
    Q_OBJECT
public:
    enum Role {
        KindRole = Qt::UserRole + 1,
        TitleRole,
        MarkupRole, ///< the title escaped, with <b> around what was typed; for Text.StyledText
        DetailRole,
        ShortcutRole,
        GroupRole,
        EnabledRole,
        LevelRole
    };
    using RowModel::RowModel;
    QHash<int, QByteArray> roleNames() const override;

protected:
    QString key(const PaletteItem &row) const override { return QString::number(int(row.kind)) + row.id; }
    QVariant value(const PaletteItem &row, int role) const override;
};

} // namespace muster
