#pragma once
#include "app/desktop/connector.h"
#include "models/domain/ulid.h"
#include "views/app.h"
#include <QObject>

namespace muster::desktop {

/// Adds people to a server that has POST /muster/v1/users for a key that may, at the wish of the screens. One per
/// connection; destroying it ends what is under way. GUI thread, nothing here blocks.
class PersonAdder : public QObject
{
    Q_OBJECT
public:
    PersonAdder(App &app, const QUrl &server, const QByteArray &key, const Clock &clock, UlidSource &ids,
        QObject *parent = nullptr);

private:
    /// Asks once, as soon as it is known what the key may do.
    void askForOffer();
    void add(const QString &name, const QString &email);
    void fail(const Error &error);

    App &m_app;
    UlidSource &m_ids;
    Connector m_connector;
    bool m_asked = false;
    QStringList m_unknown; ///< name and e-mail of a try whose outcome is not known
    QString m_idempotencyKey; ///< of the last try: repeating it adds nobody twice
};

} // namespace muster::desktop
