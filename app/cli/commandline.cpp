#include "app/cli/commandline.h"
#include "app/cli/usage.h"
#include <QCommandLineParser>

namespace muster::cli {

namespace {

using namespace Qt::StringLiterals;

tl::unexpected<Error> misuse(const QString &message)
{
    return failure(ErrorKind::Invalid, message);
}

/// What may stand behind a verb.
struct Shape
{
    Verb verb;
    QStringList words; ///< by which it is called
    int least, most; ///< arguments; most -1: any number
    QStringList options; ///< beside those that every command takes
};

const QList<Shape> &shapes()
{
    static const QList<Shape> all{
        {Verb::Connect, {u"connect"_s}, 1, 1, {u"as"_s}},
        {Verb::Sync, {u"sync"_s}, 0, 0, {}},
        {Verb::List, {u"incidents"_s, u"list"_s}, 0, -1, {u"all"_s, u"limit"_s}},
        {Verb::Show, {u"incidents"_s, u"show"_s}, 1, 1, {}},
        {Verb::Declare, {u"incidents"_s, u"declare"_s}, 1, 1,
            {u"severity"_s, u"type"_s, u"summary"_s, u"lead"_s, u"private"_s, u"offline"_s}},
        {Verb::Update, {u"incidents"_s, u"update"_s}, 1, 2, {u"severity"_s, u"status"_s, u"next"_s, u"offline"_s}},
        {Verb::Close, {u"incidents"_s, u"close"_s}, 1, 1, {u"status"_s, u"offline"_s}},
        {Verb::FollowUps, {u"follow-ups"_s}, 0, 0, {u"all"_s, u"mine"_s, u"private"_s, u"limit"_s}},
        {Verb::Export, {u"export"_s}, 0, -1, {u"private"_s, u"limit"_s}},
        {Verb::Doctor, {u"doctor"_s}, 0, 0, {}},
        {Verb::Help, {u"help"_s}, 0, -1, {}},
    };
    return all;
}

QList<QCommandLineOption> options()
{
    QList<QCommandLineOption> all{QCommandLineOption(QStringList{u"h"_s, u"help"_s})};
    for (const char *flag : {"json", "csv", "table", "all", "mine", "private", "offline", "version"})
        all.append(QCommandLineOption(QString::fromLatin1(flag)));
    for (const char *name :
        {"profile", "workspace", "limit", "severity", "status", "type", "summary", "lead", "next", "as"})
        all.append(QCommandLineOption(QString::fromLatin1(name), {}, u"VALUE"_s));
    return all;
}

const QStringList everywhere{
    u"profile"_s, u"workspace"_s, u"json"_s, u"csv"_s, u"table"_s, u"h"_s, u"help"_s, u"version"_s};

Result<Shape> shapeOf(const QStringList &words)
{
    for (const Shape &shape : shapes()) {
        if (words.mid(0, shape.words.size()) == shape.words)
            return shape;
    }
    if (words.value(0) == u"incidents")
        return misuse(words.size() < 2
                ? u"Say what to do with incidents: list, show, declare, update or close"_s
                : u"“incidents %1” is not a command; there are list, show, declare, update and close"_s.arg(words[1]));
    return misuse(u"“%1” is not a command; musterctl help lists them"_s.arg(words.value(0)));
}

Result<void> checkFormat(const QCommandLineParser &parser, CommandLine &line)
{
    const std::pair<QString, Format> formats[]{
        {u"json"_s, Format::Json}, {u"csv"_s, Format::Csv}, {u"table"_s, Format::Text}};
    for (const auto &[name, format] : formats) {
        if (!parser.isSet(name))
            continue;
        if (line.format != Format::Auto)
            return misuse(u"--json, --csv and --table exclude each other"_s);
        line.format = format;
    }
    return {};
}

Result<void> checkShape(const QCommandLineParser &parser, const Shape &shape, const CommandLine &line)
{
    const QString command = shape.words.join(u' ');
    for (const QString &name : parser.optionNames()) {
        if (!everywhere.contains(name) && !shape.options.contains(name))
            return misuse(u"“%1” takes no --%2"_s.arg(command, name));
    }
    if (line.arguments.size() < shape.least)
        return misuse(u"“%1” lacks something: %2"_s.arg(command, usageOf(shape.verb)));
    if (shape.most >= 0 && line.arguments.size() > shape.most)
        return misuse(u"“%1” is too much for: %2. Put quotation marks around a text."_s.arg(
            line.arguments[shape.most], usageOf(shape.verb)));
    return {};
}

} // namespace

Result<CommandLine> readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions(options());
    if (!parser.parse(arguments))
        return misuse(parser.errorText());
    CommandLine line;
    if (parser.isSet(u"version"_s)) {
        line.verb = Verb::Version;
        return line;
    }
    const QStringList words = parser.positionalArguments();
    if (words.isEmpty() || parser.isSet(u"help"_s)) {
        line.arguments = words;
        return line;
    }
    const auto shape = shapeOf(words);
    if (!shape)
        return tl::unexpected<Error>(shape.error());
    line.verb = shape->verb;
    line.arguments = words.mid(shape->words.size());
    if (const auto checked = checkShape(parser, *shape, line); !checked)
        return tl::unexpected<Error>(checked.error());
    if (const auto checked = checkFormat(parser, line); !checked)
        return tl::unexpected<Error>(checked.error());
    if (parser.isSet(u"limit"_s)) {
        bool isNumber = false;
        line.limit = parser.value(u"limit"_s).toInt(&isNumber);
        if (!isNumber || line.limit < 1)
            return misuse(u"--limit takes a number from 1"_s);
    }
    const auto text = [&](const char *name) { return parser.value(QLatin1String(name)); };
    const auto flag = [&](const char *name) { return parser.isSet(QLatin1String(name)); };
    line.profile = text("profile");
    line.workspace = text("workspace");
    line.all = flag("all");
    line.mine = flag("mine");
    line.isPrivate = flag("private");
    line.offline = flag("offline");
    line.severity = text("severity");
    line.status = text("status");
    line.type = text("type");
    line.summary = text("summary");
    line.lead = text("lead");
    line.next = text("next");
    line.person = text("as");
    return line;
}

} // namespace muster::cli
