#include "models/store/pagedecoder.h"
#include "models/domain/searchwords.h"
#include "models/store/objectreader.h"
#include "models/store/pagepacking.h"
#include <QCoreApplication>
#include <QJsonDocument>
#include <QLoggingCategory>

namespace muster {

namespace {

Q_LOGGING_CATEGORY(log, "muster.store")

static_assert(pagePadding >= simdjson::SIMDJSON_PADDING);

tl::unexpected<Error> malformed(simdjson::error_code code)
{
    return failure(ErrorKind::BadReply,
        QCoreApplication::translate("Error", "Not valid JSON: %1").arg(QLatin1String(simdjson::error_message(code))));
}

void readMeta(JsonReader &reader, ondemand::value value, QString &after, std::optional<int> &total)
{
    reader.members(value, [&](ondemand::raw_json_string key, ondemand::value member) {
        int64_t number = 0;
        if (key == "after")
            after = toQt(reader.text(member).value_or(std::string_view()));
        else if (key == "total_record_count" && !member.get_int64().get(number))
            total = int(std::clamp<int64_t>(number, 0, std::numeric_limits<int>::max()));
    });
}

QByteArray wordsOf(const SearchText &text)
{
    QByteArray words = indexWords(text.lines);
    if (!text.facets.empty()) {
        if (!words.isEmpty())
            words += ' ';
        words.append(text.facets.data(), qsizetype(text.facets.size()));
    }
    return words;
}

} // namespace

struct PageDecoder::Parser
{
    ondemand::parser lazy;
    simdjson::dom::parser strict;

    static bool takeItems(JsonReader &reader, ondemand::value value, ObjectPage &page)
    {
        page.m_objects.reserve(256);
        Instant newest{};
        return reader.items(value, [&](ondemand::value item) {
            ondemand::object object;
            ObjectColumns columns;
            simdjson::error_code code = item.get_object().get(object);
            if (!code)
                code = object.raw_json().get(columns.json);
            if (!code)
                code = object.reset().error();
            if (code)
                return reader.fail(code);
            columns.json.remove_suffix(columns.json.size() - columns.json.rfind('}') - 1);
            readColumns(reader, page.m_kind, object, columns);
            if (reader.failure() != simdjson::SUCCESS)
                return;
            if (columns.id.empty()) {
                qCWarning(log) << "An object without an id is left out:" << toText(page.m_kind);
                return;
            }
            if (columns.updatedAt && *columns.updatedAt > newest) {
                newest = *columns.updatedAt;
                page.m_newestUpdate = toQt(columns.updatedText);
            }
            page.m_objects.push_back(columns);
        });
    }
};

PageDecoder::PageDecoder()
    : m_parser(std::make_unique<Parser>())
{ }

PageDecoder::~PageDecoder() = default;
PageDecoder::PageDecoder(PageDecoder &&) noexcept = default;
PageDecoder &PageDecoder::operator=(PageDecoder &&) noexcept = default;

ObjectPage::~ObjectPage() = default;

Result<ObjectPagePtr> PageDecoder::decode(Kind kind, QLatin1String envelope, const QByteArray &bytes, Packing packing)
{
    auto text = unpackedPage(bytes, packing, largestPage);
    if (!text)
        return tl::unexpected(text.error());
    const std::shared_ptr<ObjectPage> page(new ObjectPage);
    page->m_text = std::move(*text);
    if (packing == Packing::None) {
        page->m_packed = packedPage(page->m_text);
        page->m_packing = Packing::Zstd;
    } else {
        page->m_packed = bytes;
        page->m_packing = packing;
    }
    return take(kind, envelope, page);
}

Result<ObjectPagePtr> PageDecoder::decodeObjects(Kind kind, const QJsonArray &objects)
{
    const std::shared_ptr<ObjectPage> page(new ObjectPage);
    QByteArray &text = page->m_text;
    text = "{\"\":" + QJsonDocument(objects).toJson(QJsonDocument::Compact) + '}';
    text.reserve(text.size() + pagePadding);
    return take(kind, QLatin1String(""), page);
}

Result<ObjectPagePtr> PageDecoder::take(Kind kind, QLatin1String envelope, const std::shared_ptr<ObjectPage> &page)
{
    page->m_kind = kind;
    const QByteArray &text = page->m_text;
    ondemand::document document;
    ondemand::object root;
    if (const auto code
        = m_parser->lazy.iterate(text.constData(), size_t(text.size()), size_t(text.capacity())).get(document))
        return malformed(code);
    if (const auto code = document.get_object().get(root))
        return malformed(code);
    JsonReader reader(page->m_arena);
    bool isThere = false;
    reader.members(root, [&](ondemand::raw_json_string key, ondemand::value value) {
        if (key == "pagination_meta")
            readMeta(reader, value, page->m_after, page->m_total);
        else if (envelope.isEmpty() || key.unsafe_is_equal(std::string_view(envelope.data(), size_t(envelope.size()))))
            isThere = Parser::takeItems(reader, value, *page);
    });
    if (reader.failure() != simdjson::SUCCESS)
        return malformed(reader.failure());
    if (document.current_location().error() != simdjson::OUT_OF_BOUNDS)
        return malformed(simdjson::TRAILING_CONTENT);
    if (!isThere)
        return failure(
            ErrorKind::BadReply, QCoreApplication::translate("Sync", "The server's answer lacks “%1”").arg(envelope));
    return page;
}

QByteArray PageDecoder::searchText(Kind kind, std::string_view json)
{
    std::pmr::monotonic_buffer_resource arena;
    JsonReader reader(arena);
    const simdjson::padded_string padded(json);
    ondemand::document document;
    ondemand::object object;
    if (m_parser->lazy.iterate(padded).get(document) || document.get_object().get(object))
        return {};
    return wordsOf(readSearchText(reader, kind, object));
}

std::vector<PageDecoder::IncidentWords> PageDecoder::searchTexts(const QByteArray &page)
{
    std::vector<IncidentWords> found;
    const auto size = size_t(page.size());
    const bool isWhole = m_parser->strict.parse(page.constData(), size, false).error() == simdjson::SUCCESS;
    ondemand::document document;
    ondemand::object root;
    if (m_parser->lazy.iterate(page.constData(), size, size_t(page.capacity())).get(document)
        || document.get_object().get(root))
        return found;
    std::pmr::monotonic_buffer_resource arena;
    JsonReader reader(arena);
    reader.members(root, [&](ondemand::raw_json_string, ondemand::value list) {
        reader.items(list, [&](ondemand::value item) {
            ondemand::object incident;
            std::string_view json;
            if (item.get_object().get(incident) || incident.raw_json().get(json) || incident.reset().error())
                return;
            const SearchText text = readSearchText(reader, Kind::Incident, incident);
            const bool isGood = isWhole || isWellFormed(json.substr(0, json.rfind('}') + 1));
            found.push_back({QByteArray(text.id.data(), qsizetype(text.id.size())), json.data() - page.constData(),
                isGood, wordsOf(text)});
        });
    });
    return found;
}

bool PageDecoder::isWellFormed(std::string_view object)
{
    return m_parser->strict.parse(object.data(), object.size()).error() == simdjson::SUCCESS;
}

} // namespace muster
