#include "app/core/text.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace berth;
using namespace Qt::StringLiterals;

namespace {

/** Random text with what is worst in it. */
QString nasty(QRandomGenerator &random)
{
    static const QList<char32_t> picks{0x00, 0x07, 0x09, 0x0a, 0x0d, 0x1b, 0x20, 0x41, 0x61, 0x7f, 0x85, 0x9b, 0xad,
        0xe4, 0x301, 0x61c, 0x200b, 0x200e, 0x200f, 0x2028, 0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0xfeff, 0xfffe,
        0x1f600, 0xe0041, 0x10ffff, 0x65, 0x27, 0x22, 0x5c, 0x3a, 0x23, 0x2d, 0x24, 0x60};
    QString text;
    const int size = random.bounded(40);
    for (int i = 0; i < size; ++i) {
        const char32_t c = picks.at(random.bounded(int(picks.size())));
        text += QString::fromUcs4(&c, 1);
        if (random.bounded(20) == 0)
            text += QChar(0xd800 + random.bounded(0x800)); // half a pair
    }
    return text;
}

bool isInvisible(char32_t c)
{
    return (c < 0x20) || (c >= 0x7f && c <= 0x9f) || (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f) || c == 0x61c || c == 0xfeff || c == 0xad || (c >= 0xe0000 && c <= 0xe0fff);
}

} // namespace

/** Text from elsewhere made fit to show, and text for elsewhere made fit to be read (trust.md T10, T14). */
class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shows_data();
    void shows();
    void showsWhateverComes();
    void sizes_data();
    void sizes();
    void quotas();
    void times_data();
    void times();
    void digests();
    void shellReadsItBack();
    void yaml_data();
    void yaml();
};

void TestText::initTestCase()
{
    QLocale::setDefault(QLocale::c());
}

void TestText::shows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"nvidia/cuda:12.4"_s << u"nvidia/cuda:12.4"_s;
    QTest::newRow("umlaut") << u"grün 漢字 😀"_s << u"grün 漢字 😀"_s;
    QTest::newRow("composed") << u"e\u0301"_s << u"\u00e9"_s;
    QTest::newRow("line end") << u"a\nb"_s << u"a␊b"_s;
    QTest::newRow("escape") << u"\x1b[31mred"_s << u"␛[31mred"_s;
    QTest::newRow("NUL") << QString(QChar(0)) << u"␀"_s;
    QTest::newRow("delete") << u"\x7f"_s << u"␡"_s;
    QTest::newRow("right to left") << u"gpj\u202Eexe"_s << u"gpj‹U+202E›exe"_s;
    QTest::newRow("isolate") << u"a\u2066b\u2069"_s << u"a‹U+2066›b‹U+2069›"_s;
    QTest::newRow("zero width") << u"nv\u200Bidia"_s << u"nv‹U+200B›idia"_s;
    QTest::newRow("BOM") << u"\uFEFFx"_s << u"‹U+FEFF›x"_s;
    QTest::newRow("markup stays text") << u"<b>&amp;"_s << u"<b>&amp;"_s;
}

void TestText::shows()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(displayText(text), shown);
}

void TestText::showsWhateverComes()
{
    QRandomGenerator random(4711);
    for (int round = 0; round < 10'000; ++round) {
        const QString text = nasty(random);
        const int cap = 1 + random.bounded(60);
        const QString shown = displayText(text, cap);
        QVERIFY(shown.size() <= cap);
        QVERIFY(shown.isValidUtf16());
        for (const uint c : shown.toUcs4())
            QVERIFY2(!isInvisible(c), qPrintable(QString::number(c, 16)));
        if (text.size() <= cap && shown == text.normalized(QString::NormalizationForm_C))
            QCOMPARE(displayText(shown, cap), shown);
        const QString lines = displayText(text, 1000, true);
        QCOMPARE(lines.count(u'\n'), text.count(u'\n'));
    }
    const QString huge(8'000'000, u'x');
    QCOMPARE(displayText(huge).size(), 512);
    QVERIFY(displayText(huge).endsWith(u'…'));
    QCOMPARE(displayText(QString(512, u'x')).count(u'x'), 512);
    QCOMPARE(displayText(QString(8'000'000, QChar(0x202e)), 20).size(), 20);
    QCOMPARE(displayText(u"a\nb\tc"_s, 512, true), u"a\nb c"_s);
}

void TestText::sizes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 bytes, const QString &text) { QTest::newRow(qPrintable(text)) << bytes << text; };
    row(0, u"0 B"_s);
    row(1, u"1 B"_s);
    row(1023, u"1023 B"_s);
    row(1024, u"1 KiB"_s);
    row(1536, u"1.5 KiB"_s);
    row(431'968'256, u"412 MiB"_s);
    row(1'288'490'189, u"1.2 GiB"_s);
    row(500LL << 30, u"500 GiB"_s);
    row(1000LL << 30, u"1000 GiB"_s);
    row((1LL << 30) - 1, u"1 GiB"_s);
    row(1LL << 50, u"1 PiB"_s);
    row(std::numeric_limits<qint64>::max(), u"8 EiB"_s);
    row(12'345, u"12.1 KiB"_s);
    row(-1, u"-1 B"_s);
}

void TestText::sizes()
{
    QFETCH(qint64, bytes);
    QFETCH(QString, text);
    QLocale plain = QLocale::c();
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    QLocale::setDefault(plain);
    QCOMPARE(sizeText(bytes), text);
    QLocale::setDefault(QLocale::c());
}

void TestText::quotas()
{
    QCOMPARE(quotaText(-1), u"unlimited"_s);
    QCOMPARE(quotaText(1LL << 30), u"1 GiB"_s);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(bytesText(431'968'256), u"431,968,256 bytes"_s);
    QCOMPARE(bytesText(1), u"1 byte"_s);
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(sizeText(1536), u"1,5 KiB"_s);
    QLocale::setDefault(QLocale::c());
}

void TestText::times_data()
{
    QTest::addColumn<qint64>("secondsAgo");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 seconds, const QString &text) { QTest::newRow(qPrintable(text)) << seconds << text; };
    row(0, u"just now"_s);
    row(59, u"just now"_s);
    row(60, u"1 min ago"_s);
    row(3 * 3600 + 5, u"3 h ago"_s);
    row(2 * 86'400, u"2 d ago"_s);
    row(400LL * 86'400, u"1 y ago"_s);
    row(-30, u"just now"_s);
    row(-2LL * 86'400, u"in 2 d"_s);
    row(-3600, u"in 1 h"_s);
}

void TestText::times()
{
    QFETCH(qint64, secondsAgo);
    QFETCH(QString, text);
    const QDateTime now(QDate(2026, 11, 23), QTime(10, 4), Qt::UTC);
    QCOMPARE(relativeTime(now.addSecs(-secondsAgo), now), text);
    QCOMPARE(relativeTime({}, now), u"never"_s);
    QCOMPARE(shortTime({}), u"never"_s);
    QCOMPARE(exactTime({}), u"never"_s);
    QCOMPARE(shortTime(now), now.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s));
    QVERIFY(exactTime(now).endsWith(u"\n2026-11-23 10:04:00 UTC"_s));
}

void TestText::digests()
{
    QCOMPARE(shortDigest(u"sha256:0123456789abcdef0123"_s), u"0123456789ab"_s);
    QCOMPARE(shortDigest(u"0123456789abcdef"_s), u"0123456789ab"_s);
    QCOMPARE(shortDigest(QString()), QString());
}

void TestText::shellReadsItBack()
{
    QCOMPARE(shellQuoted(u"nvcr.io/nvidia/cuda:12"_s), u"nvcr.io/nvidia/cuda:12"_s);
    QCOMPARE(shellQuoted(QString()), u"''"_s);
    QCOMPARE(shellQuoted(u"it's"_s), u"'it'\\''s'"_s);
    QRandomGenerator random(1);
    QString script;
    QStringList texts{u"$(id)"_s, u"`id`"_s, u"a b"_s, u"*"_s, u"~root"_s, u"-n"_s, u"a\nb"_s, u"!x"_s, u"a=b"_s,
        u"=b"_s, u"robot$x+y"_s, u"x\n"_s, u"#c"_s, u"é"_s};
    for (int i = 0; i < 300; ++i) {
        QString text = nasty(random).remove(QChar(0));
        if (text.isValidUtf16())
            texts.append(text);
    }
    for (const QString &text : texts)
        script += u"printf '%s\\0' "_s + shellQuoted(text) + u"\n"_s;
    QProcess shell;
    shell.start(u"sh"_s, {});
    QVERIFY(shell.waitForStarted());
    shell.write(script.toUtf8());
    shell.closeWriteChannel();
    QVERIFY(shell.waitForFinished());
    const QList<QByteArray> back = shell.readAllStandardOutput().split('\0');
    QCOMPARE(back.size(), texts.size() + 1);
    for (qsizetype i = 0; i < texts.size(); ++i)
        QCOMPARE(QString::fromUtf8(back.at(i)), texts.at(i));
}

void TestText::yaml_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::newRow("plain") << u"harbor.potus.local/nvidiaio"_s << u"harbor.potus.local/nvidiaio"_s;
    QTest::newRow("reference") << u"nvcr.io/nvidia/cuda:12.4"_s << u"nvcr.io/nvidia/cuda:12.4"_s;
    QTest::newRow("port") << u"harbor:8443/x"_s << u"harbor:8443/x"_s;
    for (const char *word :
        {"", "yes", "No", "ON", "off", "y", "N", "true", "False", "null", "Null", "~", "1.0", "12", "0x1f", "1e3", "e3",
            ".inf", "nan", "12:30", "2026-01-01", "-x", "- x", "a: b", "a:", "a #b", "#a", "@a", "`a", "!a", "&a", "*a",
            "%a", "{a", "[a", "a ", " a", "a,b", "|", ">", "?", "=", "<<", "v1.2 ", "a\tb", "\"", "'"})
        QTest::newRow(qPrintable(u"quoted "_s + QString::fromLatin1(word))) << QString::fromLatin1(
            word) << QString(u'"' + QString::fromLatin1(word).replace(u'"', "\\\""_L1).replace(u'\t', "\\t"_L1) + u'"');
    QTest::newRow("controls") << u"a\nb\r\x1b\u0085\u2028\uFEFF"_s << u"\"a\\nb\\r\\u001b\\u0085\\u2028\\ufeff\""_s;
    QTest::newRow("backslash") << u"a\\b"_s << u"\"a\\\\b\""_s;
    QTest::newRow("unicode") << u"grün 😀"_s << u"\"grün 😀\""_s;
    QTest::newRow("line end behind") << u"abc\n"_s << u"\"abc\\n\""_s;
}

void TestText::yaml()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    QCOMPARE(yamlQuoted(text), written);
}

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
