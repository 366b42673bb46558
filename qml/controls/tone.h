#pragma once
#include <QObject>
#include <QtQml/qqmlregistration.h>

/// What a colour means. Controls speak in tones; Theme turns a tone into colours.
namespace muster::tone {
Q_NAMESPACE
QML_NAMED_ELEMENT(Tone)

enum Value { Neutral, Accent, Critical, Major, Minor, Ok, Triage };
Q_ENUM_NS(Value)

} // namespace muster::tone
