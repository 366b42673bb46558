#include "tests/support/strictlog.h"
#include <QMutex>
#include <QStringList>
#include <cstdio>

namespace muster::test {

namespace {

QMutex mutex;
QStringList expected;
int unexpected = 0;
QtMessageHandler previous = nullptr;

/// Qt 6.4 says so when a list is emptied while one of its rows is being made in the background; it then does not make
/// it, which is right. How far the row is depends on the machine, so the warning cannot be announced.
bool isNoise(const QString &message)
{
    return message.startsWith(QLatin1String("DelegateModel::cancel: index out range"));
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (isNoise(message))
        return;
    if (type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg) {
        const QMutexLocker lock(&mutex);
        for (qsizetype i = 0; i < expected.size(); ++i) {
            if (message.contains(expected[i])) {
                expected.removeAt(i);
                return;
            }
        }
        ++unexpected;
        std::fprintf(stderr, "UNEXPECTED: %s\n", qPrintable(message));
    }
    if (previous)
        previous(type, context, message);
}

} // namespace

void installStrictLog()
{
    previous = qInstallMessageHandler(handle);
}

void expectWarning(const QString &part)
{
    const QMutexLocker lock(&mutex);
    expected.append(part);
}

int unexpectedMessages()
{
    const QMutexLocker lock(&mutex);
    for (const QString &part : std::as_const(expected))
        std::fprintf(stderr, "EXPECTED BUT MISSING: %s\n", qPrintable(part));
    const int count = unexpected + int(expected.size());
    unexpected = 0;
    expected.clear();
    return count;
}

} // namespace muster::test
