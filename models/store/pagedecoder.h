#pragma once
#include "models/store/objectpage.h"
#include <QJsonArray>

namespace muster {

/// Takes answers of the API apart: the one place that reads columns from JSON. Not thread-safe: one a thread. Strict
/// where a mistake would be kept: bad UTF-8, an object that does not end and text after the end are
/// ErrorKind::BadReply; a member of an unexpected type counts as absent.
class PageDecoder
{
public:
    PageDecoder();
    ~PageDecoder();
    PageDecoder(PageDecoder &&) noexcept;
    PageDecoder &operator=(PageDecoder &&) noexcept;
    /// An empty envelope is whatever list there is.
    /// `{"<envelope>": [{…}, …], "pagination_meta": {…}}` as it came from the server. An object without an id is left
    /// out and logged.
    Result<ObjectPagePtr> decode(Kind kind, QLatin1String envelope, const QByteArray &bytes, Packing packing);
    /// The same for objects at hand.
    Result<ObjectPagePtr> decodeObjects(Kind kind, const QJsonArray &objects);
    /// The words an object is found by, for full text (see readSearchText() and indexWords()); empty when its JSON is
    /// broken.
    QByteArray searchText(Kind kind, std::string_view object);
    struct IncidentWords
    {
        QByteArray id;
        qsizetype at; ///< where its JSON begins in the page
        bool isWellFormed;
        QByteArray words; ///< as searchText() has them
    };
    /// The same of every incident in a page, a text of unpackedPage().
    std::vector<IncidentWords> searchTexts(const QByteArray &page);
    /// Whether the whole of one object's JSON is well formed, also the parts decode() passes over.
    bool isWellFormed(std::string_view object);

    /// Bytes an unpacked page may have (ErrorKind::TooLarge).
    static constexpr qint64 largestPage = 32LL << 20;

private:
    struct Parser;
    Result<ObjectPagePtr> take(Kind kind, QLatin1String envelope, const std::shared_ptr<ObjectPage> &page);

    std::unique_ptr<Parser> m_parser;
};

} // namespace muster
