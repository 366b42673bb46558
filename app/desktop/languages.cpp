#include "app/desktop/languages.h"
#include "app/desktop/pseudotranslator.h"
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace muster::desktop {

namespace {

/// The system's locale where it speaks the language, for the habits of its country; otherwise the language's usual one.
QLocale localeFor(const QString &language)
{
    const QLocale usual(language), system = QLocale::system();
    return system.language() == usual.language() ? system : usual;
}

QString ofSystem()
{
    for (const QString &wanted : QLocale::system().uiLanguages()) {
        const QString language = wanted.section(QLatin1Char('-'), 0, 0);
        if (Languages::offered().contains(language))
            return language;
    }
    return QStringLiteral("en");
}

} // namespace

Languages::Languages(QCoreApplication &application)
    : m_application(application)
{ }

Languages::~Languages()
{
    for (const auto &translator : m_installed)
        m_application.removeTranslator(translator.get());
    m_application.removeTranslator(&m_missing);
}

QStringList Languages::offered()
{
    return {QStringLiteral("en"), QStringLiteral("de")};
}

bool Languages::isKnown(const QString &language)
{
    return language.isEmpty() || language == QLatin1String("system") || language == pseudo || language == mirrored
        || offered().contains(language);
}

bool Languages::speak(const QString &language)
{
    const QString next = language.isEmpty() || language == QLatin1String("system") ? ofSystem() : language;
    if (next == m_spoken)
        return false;
    m_spoken = next;
    for (const auto &translator : m_installed)
        m_application.removeTranslator(translator.get());
    m_application.removeTranslator(&m_missing);
    m_installed.clear();
    const bool invented = next == pseudo || next == mirrored;
    const QString code = invented ? QStringLiteral("en") : next;
    QLocale::setDefault(localeFor(code));
    if (code != QLatin1String("en"))
        m_application.installTranslator(&m_missing); // the first is asked last
    load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(QStringLiteral("muster_") + code, QStringLiteral(":/i18n"));
    if (invented)
        install(std::make_unique<PseudoTranslator>(next == mirrored));
    QGuiApplication::setLayoutDirection(next == mirrored ? Qt::RightToLeft : QLocale().textDirection());
    return true;
}

void Languages::install(std::unique_ptr<QTranslator> translator)
{
    m_application.installTranslator(translator.get());
    m_installed.push_back(std::move(translator));
}

void Languages::load(const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(name, folder)) // Qt's own are a package that need not be there
        install(std::move(translator));
}

} // namespace muster::desktop
