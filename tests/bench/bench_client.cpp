#include "tests/bench/listreads.h"
#include "tests/bench/searchreads.h"
#include "tests/bench/syncrun.h"
#include "tests/support/faultproxy.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <cstdio>

// Runs the client without its window against a server and prints, as one line of JSON, when it had come how far.

using namespace muster;
using namespace muster::bench;
using namespace Qt::StringLiterals;

namespace {

struct Arguments
{
    SyncRun::Plan plan;
    int delay = 0; ///< milliseconds each request waits before the server gets it
    int reads = 0; ///< of the list, afterwards
    int updates = 0; ///< to add before
    int searches = 0; ///< rounds of them
    bool again = false; ///< the cache is complete: fetch everything once more, and read the list meanwhile
};

std::optional<Arguments> parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    for (const char *name :
        {"server", "folder", "incidents", "lanes", "resyncs", "delay", "reads", "updates", "searches"})
        parser.addOption({QString::fromLatin1(name), {}, u"VALUE"_s});
    parser.addOption(QCommandLineOption(u"list-only"_s));
    parser.addOption(QCommandLineOption(u"again"_s));
    if (!parser.parse(arguments) || !parser.isSet(u"folder"_s)) {
        std::fprintf(stderr, "%s\n", qPrintable(parser.errorText()));
        return {};
    }
    Arguments parsed;
    parsed.plan.folder = parser.value(u"folder"_s);
    parsed.plan.options.server = QUrl(parser.value(u"server"_s));
    parsed.plan.options.key = qgetenv("MUSTER_API_KEY");
    if (parser.isSet(u"lanes"_s))
        parsed.plan.options.lanes = parser.value(u"lanes"_s).toInt();
    parsed.plan.incidents = parser.value(u"incidents"_s).toInt();
    parsed.plan.resyncs = parser.value(u"resyncs"_s).toInt();
    parsed.plan.untilListOnly = parser.isSet(u"list-only"_s);
    parsed.delay = parser.value(u"delay"_s).toInt();
    parsed.reads = parser.value(u"reads"_s).toInt();
    parsed.updates = parser.value(u"updates"_s).toInt();
    parsed.searches = parser.value(u"searches"_s).toInt();
    parsed.again = parser.isSet(u"again"_s);
    return parsed;
}

bool forgetCompletion(Cache &cache)
{
    auto writing = cache.write([](CacheWriter &writer) { writer.setValue(u"full_sync.done_at"_s, {}); });
    return writing.result().has_value();
}

/// Words that occur: full text answers.
bool isSearchable(const Cache &cache)
{
    const auto reader = cache.makeReader();
    IncidentFilter filter;
    filter.text = u"ba"_s;
    return !reader->order(filter).isEmpty();
}

int print(const QJsonObject &result, int exitCode)
{
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return exitCode;
}

int readOnly(const Arguments &arguments, const Clock &clock)
{
    const auto cache = Cache::open(arguments.plan.folder, clock);
    if (!cache)
        return 1;
    QJsonObject result;
    if (arguments.updates > 0) {
        const double took = addUpdates(**cache, arguments.updates);
        if (took < 0)
            return 1;
        result.insert(u"updates"_s, took);
    }
    if (arguments.reads > 0) {
        ListReads reads(**cache);
        for (int i = 0; i < arguments.reads; ++i)
            reads.once();
        result.insert(u"reads"_s, reads.summary());
    }
    if (arguments.searches > 0)
        result.insert(
            u"searches"_s, SearchReads(**cache, arguments.plan.folder + u"/cache.db"_s).rounds(arguments.searches));
    return print(result, 0);
}

int synchronise(Arguments arguments, const Clock &clock, Random &random)
{
    std::unique_ptr<test::FaultProxy> proxy;
    if (arguments.delay > 0) {
        proxy = std::make_unique<test::FaultProxy>(quint16(arguments.plan.options.server.port()));
        proxy->setPlan([wait = std::chrono::milliseconds(arguments.delay)](
                           const test::ProxiedRequest &) { return test::Fault::later(wait); });
        arguments.plan.options.server = proxy->url();
    }
    if (arguments.again) {
        const auto cache = Cache::open(arguments.plan.folder, clock);
        if (!cache || !forgetCompletion(**cache))
            return 1;
    }
    SyncRun run(arguments.plan, clock, random);
    if (!run.start())
        return 1;
    std::unique_ptr<ListReads> reads;
    QTimer tick;
    if (arguments.again) { // like somebody who scrolls and filters all the time
        reads = std::make_unique<ListReads>(run.cache());
        QObject::connect(&tick, &QTimer::timeout, [&reads] { reads->once(); });
        tick.start(10);
    }
    if (!run.isDone())
        QCoreApplication::exec();
    QJsonObject result = run.times();
    if (reads)
        result.insert(u"reads"_s, reads->summary());
    if (result.contains(u"complete"_s))
        result.insert(u"searchable"_s, isSearchable(run.cache()));
    const bool isWhole = result.contains(arguments.plan.untilListOnly ? u"usable"_s : u"up_to_date"_s);
    return print(result, isWhole ? 0 : 1);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const auto arguments = parse(QCoreApplication::arguments());
    if (!arguments)
        return 2;
    SystemClock clock;
    SystemRandom random;
    return arguments->plan.options.server.isEmpty() ? readOnly(*arguments, clock)
                                                    : synchronise(*arguments, clock, random);
}
