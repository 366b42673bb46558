#pragma once
#include "app/service/routing/admission.h"
#include "app/service/routing/answermemory.h"
#include "app/service/routing/idempotency.h"
#include <list>

namespace muster::service {

/// Between HTTP and the handlers: lets requests in, runs their handler in one transaction (or one read), keeps those
/// who wait for a change, and turns values and errors into responses. Lives on the service's thread; owned by the
/// Service.
class Gateway : public QObject
{
public:
    Gateway(Workspace &workspace, Keyring &keys, const Router &router, int rateLimit);

    Admission &admission() { return m_admission; }
    void handle(const std::shared_ptr<HttpExchange> &exchange);
    /// Answers all who wait for a change with what there is.
    void answerWaiting();
    /// An error the HTTP server answers itself.
    HttpResponse errorAnswer(int status, const QByteArray &code, const QString &message);

private:
    void prune();
    void run(Visit visit);
    Result<IdempotencyStore::Answer> change(const Visit &visit, const QString &key, bool &isReplay);
    void wait(Visit visit, std::chrono::milliseconds within);
    void giveUpWaiting(const std::shared_ptr<HttpExchange> &exchange);
    void wakeSoon();
    void wake();
    void succeed(const Visit &visit, const IdempotencyStore::Answer &answer, bool isReplay);
    void fail(const Visit &visit, const QList<Error> &errors);

    Workspace &m_workspace;
    Keyring &m_keys;
    Admission m_admission;
    IdempotencyStore m_idempotency;
    AnswerMemory m_answers;
    std::list<Visit> m_waiting;
    bool m_isWakeDue = false;
};

} // namespace muster::service
