#include "models/domain/json.h"
#include "models/store/cache.h"
#include "models/store/incidentcolumns.h"
#include "models/store/pagedecoder.h"
#include "models/store/pagepacking.h"
#include "tests/support/fakeclock.h"
#include "tests/support/strictlog.h"
#include "tests/support/testmain.h"
#include "tests/unit/store/columnsamples.h"
#include "tests/unit/store/storetest.h"
#include <libdeflate.h>

using namespace muster;
using namespace muster::test;

namespace {

QByteArray gzip(const QByteArray &text)
{
    auto *compressor = libdeflate_alloc_compressor(6);
    QByteArray packed(qsizetype(libdeflate_gzip_compress_bound(compressor, size_t(text.size()))), '\0');
    packed.truncate(qsizetype(libdeflate_gzip_compress(
        compressor, text.constData(), size_t(text.size()), packed.data(), size_t(packed.size()))));
    libdeflate_free_compressor(compressor);
    return packed;
}

QByteArray pageOf(const QList<QJsonObject> &objects, const QString &after = {})
{
    QJsonArray items;
    for (const QJsonObject &object : objects)
        items.append(object);
    QJsonObject meta{{QStringLiteral("page_size"), 250}, {QStringLiteral("total_record_count"), 1234}};
    json::setOptional(meta, QLatin1String("after"), after);
    return json::compact({{QStringLiteral("incidents"), items}, {QStringLiteral("pagination_meta"), meta}});
}

QString idOf(int number)
{
    return QStringLiteral("01%1").arg(number, 5, 10, QLatin1Char('0'));
}

QJsonObject numbered(int number)
{
    QJsonObject object
        = incidentJson(idOf(number), number % 3 == 0 ? QStringLiteral("live") : QStringLiteral("closed"));
    object.insert(QStringLiteral("name"), QStringLiteral("Outage of subsystem%1").arg(number, 4, 10, QLatin1Char('0')));
    object.insert(QStringLiteral("summary"),
        QStringLiteral("It began with marker%1 and “quotes” \\ \n").arg(number, 4, 10, QLatin1Char('0')));
    return object;
}

IncidentRow rowOf(const ObjectColumns &columns)
{
    const auto text = [](std::string_view view) { return QString::fromUtf8(view.data(), qsizetype(view.size())); };
    IncidentRow row;
    row.id = text(columns.id);
    row.reference = text(columns.reference);
    row.name = text(columns.name);
    row.statusId = text(columns.statusId);
    row.statusName = text(columns.statusName);
    row.category = statusCategoryFromText(text(columns.category));
    row.severityId = text(columns.severityId);
    row.severityName = text(columns.severityName);
    row.severityRank = columns.severityRank;
    row.typeName = text(columns.typeName);
    row.leadId = text(columns.leadId);
    row.leadName = text(columns.leadName);
    row.visibility = text(columns.visibility);
    row.mode = text(columns.mode);
    row.createdAt = columns.createdAt;
    row.updatedAt = columns.updatedAt.value_or(columns.createdAt);
    return row;
}

} // namespace

/// Pages of the server: taken apart, kept whole, and taken apart for good.
class TstObjectPage : public QObject
{
    Q_OBJECT

    FakeClock m_clock;
    PageDecoder m_decoder;

    Result<ObjectPagePtr> decoded(const QByteArray &bytes, Packing packing = Packing::None)
    {
        return m_decoder.decode(Kind::Incident, QLatin1String("incidents"), bytes, packing);
    }
    static bool settleAll(Cache &cache)
    {
        for (int i = 0; i < 20; ++i) {
            const auto left = cache.settle().result();
            if (!left || *left == 0)
                return left.has_value();
        }
        return false;
    }
    static QStringList found(const Cache &cache, const QString &text)
    {
        QStringList names;
        for (const IncidentRow &row : cache.makeReader()->incidents({.text = text}))
            names.append(row.name);
        return names;
    }
    static ObjectPagePtr page(PageDecoder &decoder, int from, int count)
    {
        QList<QJsonObject> objects;
        for (int i = from; i < from + count; ++i)
            objects.append(numbered(i));
        return decoder.decode(Kind::Incident, QLatin1String("incidents"), gzip(pageOf(objects)), Packing::Gzip).value();
    }

private Q_SLOTS:
    void readsTheSameColumnsAsTheSlowWay_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("plain") << json::compact(incidentJson(QStringLiteral("1")));
        QTest::newRow("text with escapes") << json::compact(numbered(7));
        for (const ColumnSample &sample : columnSamples)
            QTest::newRow(sample.name) << QByteArray(sample.json);
    }
    void readsTheSameColumnsAsTheSlowWay()
    {
        QFETCH(QByteArray, json);
        const auto page = decoded("{\"incidents\":[" + json + "]}");
        QVERIFY2(page, page ? "" : qPrintable(page.error().message));
        QCOMPARE(int((*page)->objects().size()), 1);
        const auto slow = json::parseObject(json);
        QVERIFY(slow);
        QCOMPARE(::rowOf((*page)->objects().front()), muster::rowOf(Incident::fromJson(*slow)));
        const ObjectColumns &columns = (*page)->objects().front();
        QCOMPARE((*page)->text().mid((*page)->offsetOf(columns), qsizetype(columns.json.size())), json);
    }
    void tellsTheNextPageAndTheTotal()
    {
        const auto page = decoded(pageOf({numbered(1), numbered(2)}, QStringLiteral("0100002")));
        QVERIFY(page);
        QCOMPARE((*page)->after(), QStringLiteral("0100002"));
        QCOMPARE((*page)->total().value_or(-1), 1234);
        QCOMPARE((*page)->newestUpdate(), numbered(1).value(QStringLiteral("updated_at")).toString());
    }
    void refusesWhatIsNoWholePage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("packing");
        QTest::addColumn<int>("kind");
        const QByteArray good = pageOf({numbered(1), numbered(2)});
        const auto row
            = [](const char *name, const QByteArray &bytes, Packing packing = Packing::None,
                  ErrorKind kind = ErrorKind::BadReply) { QTest::newRow(name) << bytes << int(packing) << int(kind); };
        row("nothing", {});
        row("not JSON", "<html>502 Bad Gateway</html>");
        row("no list in it", "{\"actions\":[]}");
        row("the list is no list", "{\"incidents\":{}}");
        row("items that are no objects", "{\"incidents\":[1]}");
        row("two documents", good + good);
        row("bad UTF-8", QByteArray(good).replace("Outage", "Out\xff"));
        row("a raw line break in a text", QByteArray(good).replace("Outage", "Out\n"));
        row("a missing colon", QByteArray(good).replace("\"id\":", "\"id\" "));
        for (const int share : {1, 5, 9})
            QTest::addRow("cut at %d tenths", share)
                << good.left(good.size() * share / 10) << int(Packing::None) << int(ErrorKind::BadReply);
        const QByteArray packed = gzip(good);
        row("gzip cut", packed.left(packed.size() - 9), Packing::Gzip);
        row("gzip damaged", QByteArray(packed).replace(40, 1, "x"), Packing::Gzip);
        row("gzip with something behind", packed + packed, Packing::Gzip);
        row("no gzip", good, Packing::Gzip);
        row("gzip of too much", gzip(QByteArray(PageDecoder::largestPage + 1, ' ')), Packing::Gzip,
            ErrorKind::TooLarge);
        row("no zstd", good, Packing::Zstd);
    }
    void refusesWhatIsNoWholePage()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, packing);
        QFETCH(int, kind);
        const auto page = decoded(bytes, Packing(packing));
        QVERIFY(!page);
        QCOMPARE(int(page.error().kind), kind);
        QVERIFY(!page.error().message.isEmpty());
    }
    void packsPagesThatCameAsTheyAre()
    {
        const auto page = decoded(pageOf({numbered(1)}));
        QVERIFY(page);
        QCOMPARE((*page)->packing(), Packing::Zstd);
        QCOMPARE(unpackedPage((*page)->packed(), (*page)->packing(), 1 << 20).value(), pageOf({numbered(1)}));
    }

    void aPageIsInTheListAtOnceAndReadable()
    {
        QTemporaryDir folder;
        const auto cache = Cache::open(folder.filePath(QStringLiteral("w")), m_clock).value();
        const auto whole = page(m_decoder, 0, 120);
        QVERIFY(write(*cache, [&](CacheWriter &writer) { writer.upsert(*whole, 1); }));
        const QString path = folder.filePath(QStringLiteral("w/cache.db"));
        QCOMPARE(query(path, "SELECT count(*) FROM page"), QStringList{QStringLiteral("1")});
        QCOMPARE(query(path, "SELECT count(*) FROM body"), QStringList{QStringLiteral("0")});
        QCOMPARE(cache->makeReader()->order({}).size(), 120);
        QCOMPARE(*cache->makeReader()->incident(idOf(77)), Incident::fromJson(numbered(77)));
        QCOMPARE(
            found(*cache, QStringLiteral("subsystem0077")), QStringList{QStringLiteral("Outage of subsystem0077")});
        QCOMPARE(found(*cache, QStringLiteral("marker0077")), QStringList()); // that far only full text looks
    }
    void pagesOfIncidentsStayWholeAndEachIsFound()
    {
        QTemporaryDir folder;
        const auto cache = Cache::open(folder.filePath(QStringLiteral("w")), m_clock).value();
        const auto first = page(m_decoder, 0, 120), second = page(m_decoder, 120, 120);
        QVERIFY(write(*cache, [&](CacheWriter &writer) {
            writer.upsert(*first, 1);
            writer.upsert(*second, 1);
        }));
        QVERIFY(settleAll(*cache));
        const QString path = folder.filePath(QStringLiteral("w/cache.db"));
        QCOMPARE(query(path, "SELECT count(*) FROM page"), QStringList{QStringLiteral("2")});
        QCOMPARE(query(path, "SELECT count(*) FROM unsettled"), QStringList{QStringLiteral("0")});
        QCOMPARE(query(path, "SELECT count(*) FROM body"), QStringList{QStringLiteral("0")});
        for (const int number : {0, 119, 120, 239}) {
            QCOMPARE(*cache->makeReader()->incident(idOf(number)), Incident::fromJson(numbered(number)));
            const QString digits = QStringLiteral("%1").arg(number, 4, 10, QLatin1Char('0'));
            QCOMPARE(found(*cache, QStringLiteral("MARKER") + digits),
                QStringList{QStringLiteral("Outage of subsystem") + digits});
        }
    }
    void whatChangesAfterwardsIsFoundByItsNewWordsOnly()
    {
        QTemporaryDir folder;
        const auto cache = Cache::open(folder.filePath(QStringLiteral("w")), m_clock).value();
        const auto whole = page(m_decoder, 0, 120);
        QVERIFY(write(*cache, [&](CacheWriter &writer) { writer.upsert(*whole, 1); }));
        QVERIFY(settleAll(*cache));
        QJsonObject changed = numbered(7);
        for (const int day : {1, 2}) { // from the page, then from a body of its own
            changed.insert(QStringLiteral("summary"), QStringLiteral("Now it is number%1").arg(day));
            changed.insert(QStringLiteral("updated_at"), QStringLiteral("2027-01-0%1T00:00:00Z").arg(day));
            QVERIFY(write(*cache, [&](CacheWriter &writer) { writer.upsert(Kind::Incident, changed); }));
            QCOMPARE(found(*cache, QStringLiteral("number%1").arg(day)).size(), 1);
            QCOMPARE(found(*cache, QStringLiteral("marker0007")), QStringList());
        }
        QCOMPARE(found(*cache, QStringLiteral("number1")), QStringList());
        QVERIFY(write(*cache, [](CacheWriter &writer) { writer.remove(Kind::Incident, idOf(7)); }));
        QCOMPARE(found(*cache, QStringLiteral("number2")), QStringList());
        QVERIFY(write(*cache, [](CacheWriter &writer) { writer.remove(Kind::Incident, idOf(8)); }));
        QCOMPARE(found(*cache, QStringLiteral("marker0008")), QStringList());
        QCOMPARE(found(*cache, QStringLiteral("marker0009")).size(), 1);
        QCOMPARE(*cache->makeReader()->incident(idOf(9)), Incident::fromJson(numbered(9)));
    }
    void aPageThatNobodyNeedsGoesWithTheNextWalk()
    {
        QTemporaryDir folder;
        const auto cache = Cache::open(folder.filePath(QStringLiteral("w")), m_clock).value();
        const auto whole = page(m_decoder, 0, 60), other = page(m_decoder, 60, 60);
        QVERIFY(write(*cache, [&](CacheWriter &writer) {
            writer.upsert(*whole, 1);
            writer.upsert(*other, 1);
        }));
        QVERIFY(settleAll(*cache));
        QVERIFY(write(*cache, [](CacheWriter &writer) {
            for (int i = 0; i < 60; ++i) {
                QJsonObject changed = numbered(i);
                changed.insert(QStringLiteral("updated_at"), QStringLiteral("2027-01-01T00:00:00Z"));
                writer.upsert(Kind::Incident, changed);
            }
            writer.endFilling();
        }));
        const QString path = folder.filePath(QStringLiteral("w/cache.db"));
        QCOMPARE(query(path, "SELECT count(*) FROM page"), QStringList{QStringLiteral("1")});
        QCOMPARE(found(*cache, QStringLiteral("marker")).size(), 120);
    }
    void pagesOfWhatBelongsToIncidentsAreTakenApart()
    {
        QTemporaryDir folder;
        const auto cache = Cache::open(folder.filePath(QStringLiteral("w")), m_clock).value();
        QJsonArray actions;
        for (int i = 0; i < 120; ++i)
            actions.append(QJsonObject{{QStringLiteral("id"), idOf(i)}, {QStringLiteral("incident_id"), idOf(i % 7)},
                {QStringLiteral("description"), QStringLiteral("Look at subsystem %1").arg(i)},
                {QStringLiteral("status"), QStringLiteral("outstanding")},
                {QStringLiteral("created_at"), QStringLiteral("2026-11-01T00:00:00Z")},
                {QStringLiteral("updated_at"), QStringLiteral("2026-11-01T00:00:00Z")}});
        const auto whole = m_decoder.decode(Kind::Action, QLatin1String("actions"),
            json::compact({{QStringLiteral("actions"), actions}}), Packing::None);
        QVERIFY(whole);
        QVERIFY(write(*cache, [&](CacheWriter &writer) { writer.upsert(**whole, 1); }));
        QVERIFY(settleAll(*cache));
        const QString path = folder.filePath(QStringLiteral("w/cache.db"));
        QCOMPARE(query(path, "SELECT count(*) FROM page"), QStringList{QStringLiteral("0")});
        QCOMPARE(query(path, "SELECT count(*) FROM body"), QStringList{QStringLiteral("120")});
        QCOMPARE(query(path, "SELECT count(*) FROM dictionary"), QStringList{QStringLiteral("1")});
        QCOMPARE(cache->makeReader()->action(idOf(77))->description, QStringLiteral("Look at subsystem 77"));
        // What comes later by itself uses the same dictionary, and is read by another process' connection.
        QJsonObject later = actions[3].toObject();
        later.insert(QStringLiteral("id"), idOf(500));
        QVERIFY(write(*cache, [&](CacheWriter &writer) { writer.upsert(Kind::Action, later); }));
        QCOMPARE(cache->makeReader()->action(idOf(500))->description, QStringLiteral("Look at subsystem 3"));
        QCOMPARE(query(path, "SELECT count(*) FROM body WHERE dictionary = 0"), QStringList{QStringLiteral("0")});
    }
    void goesOnTakingApartAfterARestart()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("w"));
        {
            const auto cache = Cache::open(path, m_clock).value();
            const auto whole = page(m_decoder, 0, 100);
            QVERIFY(write(*cache, [&](CacheWriter &writer) { writer.upsert(*whole, 1); }));
        }
        const auto cache = Cache::open(path, m_clock).value();
        QCOMPARE(*cache->makeReader()->incident(idOf(5)), Incident::fromJson(numbered(5)));
        QVERIFY(settleAll(*cache));
        QCOMPARE(found(*cache, QStringLiteral("marker0005")).size(), 1);
        QCOMPARE(*cache->makeReader()->incident(idOf(5)), Incident::fromJson(numbered(5)));
    }
    void whatChangedMeanwhileIsNotTakenFromThePage()
    {
        QTemporaryDir folder;
        const auto cache = Cache::open(folder.filePath(QStringLiteral("w")), m_clock).value();
        const auto whole = page(m_decoder, 0, 100);
        QJsonObject changed = numbered(5);
        changed.insert(QStringLiteral("name"), QStringLiteral("Renamed"));
        changed.insert(QStringLiteral("updated_at"), QStringLiteral("2027-01-01T00:00:00Z"));
        QVERIFY(write(*cache, [&](CacheWriter &writer) {
            writer.upsert(*whole, 1);
            writer.upsert(Kind::Incident, changed);
        }));
        QVERIFY(settleAll(*cache));
        QCOMPARE(*cache->makeReader()->incident(idOf(5)), Incident::fromJson(changed));
        QCOMPARE(found(*cache, QStringLiteral("marker0005")), QStringList{QStringLiteral("Renamed")});
        QCOMPARE(found(*cache, QStringLiteral("subsystem0005")), QStringList());
    }
    void whatIsRemovedLeavesNothingInThePage()
    {
        QTemporaryDir folder;
        const auto cache = Cache::open(folder.filePath(QStringLiteral("w")), m_clock).value();
        const auto whole = page(m_decoder, 0, 100);
        QVERIFY(write(*cache, [&](CacheWriter &writer) { writer.upsert(*whole, 1); }));
        QVERIFY(write(*cache, [](CacheWriter &writer) { writer.remove(Kind::Incident, idOf(5)); }));
        const QString path = folder.filePath(QStringLiteral("w/cache.db"));
        QCOMPARE(query(path, "SELECT count(*) FROM page"), QStringList{QStringLiteral("0")});
        QVERIFY(!cache->makeReader()->incident(idOf(5)));
        QCOMPARE(found(*cache, QStringLiteral("marker0005")), QStringList());
        QCOMPARE(*cache->makeReader()->incident(idOf(6)), Incident::fromJson(numbered(6)));
    }
    void aSecondWalkOfTheSameWritesNothingNew()
    {
        QTemporaryDir folder;
        const auto cache = Cache::open(folder.filePath(QStringLiteral("w")), m_clock).value();
        const auto whole = page(m_decoder, 0, 100);
        QVERIFY(write(*cache, [&](CacheWriter &writer) { writer.upsert(*whole, 1); }));
        QList<ChangeSet> changes;
        QCoreApplication::processEvents();
        connect(cache.get(), &Cache::changed, this, [&](const ChangeSet &change) { changes.append(change); });
        QVERIFY(write(*cache, [&](CacheWriter &writer) { writer.upsert(*whole, 2); }));
        QCoreApplication::processEvents();
        QVERIFY(changes.isEmpty());
        QVERIFY(write(*cache, [&](CacheWriter &writer) { QVERIFY(writer.notSeen(Kind::Incident, 2).isEmpty()); }));
        QCOMPARE(query(folder.filePath(QStringLiteral("w/cache.db")), "SELECT count(*) FROM page"),
            QStringList{QStringLiteral("1")});
    }
    void malformedJsonInsideAnObjectIsFoundOutWhenItIsTakenApart()
    {
        QTemporaryDir folder;
        const auto cache = Cache::open(folder.filePath(QStringLiteral("w")), m_clock).value();
        QList<QJsonObject> objects;
        for (int i = 0; i < 60; ++i)
            objects.append(numbered(i));
        objects[7].insert(QStringLiteral("from_the_future"), QJsonObject{{QStringLiteral("x"), QStringLiteral("!!")}});
        const QByteArray bytes = pageOf(objects).replace("\"!!\"", "tru");
        const auto page = decoded(bytes);
        QVERIFY(page); // passed over, not looked into
        QVERIFY(write(*cache, [&](CacheWriter &writer) { writer.upsert(**page, 1); }));
        QVERIFY(settleAll(*cache));
        QCOMPARE(cache->makeReader()->order({}).size(), 60);
        expectWarning(QStringLiteral("cannot be read and is left out"));
        QVERIFY(!cache->makeReader()->incident(idOf(7)));
        QCOMPARE(*cache->makeReader()->incident(idOf(8)), Incident::fromJson(numbered(8)));
    }
};

MUSTER_TEST(TstObjectPage);
#include "tst_objectpage.moc"
