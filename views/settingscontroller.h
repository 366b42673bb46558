#pragma once
#include <QHash>
#include <QObject>
#include <QRect>
#include <QSettings>
#include <QTime>
#include <QtQml/qqmlregistration.h>

namespace muster {

/// What a person likes: theme, language, motion, time zone, where the window was. Kept in `<profile>/settings.ini`;
/// never holds a key.
class SettingsController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY changed) ///< "system", "dark", "light"
    Q_PROPERTY(bool dark READ isDark NOTIFY changed) ///< what the theme means now
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed) ///< "en", "de"; empty = the system's
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed)
    Q_PROPERTY(bool utc READ utc WRITE setUtc NOTIFY changed)
    Q_PROPERTY(bool notifies READ notifies WRITE setNotifies NOTIFY changed) ///< on the desktop
    /// What is not told although notifies: "role", "severity", "handover", "update", "triage"
    Q_PROPERTY(QStringList untold READ untold NOTIFY changed)
    Q_PROPERTY(bool tray READ tray WRITE setTray NOTIFY changed) ///< an icon there
    /// In the tray, when the window is closed
    Q_PROPERTY(bool keepsRunning READ keepsRunning WRITE setKeepsRunning NOTIFY changed)
    /// "22:00"; no notifications between the two. Empty: at any time. What is no time is not taken.
    Q_PROPERTY(QString quietFrom READ quietFromText WRITE setQuietFrom NOTIFY changed)
    Q_PROPERTY(QString quietTo READ quietToText WRITE setQuietTo NOTIFY changed)
    Q_PROPERTY(bool wideList READ wideList WRITE setWideList NOTIFY changed)
    Q_PROPERTY(QStringList dismissed READ dismissed NOTIFY changed) ///< notices a person has seen and closed for good
    Q_PROPERTY(QString profileFolder READ profileFolder CONSTANT)
public:
    explicit SettingsController(const QString &profileFolder, QObject *parent = nullptr);
    QString theme() const;
    void setTheme(const QString &theme);
    /// For this run only, from the command line.
    void overrideTheme(const QString &theme);
    bool isDark() const;
    QString language() const { return m_settings.value(QStringLiteral("language")).toString(); }
    void setLanguage(const QString &language);
    bool reducedMotion() const { return value(QStringLiteral("reducedMotion")); }
    void setReducedMotion(bool on) { setValue(QStringLiteral("reducedMotion"), on); }
    bool utc() const { return value(QStringLiteral("utc")); }
    void setUtc(bool on) { setValue(QStringLiteral("utc"), on); }
    bool notifies() const { return m_settings.value(QStringLiteral("notifies"), true).toBool(); }
    void setNotifies(bool on);
    QStringList untold() const { return m_settings.value(QStringLiteral("untold")).toStringList(); }
    Q_INVOKABLE void setTold(const QString &rule, bool on);
    bool tray() const { return m_settings.value(QStringLiteral("tray"), true).toBool(); }
    void setTray(bool on);
    bool keepsRunning() const { return value(QStringLiteral("keepsRunning")); }
    void setKeepsRunning(bool on) { setValue(QStringLiteral("keepsRunning"), on); }
    QTime quietFrom() const { return timeOf(QStringLiteral("quietFrom")); }
    QTime quietTo() const { return timeOf(QStringLiteral("quietTo")); }
    QString quietFromText() const { return quietFrom().toString(QStringLiteral("HH:mm")); }
    QString quietToText() const { return quietTo().toString(QStringLiteral("HH:mm")); }
    void setQuietFrom(const QString &time) { setTime(QStringLiteral("quietFrom"), time); }
    void setQuietTo(const QString &time) { setTime(QStringLiteral("quietTo"), time); }
    Q_INVOKABLE bool isTime(const QString &text) const; ///< or nothing
    bool wideList() const { return value(QStringLiteral("wideList")); }
    void setWideList(bool on) { setValue(QStringLiteral("wideList"), on); }
    bool updatesInParts() const { return value(QStringLiteral("updatesInParts")); }
    void setUpdatesInParts(bool on) { setValue(QStringLiteral("updatesInParts"), on); }
    /// Days after the end of their incident in which follow-ups are to be done; 0: they are never due.
    int followUpDays() const { return m_settings.value(QStringLiteral("followUpDays"), 0).toInt(); }
    void setFollowUpDays(int days) { m_settings.setValue(QStringLiteral("followUpDays"), days); }
    /// Keys other than the usual ones, by action; empty: none.
    QHash<QString, QString> keys() const;
    void setKeys(const QHash<QString, QString> &keys);
    QStringList dismissed() const { return m_settings.value(QStringLiteral("dismissed")).toStringList(); }
    Q_INVOKABLE void dismiss(const QString &notice);
    QString profileFolder() const { return m_folder; }
    /// The workspace opened last, an id, or empty.
    QString lastWorkspace() const { return m_settings.value(QStringLiteral("lastWorkspace")).toString(); }
    void setLastWorkspace(const QString &id) { m_settings.setValue(QStringLiteral("lastWorkspace"), id); }
    /// The inside of the window when it was last neither maximised nor full screen, or an invalid one.
    QRect windowGeometry() const { return m_settings.value(QStringLiteral("window/geometry")).toRect(); }
    bool windowMaximised() const { return value(QStringLiteral("window/maximised")); }
    /// An invalid `geometry` leaves the remembered one.
    void setWindow(const QRect &geometry, bool maximised);

Q_SIGNALS:
    void changed();

private:
    bool value(const QString &key) const { return m_settings.value(key, false).toBool(); }
    void setValue(const QString &key, bool on);
    QTime timeOf(const QString &key) const;
    void setTime(const QString &key, const QString &text);

    QString m_folder;
    QSettings m_settings;
    QString m_override;
};

} // namespace muster
