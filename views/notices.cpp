#include "views/notices.h"
#include <utility>

namespace muster {

void Notices::say(const QString &text, std::function<void()> undo)
{
    set(text, false, std::move(undo));
}

void Notices::fail(const QString &text)
{
    set(text, true, {});
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

void Notices::set(const QString &text, bool isError, std::function<void()> undo)
{
    m_text = text;
    m_isError = isError;
    m_undo = std::move(undo);
    ++m_serial;
    Q_EMIT changed();
}

} // namespace muster
