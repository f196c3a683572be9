#pragma once

#include <QLocale>
#include <QStringList>

class QCoreApplication;

namespace berth {

/** The languages Berth's texts are complete in, as ISO 639 codes, English first. */
[[nodiscard]] QStringList languages();

/**
 * Makes @p application speak the language of @p locale where Berth knows it, else English, and Qt's own buttons and
 * dialogs with it. Numbers and dates of the application follow @p locale either way. Called once, before the first
 * text is made; returns the language chosen.
 */
QString installLanguage(QCoreApplication &application, const QLocale &locale = QLocale::system());

} // namespace berth
