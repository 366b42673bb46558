#pragma once
#include <QByteArrayView>

namespace muster::service {

/// Characters of HTTP's grammar (RFC 9110 §5.5, §5.6.2), by ASCII value and never by locale.
constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isLetterOrDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Never allowed within a line; the tab is.
constexpr bool isControl(char c)
{
    const auto u = static_cast<unsigned char>(c);
    return (u < 0x20 && c != '\t') || u == 0x7f;
}

constexpr bool isTokenCharacter(char c)
{
    return isLetterOrDigit(c) || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

/// The value of a hexadecimal digit, or -1.
constexpr int hexDigit(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Not empty and made of token characters only: a method, a header name.
inline bool isToken(QByteArrayView text)
{
    for (const char c : text) {
        if (!isTokenCharacter(c))
            return false;
    }
    return !text.isEmpty();
}

} // namespace muster::service
