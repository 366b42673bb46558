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

/// What Qt 6.4 says or does not say depending on how far it is at that moment, so that it cannot be announced: that a
/// list was emptied while one of its rows was being made in the background, which it then does not make; and that a
/// request is given up whose connection has broken by itself a moment before, which still finishes once.
bool isNoise(const QString &message)
{
    return message.startsWith(QLatin1String("DelegateModel::cancel: index out range"))
        || message.startsWith(QLatin1String("QNetworkReplyImplPrivate::error: Internal problem"));
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
