#include "views/notices.h"
#include <utility>

namespace muster {

void Notices::say(const QString &text, std::function<void()> undo, std::function<bool()> isPossible)
{
    set(text, false, std::move(undo), std::move(isPossible));
}

void Notices::fail(const QString &text)
{
    set(text, true, {});
}

void Notices::review()
{
    if (!m_undo || !m_isUndoPossible || m_isUndoPossible())
        return;
    m_undo = {};
    Q_EMIT changed();
}

void Notices::undo()
{
    const auto undo = std::exchange(m_undo, {});
    dismiss();
    if (undo)
        undo();
}

void Notices::dismiss()
{
    set({}, false, {});
}

void Notices::set(const QString &text, bool isError, std::function<void()> undo, std::function<bool()> isPossible)
{
    m_text = text;
    m_isError = isError;
    m_undo = std::move(undo);
    m_isUndoPossible = std::move(isPossible);
    ++m_serial;
    Q_EMIT changed();
}

} // namespace muster
