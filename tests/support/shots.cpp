#include "tests/support/shots.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace berth::test {

namespace {

QString &directory()
{
    static QString path;
    return path;
}

} // namespace

void readShotsDirectory(int &argc, char **argv)
{
    for (int i = 1; i + 1 < argc; ++i) {
        if (qstrcmp(argv[i], "--shots") != 0)
            continue;
        directory() = QDir::current().absoluteFilePath(QString::fromLocal8Bit(argv[i + 1]));
        for (int from = i + 2; from < argc; ++from)
            argv[from - 2] = argv[from];
        argc -= 2;
        return;
    }
}

bool takingShots()
{
    return !directory().isEmpty();
}

void shoot(QWidget *widget, const QString &name, ui::Theme &theme, ui::Theme::Preference preference)
{
    if (!takingShots())
        return;
    theme.setPreference(preference);
    const qreal ratio = qApp->devicePixelRatio();
    if (widget->isWindow())
        widget->resize(qRound(1366 / ratio), qRound(768 / ratio));
    QTest::qWait(250); // pictures, not a test: skeletons and slides settle
    QDir().mkpath(directory());
    const QString scheme = preference == ui::Theme::Preference::Dark ? u"dark"_s
        : preference == ui::Theme::Preference::HighContrast          ? u"contrast"_s
                                                                     : u"light"_s;
    const QString scale = ratio > 1 ? u"-x%1"_s.arg(ratio) : QString();
    widget->grab().save(directory() + u"/%1-%2%3.png"_s.arg(name, scheme, scale));
}

void shootAll(QWidget *widget, const QString &name, ui::Theme &theme)
{
    shoot(widget, name, theme, ui::Theme::Preference::Dark);
    shoot(widget, name, theme, ui::Theme::Preference::Light);
}

} // namespace berth::test
