#pragma once
#include <QTranslator>

namespace muster::desktop {

/// A language nobody speaks: English with accents, about 40 % longer, in brackets. What on screen has no brackets was
/// never handed to a translator; what is cut off will be so in some language. Any thread.
class PseudoTranslator : public QTranslator
{
public:
    /// `rightToLeft`: each text is marked to be written from right to left.
    explicit PseudoTranslator(bool rightToLeft)
        : m_rightToLeft(rightToLeft)
    { }
    bool isEmpty() const override { return false; }
    QString translate(
        const char *context, const char *sourceText, const char *disambiguation, int number) const override;

private:
    bool m_rightToLeft;
};

} // namespace muster::desktop
