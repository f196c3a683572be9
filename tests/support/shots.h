#pragma once

#include "ui/widgets/theme.h"

#include <QString>

class QWidget;

namespace berth::test {

/** Takes `--shots DIR` out of the arguments, so that QTest does not see it; call before QTEST's own parsing. */
void readShotsDirectory(int &argc, char **argv);
/** Whether pictures were asked for. */
[[nodiscard]] bool takingShots();

/**
 * Lays @p widget out at 1366×768 and saves it as NAME-SCHEME.png, with "-x2" under QT_SCALE_FACTOR=2 (where the
 * logical size is halved, as on a real screen). Does nothing unless pictures were asked for.
 */
void shoot(QWidget *widget, const QString &name, ui::Theme &theme, ui::Theme::Preference preference);
/** Light and dark. */
void shootAll(QWidget *widget, const QString &name, ui::Theme &theme);

} // namespace berth::test

/** QTEST_MAIN for tests that can take pictures. */
#define BERTH_SHOTS_MAIN(TestObject)                                                                                   \
    int main(int argc, char *argv[])                                                                                   \
    {                                                                                                                  \
        berth::test::readShotsDirectory(argc, argv);                                                                   \
        QApplication app(argc, argv);                                                                                  \
        TestObject test;                                                                                               \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
