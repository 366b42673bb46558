#include "app/desktop/keysealing.h"
#include <QCoreApplication>
#include <memory>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

namespace muster::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeySealing)
};

// The header fixes the parameters: another strength would be another header.
constexpr char header[] = "Muster sealed 1\n";
constexpr qsizetype headerSize = sizeof header - 1, saltSize = 16, nonceSize = 12, tagSize = 16, keySize = 32;
constexpr uint64_t cost = 1 << 15, blockSize = 8, parallel = 1, mostMemory = 64 << 20;

using Context = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

/// A derived key that does not stay in memory.
struct DerivedKey
{
    QByteArray bytes = QByteArray(keySize, '\0');
    bool good = false;
    DerivedKey(const QByteArray &passphrase, const QByteArray &salt)
    {
        good = EVP_PBE_scrypt(passphrase.constData(), size_t(passphrase.size()),
                   reinterpret_cast<const unsigned char *>(salt.constData()), size_t(salt.size()), cost, blockSize,
                   parallel, mostMemory, data(), size_t(keySize))
            == 1;
    }
    ~DerivedKey() { OPENSSL_cleanse(bytes.data(), size_t(bytes.size())); }
    Q_DISABLE_COPY_MOVE(DerivedKey)
    unsigned char *data() { return reinterpret_cast<unsigned char *>(bytes.data()); }
};

const unsigned char *in(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *out(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

tl::unexpected<Error> cryptoFailed()
{
    return failure(ErrorKind::Storage, Words::tr("The key could not be encrypted on this computer."));
}

} // namespace

Result<QByteArray> seal(const QByteArray &plain, const QByteArray &passphrase, const QByteArray &context)
{
    QByteArray salt(saltSize, '\0'), nonce(nonceSize, '\0'), tag(tagSize, '\0'), secret(plain.size(), '\0');
    if (RAND_bytes(out(salt), saltSize) != 1 || RAND_bytes(out(nonce), nonceSize) != 1)
        return cryptoFailed();
    DerivedKey key(passphrase, salt);
    const QByteArray known = header + context;
    const Context cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    int length = 0;
    const bool sealed = key.good && cipher
        && EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), in(nonce)) == 1
        && EVP_EncryptUpdate(cipher.get(), nullptr, &length, in(known), int(known.size())) == 1
        && EVP_EncryptUpdate(cipher.get(), out(secret), &length, in(plain), int(plain.size())) == 1
        && EVP_EncryptFinal_ex(cipher.get(), out(secret) + length, &length) == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagSize, tag.data()) == 1;
    return sealed ? Result<QByteArray>(header + salt + nonce + tag + secret) : cryptoFailed();
}

Result<QByteArray> unseal(const QByteArray &sealed, const QByteArray &passphrase, const QByteArray &context)
{
    if (!sealed.startsWith(header) || sealed.size() < headerSize + saltSize + nonceSize + tagSize)
        return failure(ErrorKind::BadReply, Words::tr("The file with the encrypted key is damaged."));
    const QByteArray salt = sealed.mid(headerSize, saltSize), nonce = sealed.mid(headerSize + saltSize, nonceSize);
    QByteArray tag = sealed.mid(headerSize + saltSize + nonceSize, tagSize);
    const QByteArray secret = sealed.mid(headerSize + saltSize + nonceSize + tagSize);
    DerivedKey key(passphrase, salt);
    const QByteArray known = header + context;
    QByteArray plain(secret.size(), '\0');
    const Context cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    int length = 0;
    const bool begun = key.good && cipher
        && EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), in(nonce)) == 1
        && EVP_DecryptUpdate(cipher.get(), nullptr, &length, in(known), int(known.size())) == 1
        && EVP_DecryptUpdate(cipher.get(), out(plain), &length, in(secret), int(secret.size())) == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagSize, tag.data()) == 1;
    if (!begun)
        return cryptoFailed();
    if (EVP_DecryptFinal_ex(cipher.get(), out(plain) + length, &length) != 1)
        return failure(ErrorKind::Unauthorised,
            Words::tr("This passphrase does not open the key. Is it the one of this workspace?"));
    return plain;
}

} // namespace muster::desktop
