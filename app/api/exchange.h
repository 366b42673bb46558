#pragma once
#include "app/api/apiclient.h"
#include <QFutureWatcher>
#include <QPromise>
#include <QTimer>

class QNetworkReply;
class QNetworkRequest;
class QSslError;

namespace muster::api {

class UploadDevice;

/// One request under way and what may end it early: its deadline, a standstill, too many bytes, abort(), a future that
/// nobody waits for any more (QFuture::cancel).
/// Lives on the network thread; owned by the Client, which deletes it after `finished`.
class Exchange final : public QObject
{
    Q_OBJECT
public:
    Exchange(QNetworkAccessManager &manager, const QNetworkRequest &network, const Request &request, const Clock &clock,
        QObject *parent);
    QFuture<Result<Reply>> future() const { return m_promise.future(); }
    /// Ends it at once with that error.
    void end(Error error);

Q_SIGNALS:
    void finished();
    void recorded(const muster::RequestRecord &record); ///< before it has finished

private:
    void watch(const Request &request);
    void noteProgress();
    void noteHeaders();
    void readMore();
    void noteTlsErrors(const QList<QSslError> &errors);
    void conclude();
    Result<Reply> outcome();
    Result<Reply> replyFromBody(int status);
    void addHeaders(Error &error, const QByteArray &body) const;
    QString host() const;
    bool isGzip() const;
    bool mayHaveArrived() const;
    void record(const Result<Reply> &outcome);

    const Clock &m_clock;
    QPromise<Result<Reply>> m_promise;
    QFutureWatcher<Result<Reply>> m_watcher;
    QNetworkReply *m_reply = nullptr;
    UploadDevice *m_upload = nullptr; ///< none for GET and HEAD, which Qt may repeat as it likes
    bool m_hasBody = false;
    bool m_raw = false;
    QTimer m_deadline, m_stall;
    QByteArray m_body;
    QStringList m_tlsErrors;
    std::optional<Error> m_failure; ///< why we ended it ourselves
    std::optional<Instant> m_headersAt;
    RequestRecord m_record;
    std::chrono::milliseconds m_begun; ///< by Clock::elapsed
};

} // namespace muster::api
