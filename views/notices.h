#pragma once
#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <functional>

namespace muster {

/// The one short message at the bottom of the window: what was just done, and its undo. GUI thread.
class Notices : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(bool isError READ isError NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(int serial READ serial NOTIFY changed) ///< grows with every message, so that equal ones show again
public:
    using QObject::QObject;
    QString text() const { return m_text; }
    bool isError() const { return m_isError; }
    bool canUndo() const { return bool(m_undo); }
    int serial() const { return m_serial; }

    /// `isPossible` says whether the undo still is; asked by review(). Empty: always.
    void say(const QString &text, std::function<void()> undo = {}, std::function<bool()> isPossible = {});
    Q_INVOKABLE void fail(const QString &text);
    /// Withdraws an undo that is possible no longer; the message stays.
    void review();
    Q_INVOKABLE void undo();
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();

private:
    void set(const QString &text, bool isError, std::function<void()> undo, std::function<bool()> isPossible = {});

    QString m_text;
    bool m_isError = false;
    std::function<void()> m_undo;
    std::function<bool()> m_isUndoPossible;
    int m_serial = 0;
};

} // namespace muster
