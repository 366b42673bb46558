#include "tests/qml/screens/screentest.h"
#include <QTest>

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

ScreenTest::ScreenTest(QSize size, Content content)
{
    App::handOver(&m_scene.app());
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Muster/Main.qml")));
    m_window = m_engine.rootObjects().isEmpty() ? nullptr
                                                : qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst());
    if (!m_window)
        qFatal("the window did not load");
    m_window->resize(size);
    if (content == Content::Incidents)
        m_scene.open();
    else
        m_scene.openEmpty();
    m_window->requestActivate();
    if (!QTest::qWaitForWindowActive(m_window))
        qFatal("the window did not become active");
}

ScreenTest::~ScreenTest()
{
    delete m_window; // before the controllers it shows
}

QList<QQuickItem *> ScreenTest::visibleItems() const
{
    QList<QQuickItem *> items;
    collect(m_window->contentItem(), items);
    return items;
}

bool ScreenTest::isThere(const QString &objectName) const
{
    const auto items = visibleItems();
    return std::any_of(
        items.begin(), items.end(), [&](const QQuickItem *item) { return item->objectName() == objectName; });
}

QQuickItem *ScreenTest::find(const QString &objectName) const
{
    Scene::waitUntil([&] { return isThere(objectName); });
    for (QQuickItem *item : visibleItems()) {
        if (item->objectName() == objectName)
            return item;
    }
    return nullptr;
}

QQuickItem *ScreenTest::button(const QString &text) const
{
    for (QQuickItem *item : visibleItems()) {
        if (item->inherits("QQuickAbstractButton") && item->property("text").toString() == text)
            return item;
    }
    return nullptr;
}

void ScreenTest::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window, key, modifiers);
    QTest::qWait(1);
}

void ScreenTest::type(const QString &text)
{
    for (const QChar c : text)
        QTest::keyClick(m_window, c.toLatin1());
}

void ScreenTest::click(QQuickItem *item)
{
    const QPointF at = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
    QTest::mouseClick(m_window, Qt::LeftButton, Qt::NoModifier, at.toPoint());
}

} // namespace muster::test
