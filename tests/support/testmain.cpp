#include "tests/support/testmain.h"
#include "tests/support/strictlog.h"
#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>
#include <cstring>

namespace muster::test {

std::vector<std::pair<const char *, Factory>> &registry()
{
    static std::vector<std::pair<const char *, Factory>> classes;
    return classes;
}

} // namespace muster::test

// Weak, so that a program that needs a window can bring its own application object.
__attribute__((weak)) std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    return std::make_unique<QCoreApplication>(argc, argv);
}

/// QTest::qExec() in its three parts: Qt Test puts a message handler of its own in place first, ours must come over it.
static int run(QObject *test, const QStringList &arguments)
{
    std::vector<QByteArray> texts;
    for (const QString &argument : arguments)
        texts.push_back(argument.toLocal8Bit());
    std::vector<char *> pointers;
    for (QByteArray &text : texts)
        pointers.push_back(text.data());
    QTest::qInit(test, int(pointers.size()), pointers.data());
    muster::test::installStrictLog();
    const int failed = QTest::qRun();
    QTest::qCleanup();
    return failed;
}

int main(int argc, char *argv[])
{
    QTemporaryDir runtime; // some Qt parts warn without one
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", runtime.path().toLocal8Bit());
    const auto application = makeApplication(argc, argv);
    const char *only = argc > 1 && argv[1][0] != '-' ? argv[1] : nullptr;
    int failed = 0, ran = 0;
    for (const auto &[name, factory] : muster::test::registry()) {
        if (only && std::strcmp(only, name) != 0)
            continue;
        ++ran;
        QStringList arguments{QString::fromLocal8Bit(argv[0])};
        for (int i = only ? 2 : 1; i < argc; ++i)
            arguments.append(QString::fromLocal8Bit(argv[i]));
        const auto object = factory();
        failed += run(object.get(), arguments);
        const int messages = muster::test::unexpectedMessages();
        if (messages > 0)
            std::fprintf(stderr, "%s: %d unexpected or missing messages\n", name, messages);
        failed += messages;
    }
    if (ran == 0) {
        std::fprintf(stderr, "no test class %s here\n", only ? only : "");
        return 1;
    }
    return failed == 0 ? 0 : 1;
}
