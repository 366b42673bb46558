#pragma once
#include "app/desktop/missingwords.h"
#include <QCoreApplication>
#include <QStringList>
#include <memory>
#include <vector>

namespace muster::desktop {

/// The language the program speaks: its catalogues, the locale of dates and numbers, and the direction of the layout.
/// GUI thread; owned by main().
class Languages
{
public:
    /// What the self-test speaks besides: lengthened, bracketed English, and the same from right to left.
    static constexpr QLatin1String pseudo{"pseudo"}, mirrored{"mirrored"};

    explicit Languages(QCoreApplication &application);
    ~Languages();
    /// Codes of the languages a person can choose.
    static QStringList offered();
    static bool isKnown(const QString &language);
    /// Speaks `language` from now on; "system" or empty means the first of the system's languages that there is, or
    /// English. False when it is spoken already. What has words on screen has to find them anew.
    bool speak(const QString &language);
    /// Texts that were asked for since the last call and are in no catalogue; English needs none.
    QStringList takeMissing() { return m_missing.take(); }

private:
    void install(std::unique_ptr<QTranslator> translator);
    void load(const QString &name, const QString &folder);

    QCoreApplication &m_application;
    MissingWords m_missing;
    std::vector<std::unique_ptr<QTranslator>> m_installed;
    QString m_spoken;
};

} // namespace muster::desktop
