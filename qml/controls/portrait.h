#pragma once
#include <QColor>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace muster {

/// What stands for a person where no picture exists: initials, and a ground that stays theirs on every machine.
/// Stateless; any thread. In C++ because qmllint 6.4 crashes on functions that call methods of strings.
class Portrait : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    static constexpr int GroundCount = 8;

    /// First letters of the first and the last word, in upper case.
    Q_INVOKABLE static QString initials(const QString &name);
    /// One of GroundCount colours, on each of which white text can be read.
    Q_INVOKABLE static QColor ground(const QString &seed);
    static QColor groundAt(int index);
};

} // namespace muster
