#include "models/store/pagesettling.h"
#include <limits>
#include <xxhash.h>

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

/// Never 0, which is none.
int numberOf(const QByteArray &dictionary)
{
    return int(XXH3_64bits(dictionary.constData(), size_t(dictionary.size())) % std::numeric_limits<int>::max()) + 1;
}

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

} // namespace

SettledPage settledPage(CacheTools &tools, const ObjectPage &page)
{
    SettledPage settled;
    settled.kind = page.kind();
    if (!tools.dictionaries.contains(page.kind()) && page.objects().size() >= enoughToLearnFrom) {
        settled.newDictionary = BodyCodec::trained(samplesOf(page));
        if (!settled.newDictionary.isEmpty()) {
            const int number = numberOf(settled.newDictionary);
            tools.codec.addDictionary(number, settled.newDictionary);
            tools.dictionaries.insert(page.kind(), number);
        }
    }
    settled.dictionary = tools.dictionaries.value(page.kind());
    settled.objects.reserve(page.objects().size());
    for (const ObjectColumns &columns : page.objects()) {
        SettledPage::Object object{bytes(columns.id), page.offsetOf(columns), {}, bytes(columns.incidentId), {}};
        if (tools.decoder.isWellFormed(columns.json)) {
            object.body = tools.codec.pack(columns.json, settled.dictionary);
            object.words = tools.decoder.searchText(page.kind(), columns.json);
        }
        settled.objects.push_back(std::move(object));
    }
    return settled;
}

} // namespace muster
