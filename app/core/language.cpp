#include "app/core/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace berth {

namespace {

/** Installs @p name from @p folder; without that file nothing happens. */
void install(QCoreApplication &application, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(name, folder))
        application.installTranslator(translator);
    else
        translator->deleteLater();
}

/** The first of the person's languages that Berth knows; a desktop lists them in the order of preference. */
QString choose(const QLocale &locale)
{
    const QStringList known = languages();
    for (const QString &wanted : locale.uiLanguages()) {
        const QString language = wanted.section(u'-', 0, 0);
        if (known.contains(language))
            return language;
    }
    return known.first();
}

} // namespace

QStringList languages()
{
    return {u"en"_s, u"de"_s};
}

QString installLanguage(QCoreApplication &application, const QLocale &locale)
{
    const QString language = choose(locale);
    QLocale::setDefault(locale);
    install(application, u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, u"berth_"_s + language, u":/i18n"_s);
    return language;
}

} // namespace berth
