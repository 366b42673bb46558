#include "app/desktop/keychainprobe.h"
#include "app/desktop/keychainstore.h"
#include <QGuiApplication>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <memory>
#include <string>

using namespace muster;
using namespace muster::desktop;

namespace {

/// Waits with the event loop running, which the keychain needs.
template<typename T> T wait(const QFuture<T> &future)
{
    QFutureWatcher<T> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

QString probe()
{
    QObject context;
    QEventLoop loop;
    KeysController::Chain answer = KeysController::Chain::Unknown;
    KeychainProbe::ask(&context, [&](KeysController::Chain chain) {
        answer = chain;
        loop.quit();
    });
    loop.exec();
    return answer == KeysController::Chain::Ready ? QStringLiteral("ready")
        : answer == KeysController::Chain::Locked ? QStringLiteral("locked")
                                                  : QStringLiteral("missing");
}

/// "keep ORIGIN KEY", "find ORIGIN", "erase ORIGIN" and "probe" on standard input, a line each; so is the answer.
int serveKeychain()
{
    KeychainStore store(std::chrono::seconds(8));
    for (std::string line; std::getline(std::cin, line);) {
        const QStringList words = QString::fromStdString(line).split(QLatin1Char(' '));
        KeyEntry entry{QStringLiteral("01WORKSPACE"), QStringLiteral("Acme"), words.value(1), {}, {}};
        QString answer;
        if (words.first() == QLatin1String("probe")) {
            answer = probe();
        } else if (words.first() == QLatin1String("find")) {
            const auto found = wait(store.find(entry));
            answer = found ? QStringLiteral("key ") + QString::fromUtf8(*found) : found.error().message;
        } else {
            const auto done = wait(words.first() == QLatin1String("keep") ? store.keep(entry, words.value(2).toUtf8())
                                                                          : store.erase(entry));
            answer = done ? QStringLiteral("done") : done.error().message;
        }
        std::printf("%s\n", qPrintable(answer));
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

/// The test program itself is the child: `tst_desktop --serve-keychain`.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    auto application = std::make_unique<QGuiApplication>(argc, argv);
    if (argc > 1 && std::strcmp(argv[1], "--serve-keychain") == 0)
        std::_Exit(serveKeychain());
    return application;
}
