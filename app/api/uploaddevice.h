#pragma once
#include <QIODevice>

namespace muster::api {

/// A request body that can be read once. Qt repeats a POST by itself when a connection closes without an answer, unless
/// the body comes from a sequential device: then it reports ContentReSendError. An empty body works the same (DELETE).
/// Lives on the network thread; owned by its Exchange.
class UploadDevice final : public QIODevice
{
public:
    explicit UploadDevice(QByteArray body, QObject *parent = nullptr);
    /// Until the first byte was taken, the server cannot have acted on the request.
    bool wasRead() const { return m_position > 0; }
    bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; } // QIODevice's own would print a warning
    bool reset() override { return false; }
    bool atEnd() const override { return m_position >= m_body.size(); }
    qint64 bytesAvailable() const override { return m_body.size() - m_position; }

protected:
    qint64 readData(char *data, qint64 limit) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_position = 0;
};

} // namespace muster::api
