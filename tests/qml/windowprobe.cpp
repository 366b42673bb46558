#include "tests/qml/windowprobe.h"
#include "views/app.h"
#include <QTest>
#include <algorithm>

namespace muster::test {

namespace {

void collect(QQuickItem *item, QList<QQuickItem *> &items)
{
    if (!item->isVisible() || item->opacity() == 0)
        return;
    items.append(item);
    for (QQuickItem *child : item->childItems())
        collect(child, items);
}

} // namespace

WindowProbe::WindowProbe(App &app, QSize size)
{
    App::handOver(&app);
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Muster/Main.qml")));
    m_window = m_engine.rootObjects().isEmpty() ? nullptr
                                                : qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst());
    if (!m_window)
        qFatal("the window did not load");
    m_window->resize(size);
}

WindowProbe::~WindowProbe()
{
    delete m_window;
}

void WindowProbe::activate()
{
    m_window->show();
    m_window->requestActivate();
    if (!QTest::qWaitForWindowActive(m_window))
        qFatal("the window did not become active");
}

QList<QQuickItem *> WindowProbe::visibleItems() const
{
    QList<QQuickItem *> items;
    collect(m_window->contentItem(), items);
    return items;
}

bool WindowProbe::isThere(const QString &objectName) const
{
    const auto items = visibleItems();
    return std::any_of(
        items.begin(), items.end(), [&](const QQuickItem *item) { return item->objectName() == objectName; });
}

QQuickItem *WindowProbe::find(const QString &objectName) const
{
    eventually([&] { return isThere(objectName); }, 5'000);
    for (QQuickItem *item : visibleItems()) {
        if (item->objectName() == objectName)
            return item;
    }
    return nullptr;
}

QQuickItem *WindowProbe::button(const QString &text) const
{
    for (QQuickItem *item : visibleItems()) {
        if (item->inherits("QQuickAbstractButton") && item->property("text").toString() == text)
            return item;
    }
    return nullptr;
}

void WindowProbe::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window, key, modifiers);
    QTest::qWait(1);
}

void WindowProbe::type(const QString &text)
{
    for (const QChar c : text)
        QTest::keyClick(m_window, c.toLatin1());
}

void WindowProbe::click(QQuickItem *item)
{
    for (QQuickItem *outer = item->parentItem(); outer; outer = outer->parentItem()) { // as somebody would scroll there
        if (outer->metaObject()->indexOfMethod("reveal(QQuickItem*)") >= 0)
            QMetaObject::invokeMethod(outer, "reveal", Q_ARG(QQuickItem *, item));
    }
    const QPointF at = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
    QTest::mouseClick(m_window, Qt::LeftButton, Qt::NoModifier, at.toPoint());
}

QStringList WindowProbe::texts() const
{
    QStringList texts;
    for (const QQuickItem *item : visibleItems()) {
        const QString text = item->inherits("QQuickText") ? item->property("text").toString() : QString();
        if (!text.isEmpty())
            texts.append(text);
    }
    return texts;
}

bool WindowProbe::says(const QString &part, int milliseconds) const
{
    const bool isSaid = eventually(
        [&] {
            const QStringList now = texts();
            return std::any_of(now.begin(), now.end(), [&](const QString &text) { return text.contains(part); });
        },
        milliseconds);
    if (!isSaid)
        qInfo().noquote() << "on the screen:" << texts().join(QStringLiteral(" | "));
    return isSaid;
}

bool WindowProbe::offers(const QString &text, int milliseconds) const
{
    return eventually(
        [&] {
            const QQuickItem *found = button(text);
            const QRectF whole(QPointF(), QSizeF(m_window->size()));
            return found && found->isEnabled() && whole.contains(found->mapRectToScene(found->boundingRect()));
        },
        milliseconds);
}

bool WindowProbe::pressButton(const QString &text)
{
    const bool isThere = offers(text);
    if (isThere)
        click(button(text));
    return isThere;
}

} // namespace muster::test
