#pragma once
#include <QByteArray>
#include <QList>
#include <QString>

namespace muster {

/// What a write-ahead log holds of committed transactions, read without SQLite. SQLite takes the first frame with a
/// wrong checksum for the end of the log and silently forgets what comes after it; here that is told, and can be read.
struct WalFile
{
    struct Frame
    {
        quint32 page = 0;
        QByteArray bytes;
        bool isSound = true;
    };
    QList<Frame> frames; ///< in the order of writing, up to the end of the last transaction
    bool isBroken = false; ///< something before that end is damaged

    /// The log of the database at `path`; empty when there is none. Nobody may be writing.
    static WalFile of(const QString &path);
};

} // namespace muster
