#include "views/settingscontroller.h"
#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>

namespace muster {

namespace {

bool systemIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (const auto scheme = QGuiApplication::styleHints()->colorScheme(); scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

} // namespace

SettingsController::SettingsController(const QString &profileFolder, QObject *parent)
    : QObject(parent)
    , m_folder(profileFolder)
    , m_settings(profileFolder + QStringLiteral("/settings.ini"), QSettings::IniFormat)
{ }

QString SettingsController::theme() const
{
    return m_settings.value(QStringLiteral("theme"), QStringLiteral("system")).toString();
}

void SettingsController::setTheme(const QString &theme)
{
    m_override.clear();
    m_settings.setValue(QStringLiteral("theme"), theme);
    Q_EMIT changed();
}

void SettingsController::overrideTheme(const QString &theme)
{
    m_override = theme;
    Q_EMIT changed();
}

bool SettingsController::isDark() const
{
    const QString wanted = m_override.isEmpty() ? theme() : m_override;
    return wanted == QLatin1String("dark") || (wanted != QLatin1String("light") && systemIsDark());
}

void SettingsController::setLanguage(const QString &language)
{
    if (language == this->language())
        return;
    m_settings.setValue(QStringLiteral("language"), language);
    Q_EMIT changed();
}

void SettingsController::setNotifies(bool on)
{
    if (on == notifies())
        return;
    m_settings.setValue(QStringLiteral("notifies"), on);
    Q_EMIT changed();
}

void SettingsController::setTold(const QString &rule, bool on)
{
    QStringList rules = untold();
    rules.removeAll(rule);
    if (!on)
        rules.append(rule);
    m_settings.setValue(QStringLiteral("untold"), rules);
    Q_EMIT changed();
}

void SettingsController::setTray(bool on)
{
    if (on == tray())
        return;
    m_settings.setValue(QStringLiteral("tray"), on);
    Q_EMIT changed();
}

QHash<QString, QString> SettingsController::keys() const
{
    QHash<QString, QString> keys;
    const QString group = QStringLiteral("keys/");
    for (const QString &name : m_settings.allKeys()) {
        if (name.startsWith(group))
            keys.insert(name.mid(group.size()), m_settings.value(name).toString());
    }
    return keys;
}

void SettingsController::setKeys(const QHash<QString, QString> &keys)
{
    m_settings.remove(QStringLiteral("keys"));
    for (auto it = keys.begin(); it != keys.end(); ++it)
        m_settings.setValue(QStringLiteral("keys/") + it.key(), it.value());
    Q_EMIT changed();
}

bool SettingsController::isTime(const QString &text) const
{
    return text.trimmed().isEmpty() || QTime::fromString(text.trimmed(), QStringLiteral("H:mm")).isValid();
}

QTime SettingsController::timeOf(const QString &key) const
{
    return QTime::fromString(m_settings.value(key).toString(), QStringLiteral("HH:mm"));
}

void SettingsController::setTime(const QString &key, const QString &text)
{
    const QTime time = QTime::fromString(text.trimmed(), QStringLiteral("H:mm"));
    if (!isTime(text) || time == timeOf(key))
        return;
    m_settings.setValue(key, time.toString(QStringLiteral("HH:mm")));
    Q_EMIT changed();
}

void SettingsController::setWindow(const QRect &geometry, bool maximised)
{
    if (geometry.isValid())
        m_settings.setValue(QStringLiteral("window/geometry"), geometry);
    m_settings.setValue(QStringLiteral("window/maximised"), maximised);
}

void SettingsController::dismiss(const QString &notice)
{
    constexpr qsizetype most = 50; // the oldest may come once more
    QStringList notices = dismissed();
    notices.removeAll(notice);
    notices.append(notice);
    m_settings.setValue(QStringLiteral("dismissed"), notices.mid(std::max<qsizetype>(0, notices.size() - most)));
    Q_EMIT changed();
}

void SettingsController::setValue(const QString &key, bool on)
{
    if (value(key) == on)
        return;
    m_settings.setValue(key, on);
    Q_EMIT changed();
}

} // namespace muster
