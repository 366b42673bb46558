#include "models/lists/incidentlistmodel.h"
#include "tests/bench/frameclock.h"
#include "views/app.h"
#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <algorithm>
#include <cstdio>

// Draws the real window over a cache and prints, as one line of JSON, what frames take: nothing changed, the list
// scrolled by some rows and by a page, a name edited, a search typed. `bench_frames FOLDER ROWS`; the folder's outbox
// gets the edits.

using namespace muster;
using namespace muster::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int frames = 150;
constexpr int edits = 40;

QQuickItem *findIn(QQuickItem *item, const QString &name)
{
    if (item->objectName() == name && item->isVisible())
        return item;
    for (QQuickItem *child : item->childItems()) {
        if (QQuickItem *found = findIn(child, name))
            return found;
    }
    return nullptr;
}

QJsonObject summary(QList<double> values)
{
    std::sort(values.begin(), values.end());
    const auto at = [&](double part) { return values[qsizetype(double(values.size() - 1) * part)]; };
    return {{u"median"_s, at(0.5)}, {u"p99"_s, at(0.99)}};
}

QJsonObject measured(int times, const std::function<double()> &once)
{
    QList<double> values;
    for (int i = 0; i < times; ++i)
        values.append(once());
    return summary(values);
}

/// Back and forth, so that a short list takes part in it as well as a long one.
QJsonObject scrolled(FrameClock &clock, QQuickItem &list, double step)
{
    list.setProperty("contentY", list.property("originY"));
    return measured(frames, [&] {
        const double top = list.property("originY").toDouble();
        const double bottom = top + list.property("contentHeight").toDouble() - list.height();
        const double to = list.property("contentY").toDouble() + step;
        if (to < top || to > bottom)
            step = -step;
        const double next = std::clamp(to, top, bottom);
        return clock.untilFrame([&] { list.setProperty("contentY", next); });
    });
}

QJsonObject edited(FrameClock &clock, App &app)
{
    int number = 0;
    return measured(edits, [&] {
        const QString name = u"Renamed %1 times"_s.arg(++number);
        const auto *model = app.incidents()->model();
        const auto isShown = [&] {
            const QModelIndex row = model->index(app.incidents()->selectedRow(), 0);
            return app.incident()->name() == name
                && row.data(IncidentListModel::ItemRole).value<IncidentListItem>().name == name;
        };
        return clock.untilFrame([&] { app.incident()->rename(name); }, isShown);
    });
}

/// Until the first answer to each key is on screen.
QJsonObject typed(FrameClock &clock, App &app)
{
    IncidentsController &list = *app.incidents();
    bool isAnswered = false;
    const auto connection
        = QObject::connect(&list, &IncidentsController::rowsChanged, &list, [&isAnswered] { isAnswered = true; });
    QStringList keys;
    for (const QString &text : {u"babacor ka"_s, u"inc-481"_s, u"kainop ros"_s, u"frahomer"_s}) {
        for (qsizetype length = 1; length <= text.size(); ++length)
            keys.append(text.left(length));
    }
    const QJsonObject result = measured(int(keys.size()), [&, next = qsizetype(0)]() mutable {
        const QString key = keys[next++];
        return clock.untilFrame(
            [&] {
                isAnswered = false;
                list.setFilter(key);
            },
            [&] { return isAnswered; });
    });
    QObject::disconnect(connection);
    return result;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QString folder = QCoreApplication::arguments().value(1);
    const int rows = QCoreApplication::arguments().value(2).toInt();
    const SystemClock clock;
    SystemRandom random;
    const auto cache = Cache::open(folder, clock);
    const auto outbox = Outbox::open(folder, clock, random);
    if (!cache || !outbox)
        return 1;
    App app(clock, folder);
    app.settings()->setReducedMotion(true); // an animation would be measured instead
    App::handOver(&app);
    int exitCode = 1;
    {
        QQmlApplicationEngine engine;
        engine.addImportPath(u"qrc:/qt/qml"_s);
        engine.load(QUrl(u"qrc:/qt/qml/Muster/Main.qml"_s));
        auto *window = engine.rootObjects().isEmpty() ? nullptr
                                                      : qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
        if (!window)
            return 1;
        FrameClock frame(*window);
        app.start()->hide();
        app.workspace().open(**cache, **outbox, {});
        const auto isFull = [&] { return app.incidents()->model()->rowCount() == rows && app.incident()->exists(); };
        frame.untilFrame([window] { window->update(); }, [&] { // all rows have come, and nothing is on its way any more
            window->update();
            return isFull();
        });
        QQuickItem *list = findIn(window->contentItem(), u"incidentList"_s);
        if (list) {
            const auto idle = [&] { return frame.untilFrame([window] { window->update(); }); };
            measured(20, idle);
            QJsonObject result{{u"rows"_s, list->property("count").toInt()}, {u"idle"_s, measured(frames, idle)}};
            result.insert(u"scroll"_s, scrolled(frame, *list, 30));
            result.insert(u"page"_s, scrolled(frame, *list, 700));
            list->setProperty("contentY", list->property("originY"));
            result.insert(u"edit"_s, edited(frame, app));
            result.insert(u"typed"_s, typed(frame, app));
            std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
            exitCode = 0;
        }
    }
    app.workspace().close();
    return exitCode;
}
