#pragma once
#include "models/store/bodycodec.h"
#include "models/store/pagedecoder.h"
#include <QMap>

namespace muster {

/// What takes server objects apart and packs them, for one connection. Thread of the connection.
struct CacheTools
{
    PageDecoder decoder;
    BodyCodec codec;
    QMap<Kind, int> dictionaries; ///< what new bodies of a kind are packed with
};

/// One page the cache kept, taken apart.
struct SettledPage
{
    struct Object
    {
        QByteArray id;
        qsizetype at; ///< where its JSON began in the page
        QByteArray body; ///< packed; empty when its JSON is malformed after all
        QByteArray incidentId; ///< it belongs to; empty of others
        QByteArray words; ///< its incident is found by, for full text
    };
    qint64 page = 0;
    Kind kind = Kind::Incident;
    int dictionary = 0;
    QByteArray newDictionary; ///< the dictionary's data where it is new
    std::vector<Object> objects;
};

/// Packs each object of the page. Where its kind has no dictionary yet and the page is large enough, one is made of it.
SettledPage settledPage(CacheTools &tools, const ObjectPage &page);

/// A page of incidents that stays whole, now that it is known what they are found by.
struct IndexedPage
{
    qint64 page = 0;
    std::vector<PageDecoder::IncidentWords> incidents;
    QByteArrayList newWords; ///< of all of them those met first in this page
};

} // namespace muster
