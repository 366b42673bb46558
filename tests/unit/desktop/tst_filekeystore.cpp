#include "app/desktop/filekeystore.h"
#include "app/desktop/keysealing.h"
#include "tests/support/testmain.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::desktop;

namespace {

struct Kept
{
    QTemporaryDir folder;
    FileKeyStore store;
    KeyEntry entry{QStringLiteral("01A"), QStringLiteral("Acme"), QStringLiteral("https://a.example:443"),
        folder.path(), QStringLiteral("correct horse")};

    Kept() { store.keep(entry, "inc_canary_4711").waitForFinished(); }
    Result<QByteArray> find() { return store.find(entry).result(); }
    QString file() const { return folder.filePath(QStringLiteral("key.enc")); }
};

} // namespace

/// The key in an encrypted file.
class TstFileKeyStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensWithItsPassphraseOnly()
    {
        Kept kept;
        QCOMPARE(*kept.find(), QByteArray("inc_canary_4711"));
        kept.entry.passphrase = QStringLiteral("wrong horse");
        const auto found = kept.find();
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ErrorKind::Unauthorised);
        QVERIFY2(found.error().message.contains(QStringLiteral("passphrase")), qPrintable(found.error().message));
    }
    void isSealedToItsOrigin()
    {
        Kept kept;
        kept.entry.origin = QStringLiteral("https://b.example:443");
        QVERIFY(!kept.find());
    }
    void isForItsOwnerOnlyAndNotInTheClear()
    {
        Kept kept;
        QFile file(kept.file());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("canary"));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
        QCOMPARE(QDir(kept.folder.path()).entryList(QDir::Files).size(), 1); // nothing half-made beside it
    }
    void oneChangedBitIsNoticed()
    {
        Kept kept;
        QFile file(kept.file());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        for (qsizetype at = good.indexOf('\n') + 1; at < good.size(); at += 7) {
            QByteArray bad = good;
            bad[at] = char(bad[at] ^ 1);
            QVERIFY(!unseal(bad, "correct horse", kept.entry.name().toUtf8()));
        }
        QCOMPARE(unseal("nonsense", "x", {}).error().kind, ErrorKind::BadReply);
    }
    void isGoneWhenErased()
    {
        Kept kept;
        QVERIFY(kept.store.erase(kept.entry).result());
        QVERIFY(!QFile::exists(kept.file()));
        QCOMPARE(kept.find().error().kind, ErrorKind::NotFound);
        QVERIFY(kept.store.erase(kept.entry).result());
    }
};

MUSTER_TEST(TstFileKeyStore);
#include "tst_filekeystore.moc"
