#include "app/desktop/servicemending.h"
#include "app/desktop/session.h"
#include "models/store/onfinished.h"
#include <QFileInfo>

// The part of the session that sees to a damaged database of its own service.
namespace muster::desktop {

void Session::mend()
{
    if (!m_workspace || !m_workspace->record().isEmbedded())
        return;
    const WorkspaceRecord record = m_workspace->record();
    close();
    m_app.start()->work(tr("Mending “%1”").arg(record.name));
    m_mending = std::make_shared<Progress>();
    m_startProgress.measure([progress = m_mending] { return int(progress->percent); });
    m_mender = std::make_unique<Worker>(QStringLiteral("mending"));
    const auto work = [path = databaseOf(record), now = m_clock.now(), progress = m_mending] {
        return mendServiceDatabase(path, now, *progress);
    };
    onFinished(m_mender->run(work), this, [this, record](const Result<Mending> &mending) {
        m_startProgress.end();
        m_mending.reset();
        openEmbedded(record, {}); // damaged as before, if it did not work
        tellMended(mending);
    });
}

void Session::tellMended(const Result<Mending> &mending)
{
    if (!mending) {
        if (mending.error().kind != ErrorKind::Cancelled)
            m_app.notices()->fail(tr("It could not be mended. %1").arg(mending.error().message));
        return;
    }
    const QString kept = tr("The damaged file is kept as %1.").arg(QFileInfo(mending->keptAs).fileName());
    const QString parts = tr("Some updates, people or settings may be missing.");
    QString saved;
    if (mending->lost > 0 && mending->partsLost)
        saved = tr("%n incident(s) could not be saved.", nullptr, int(mending->lost)) + QLatin1Char(' ') + parts;
    else if (mending->lost > 0)
        saved = tr("%n incident(s) could not be saved, all others are whole.", nullptr, int(mending->lost));
    else if (mending->partsLost)
        saved = tr("%n incident(s) were saved.", nullptr, int(mending->incidents)) + QLatin1Char(' ') + parts;
    else
        saved = tr("All %n incident(s) are whole.", nullptr, int(mending->incidents));
    m_app.notices()->fail(
        tr("%1 %2", "sentence after sentence").arg(saved, kept)); // a notice that is there long enough to be read
}

} // namespace muster::desktop
