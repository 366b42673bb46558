#pragma once
#include <QMutex>
#include <QStringList>
#include <QTranslator>

namespace muster::desktop {

/// Translates nothing, but remembers what of Muster's own it was asked for: installed before the catalogues it is asked
/// last, and so only for what none of them has. Any thread.
class MissingWords : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(
        const char *context, const char *sourceText, const char *disambiguation, int number) const override;
    /// Each as "context: text"; forgotten afterwards.
    QStringList take();

private:
    mutable QMutex m_mutex;
    mutable QStringList m_asked;
};

} // namespace muster::desktop
