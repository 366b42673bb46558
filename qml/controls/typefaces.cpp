#include "qml/controls/typefaces.h"
#include <QFontDatabase>
#include <QQmlEngine>

namespace muster {

namespace {

QString firstInstalled(const QStringList &installed, const QStringList &wanted, QFontDatabase::SystemFont fallback)
{
    for (const QString &family : wanted) {
        if (installed.contains(family))
            return family;
    }
    return QFontDatabase::systemFont(fallback).family();
}

} // namespace

Typefaces::Typefaces(const QStringList &installed, QObject *parent)
    : QObject(parent)
    , m_text(firstInstalled(installed,
          {QStringLiteral("Inter"), QStringLiteral("Inter Variable"), QStringLiteral("Noto Sans"),
              QStringLiteral("DejaVu Sans")},
          QFontDatabase::GeneralFont))
    , m_mono(firstInstalled(installed,
          {QStringLiteral("JetBrains Mono"), QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono")},
          QFontDatabase::FixedFont))
{ }

Typefaces *Typefaces::create(QQmlEngine *engine, QJSEngine *)
{
    return new Typefaces(QFontDatabase::families(), engine);
}

} // namespace muster
