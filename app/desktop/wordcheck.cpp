#include "app/desktop/wordcheck.h"
#include "models/lists/incidentlistmodel.h"
#include <QRegularExpression>
#include <algorithm>

namespace muster::desktop {

namespace {

/// Every visible item that shows a text, the root included.
QList<const QQuickItem *> textItems(const QQuickItem &root)
{
    if (!root.isVisible() || root.opacity() == 0)
        return {};
    QList<const QQuickItem *> items;
    if (root.inherits("QQuickText"))
        items.append(&root);
    for (const QQuickItem *child : root.childItems())
        items += textItems(*child);
    return items;
}

QString textOf(const QQuickItem &item)
{
    return item.property("text").toString();
}

/// What the roles `names` of a model say.
void addRoles(QStringList &words, const QAbstractItemModel &model, const QList<QByteArray> &names)
{
    const QHash<int, QByteArray> roles = model.roleNames();
    for (const QByteArray &name : names) {
        const int role = roles.key(name, -1);
        if (role < 0)
            qWarning("no role “%s” to tell data from words by", name.constData());
        for (int row = 0; row < model.rowCount(); ++row)
            words.append(model.index(row, 0).data(role).toString());
    }
}

/// What the workspace itself says, the longest first.
QStringList ownWords(App &app)
{
    const IncidentController &incident = *app.incident();
    QStringList words{incident.reference(), incident.name(), incident.summary(), incident.severityName(),
        incident.statusName(), incident.typeName(), incident.leadName(), incident.lastUpdateBy(), incident.callUrl(),
        incident.permalink(), app.sync()->workspaceName(), app.settings()->profileFolder(), app.version(),
        app.times()->zoneName()};
    const auto add
        = [&words](const QAbstractItemModel *model, const QList<QByteArray> &names) { addRoles(words, *model, names); };
    for (OptionModel *options : {app.directory()->people(), app.directory()->severities(), app.directory()->types(),
             app.directory()->priorities()})
        add(options, {"label", "detail"});
    const QAbstractItemModel &list = *app.incidents()->model();
    for (int row = 0; row < list.rowCount(); ++row) {
        const auto item = list.index(row, 0).data(IncidentListModel::ItemRole).value<IncidentListItem>();
        words.append({item.reference, item.name, item.severityName, item.statusName, item.leadName});
    }
    add(app.incident()->timeline(), {"plain", "detail", "from", "to"}); // of what only the server can name, its words
    add(app.incident()->steps(), {"name", "description"});
    add(app.incident()->roles(), {"name", "instructions", "assigneeName"});
    add(app.incident()->fields(), {"name", "description", "label"});
    add(app.incident()->clock(), {"name"});
    for (TaskListModel *tasks : {app.incident()->actions(), app.incident()->followUps()})
        add(tasks, {"title", "detail", "assigneeName", "creatorName", "priorityName", "labels", "issueName"});
    add(app.taskBoard()->model(), {"title", "assigneeName", "reference", "incidentName", "priority", "labels"});
    add(app.workspaces()->model(), {"name"});
    add(app.attachments()->model(), {"title", "address"});
    for (QAbstractItemModel *related : {app.related()->model(), app.related()->offered()})
        add(related, {"reference", "name", "statusName"});
    add(app.diagnostics()->requests(), {"method", "path", "problem", "requestId"});
    for (const DiagnosticsController::Group &group : app.diagnostics()->facts()) {
        for (const DiagnosticsController::Fact &fact : group.facts)
            words.append(fact.value);
    }
    for (const QString &word : QStringList(words)) // of instructions only the beginning may be shown
        words += word.split(QLatin1Char('\n'));
    words.removeIf([](const QString &word) { return word.size() < 3; });
    std::sort(words.begin(), words.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return words;
}

/// `text` without what is no word of the program: markup, keys, times, sizes, initials, languages, data.
QString foreignPart(QString text, const QStringList &own)
{
    static const QRegularExpression notWords(
        QStringLiteral("</?\\w[^>]*>|^\\w{1,2}$|^(\\w|Ctrl|Shift|Backspace|Esc)( "
                       "(\\S|Ctrl|Shift|F\\d+))*$|\\bF\\d+\\b|UTC|https?://\\S+|English|Deutsch"
                       "|\\b\\w{3} \\d+ \\w{3}\\b( \\d{4})?|[\\d.,]+ ([KMG]i?)?(B|bytes)"));
    text.remove(notWords);
    for (const QString &word : own)
        text.remove(word);
    return text;
}

} // namespace

QStringList cutTexts(const QQuickItem &root)
{
    QStringList cut;
    for (const QQuickItem *item : textItems(root)) {
        const bool fits = item->property("elide").toInt() != Qt::ElideNone || item->property("wrapMode").toInt() != 0
            || item->implicitWidth() <= item->width() + 1 || item->width() <= 0;
        if (!fits)
            cut.append(QStringLiteral("text cut off: “%1”").arg(textOf(*item)));
    }
    return cut;
}

QStringList untranslatedTexts(const QQuickItem &root, App &app)
{
    static const QRegularExpression letter(QStringLiteral("\\p{L}"));
    const QStringList own = ownWords(app);
    QStringList untranslated;
    for (const QQuickItem *item : textItems(root)) {
        const QString text = textOf(*item);
        if (!text.contains(QLatin1Char('[')) && foreignPart(text, own).contains(letter))
            untranslated.append(QStringLiteral("not translated: “%1”").arg(text));
    }
    return untranslated;
}

} // namespace muster::desktop
