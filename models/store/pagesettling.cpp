#include "models/store/pagesettling.h"

namespace muster {

namespace {

constexpr std::size_t enoughToLearnFrom = 100;

/// Some of many: learning takes its time.
std::vector<std::string_view> samplesOf(const ObjectPage &page)
{
    constexpr std::size_t most = 120;
    std::vector<std::string_view> samples;
    const std::size_t step = std::max<std::size_t>(1, page.objects().size() / most);
    for (std::size_t i = 0; i < page.objects().size(); i += step)
        samples.push_back(page.objects()[i].json);
    return samples;
}

} // namespace

SettledPage settledPage(CacheTools &tools, const ObjectPage &page, int nextDictionary)
{
    SettledPage settled;
    settled.kind = page.kind();
    if (!tools.dictionaries.contains(page.kind()) && page.objects().size() >= enoughToLearnFrom) {
        settled.newDictionary = BodyCodec::trained(samplesOf(page));
        if (!settled.newDictionary.isEmpty()) {
            tools.codec.addDictionary(nextDictionary, settled.newDictionary);
            tools.dictionaries.insert(page.kind(), nextDictionary);
        }
    }
    settled.dictionary = tools.dictionaries.value(page.kind());
    settled.objects.reserve(page.objects().size());
    for (const ObjectColumns &columns : page.objects()) {
        SettledPage::Object object{
            QByteArray(columns.id.data(), qsizetype(columns.id.size())), page.offsetOf(columns), {}, {}};
        if (tools.decoder.isWellFormed(columns.json)) {
            object.body = tools.codec.pack(columns.json, settled.dictionary);
            if (page.kind() == Kind::Incident)
                object.text = tools.decoder.searchText(columns.json);
        }
        settled.objects.push_back(std::move(object));
    }
    return settled;
}

} // namespace muster
