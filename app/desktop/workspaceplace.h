#pragma once
#include "views/app.h"
#include <QTimer>

namespace muster::desktop {

/// Where a person was in a workspace and what they had begun to write, in `place.json` of its folder: it is there again
/// after a restart, also after one that nobody wanted. GUI thread; at most a second's typing is lost.
class WorkspacePlace : public QObject
{
    Q_OBJECT
public:
    /// Goes there; to the screen only if `withScreen`. The workspace must be open, and stay so while this lives.
    WorkspacePlace(App &app, const QString &folder, bool withScreen);
    ~WorkspacePlace() override; ///< writes what is not written yet

private:
    void restore(bool withScreen);
    void remember();

    App &m_app;
    QString m_file;
    QTimer m_soon;
    QByteArray m_written;
};

} // namespace muster::desktop
