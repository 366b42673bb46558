#pragma once
#include <QString>

namespace muster {

/// A megabyte kept beside the outbox. When the disk is full it is given up, so that the change being saved still fits.
class ReserveFile
{
public:
    explicit ReserveFile(const QString &path)
        : m_path(path)
    { }
    /// Makes it unless it is there or the disk is too full for it. Never an error: it is a precaution.
    void restore();
    /// True when it was there and its room is free now.
    bool giveUp();

private:
    QString m_path;
};

} // namespace muster
