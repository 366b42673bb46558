#include "tests/support/strictlog.h"
#include <QApplication>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QtQuickTest/quicktest.h>
#include <cstdio>

namespace {

/// What every test file of the controls needs: the import path, and warnings that fail.
class Setup : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        // Here, once Qt Test has put its own handler in place: ours must come over it.
        if (!m_strict)
            muster::test::installStrictLog();
        m_strict = true;
    }

private:
    bool m_strict = false;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    Setup setup;
    const int failed = quick_test_main_with_setup(argc, argv, "controls", QUICK_TESTS, &setup);
    const int messages = muster::test::unexpectedMessages();
    if (messages > 0)
        std::fprintf(stderr, "%d unexpected messages\n", messages);
    return failed == 0 && messages == 0 ? 0 : 1;
}

#include "quickmain.moc"
