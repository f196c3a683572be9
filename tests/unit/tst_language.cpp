#include "app/core/language.h"
#include "tests/support/pseudo_translator.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using berth::test::PseudoTranslator;

/** Which language a locale gets, and the made-up language that the tests of the window look through. */
class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chooses_data();
    void chooses();
    void carriesItsFiles();
    void pseudoKeepsWhatMatters();
    void pseudoTellsTranslatedTexts_data();
    void pseudoTellsTranslatedTexts();
    void pseudoIsUsedByTr();
};

void TestLanguage::chooses_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("language");
    QTest::newRow("German") << u"de_DE"_s << u"de"_s;
    QTest::newRow("German elsewhere") << u"de_CH"_s << u"de"_s;
    QTest::newRow("English") << u"en_GB"_s << u"en"_s;
    QTest::newRow("not known") << u"ja_JP"_s << u"en"_s;
    QTest::newRow("none") << u"C"_s << u"en"_s;
}

void TestLanguage::chooses()
{
    QFETCH(QString, locale);
    const QLocale before;
    QTEST(berth::installLanguage(*QCoreApplication::instance(), QLocale(locale)), "language");
    QCOMPARE(QLocale(), QLocale(locale));
    QLocale::setDefault(before);
    qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator *>());
}

void TestLanguage::carriesItsFiles()
{
    for (const QString &language : berth::languages())
        QVERIFY2(QFile::exists(u":/i18n/berth_%1.qm"_s.arg(language)), qPrintable(language));
}

void TestLanguage::pseudoKeepsWhatMatters()
{
    const QString text = PseudoTranslator::pseudo(u"&Delete %1 of %n\nnow"_s);
    QVERIFY(text.startsWith(u"⟦&Delete %1 of %n\nnow "_s));
    QVERIFY(text.endsWith(u'⟧'));
    QVERIFY(text.size() >= u"&Delete %1 of %n\nnow"_s.size() * 14 / 10);
    QCOMPARE(PseudoTranslator::pseudo({}), QString());
}

void TestLanguage::pseudoTellsTranslatedTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("translated");
    QTest::newRow("nothing") << QString() << true;
    QTest::newRow("a number") << u"1 024"_s << true;
    QTest::newRow("a sentence") << PseudoTranslator::pseudo(u"Create endpoint"_s) << true;
    QTest::newRow("forgotten") << u"Create endpoint"_s << false;
    QTest::newRow("half forgotten") << PseudoTranslator::pseudo(u"Used by"_s) + u" projects"_s << false;
    QTest::newRow("two sentences") << PseudoTranslator::pseudo(u"One."_s) + u" · "_s
            + PseudoTranslator::pseudo(u"Two."_s)
                                   << true;
    QTest::newRow("one in another")
        << PseudoTranslator::pseudo(u"Used by %1"_s).arg(PseudoTranslator::pseudo(u"nobody"_s)) << true;
}

void TestLanguage::pseudoTellsTranslatedTexts()
{
    QFETCH(QString, text);
    QTEST(PseudoTranslator::translated(text), "translated");
}

void TestLanguage::pseudoIsUsedByTr()
{
    PseudoTranslator translator;
    QVERIFY(QCoreApplication::installTranslator(&translator));
    QVERIFY(PseudoTranslator::translated(
        QCoreApplication::translate("TestLanguage", "%n project(s) of %1", nullptr, 3).arg(7)));
    QVERIFY(QCoreApplication::translate("TestLanguage", "%n project(s)", nullptr, 3).startsWith(u"⟦3 project(s)"_s));
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Cancel"_s);
    QCoreApplication::removeTranslator(&translator);
}

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
