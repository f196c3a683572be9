#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::ui;

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/** WCAG 2.1. */
double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (qMax(first, second) + 0.05) / (qMin(first, second) + 0.05);
}

struct Pair
{
    const char *name;
    QColor front;
    QColor back;
};

/** Every text colour on every background it is drawn on. */
QList<Pair> pairs(const Tokens &t)
{
    QList<Pair> list;
    const QList<std::pair<const char *, QColor>> plain{{"window", t.window}, {"surface", t.surface},
        {"sunken", t.sunken}, {"hover", t.hover}, {"selection", t.selection}};
    const QList<std::pair<const char *, QColor>> tints{
        {"okSoft", t.okSoft}, {"warningSoft", t.warningSoft}, {"errorSoft", t.errorSoft}};
    for (const auto &[name, back] : plain) {
        for (const QColor &front : {t.text, t.secondary, t.accent, t.ok, t.warning, t.error})
            list.append({name, front, back});
    }
    for (const auto &[name, back] : tints) {
        for (const QColor &front : {t.text, t.secondary, t.accent})
            list.append({name, front, back});
    }
    for (const Tone tone : {Tone::Neutral, Tone::Ok, Tone::Warning, Tone::Error, Tone::Accent})
        list.append({"tint of its tone", toneColor(t, tone), toneTint(t, tone)});
    list.append({"accent", t.onAccent, t.accent});
    list.append({"accentHover", t.onAccent, t.accentHover});
    return list;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsReadable_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::newRow("light") << static_cast<int>(Scheme::Light);
        QTest::newRow("dark") << static_cast<int>(Scheme::Dark);
        QTest::newRow("contrast light") << static_cast<int>(Scheme::HighContrastLight);
        QTest::newRow("contrast dark") << static_cast<int>(Scheme::HighContrastDark);
    }

    void everyTextIsReadable()
    {
        QFETCH(int, scheme);
        const Tokens &t = tokens(static_cast<Scheme>(scheme));
        QStringList failures;
        for (const Pair &pair : pairs(t)) {
            if (const double ratio = contrast(pair.front, pair.back); ratio < 4.5)
                failures.append(
                    u"%1 on %2 (%3): %4"_s.arg(pair.front.name(), pair.back.name(), QString::fromLatin1(pair.name))
                        .arg(ratio, 0, 'f', 2));
        }
        QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
        QVERIFY(contrast(t.accent, t.surface) >= 3); // the focus ring
        QVERIFY(contrast(t.accent, t.window) >= 3);
    }

    void paletteLeadsBackToItsTokens()
    {
        for (const Scheme scheme : allSchemes)
            QCOMPARE(&tokens(paletteOf(scheme)), &tokens(scheme));
        QPalette foreign;
        foreign.setColor(QPalette::Window, QColor(30, 30, 30));
        QCOMPARE(&tokens(foreign), &tokens(Scheme::Dark));
    }

    void switchesLive()
    {
        Theme theme(*qApp);
        QWidget window;
        Label label(u"Unhealthy"_s, TextStyle::Body, &window);
        label.setTone(Tone::Error);
        Label quiet(u"since 3 h"_s, TextStyle::Secondary, &window);
        window.show();
        quiet.hide(); // pages that are not in sight switch too
        QSignalSpy changed(&theme, &Theme::schemeChanged);
        for (const auto &[preference, scheme] :
            {std::pair(Theme::Preference::Dark, Scheme::Dark), std::pair(Theme::Preference::Light, Scheme::Light),
                std::pair(Theme::Preference::HighContrast, Scheme::HighContrastLight)}) {
            theme.setPreference(preference);
            QCOMPARE(theme.scheme(), scheme);
            QTRY_COMPARE(label.palette().color(QPalette::WindowText), tokens(scheme).error);
            QTRY_COMPARE(quiet.palette().color(quiet.foregroundRole()), tokens(scheme).secondary);
        }
        QCOMPARE(changed.count(), 3);
    }

    void typeScale()
    {
        const qreal body = textFont(TextStyle::Body).pointSizeF();
        QCOMPARE(textFont(TextStyle::Title).pointSizeF(), body * 1.3);
        QCOMPARE(textFont(TextStyle::Caption).pointSizeF(), body * 0.85);
    }

    void nothingMovesLongerThanAllowed()
    {
        Theme theme(*qApp);
        QVERIFY(motionDuration() <= 150);
    }

    void everyIconIsThere()
    {
        for (int i = 0; i <= static_cast<int>(Icon::Warning); ++i) {
            const QImage image = iconPixmap(static_cast<Icon>(i), 24, Qt::black, 1).toImage();
            bool drawn = false;
            for (int y = 0; y < image.height() && !drawn; ++y) {
                for (int x = 0; x < image.width() && !drawn; ++x)
                    drawn = qAlpha(image.pixel(x, y)) > 0;
            }
            QVERIFY2(drawn, qPrintable(QString::number(i)));
        }
    }

    void iconsTakeTheColourOfTheScheme()
    {
        Theme theme(*qApp);
        theme.setPreference(Theme::Preference::Dark);
        const QIcon icon = iconOf(Icon::Plus);
        const auto middle = [&icon] { return icon.pixmap(QSize(24, 24)).toImage().pixelColor(12, 12); };
        const QColor dark = middle();
        theme.setPreference(Theme::Preference::Light);
        QVERIFY(middle().lightness() < dark.lightness());
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
