#include "app/core/json.h"

#include <QTest>

#include <limits>

using namespace berth;
using namespace Qt::StringLiterals;

namespace {

QJsonValue value(const QByteArray &text)
{
    const Result<QJsonValue> parsed = parseJson(text);
    return parsed ? *parsed : QJsonValue(QJsonValue::Undefined);
}

} // namespace

/** What Harbor sends, and what somebody else might (trust.md T16, §4 rule 16; harbor-api.md §8). */
class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refusesEveryCut();
    void refusesLargeOnes();
    void writes();
    void times_data();
    void times();
    void integers_data();
    void integers();
    void membersOfTheRightType();
    void missingIsZero();
    void namesTheFirstWrongMember();
    void lists();
};

void TestJson::parses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("object") << QByteArray("{\"a\":1}") << true;
    QTest::newRow("list") << QByteArray(" [1,2]\n") << true;
    QTest::newRow("text") << QByteArray("\"Pong\"") << true;
    QTest::newRow("number") << QByteArray("42") << true;
    QTest::newRow("null") << QByteArray("null") << true;
    QTest::newRow("empty") << QByteArray("") << true;
    QTest::newRow("blank") << QByteArray(" \r\n ") << true;
    QTest::newRow("BOM") << QByteArray("\xef\xbb\xbf{}") << true;
    QTest::newRow("page") << QByteArray("<html></html>") << false;
    QTest::newRow("word") << QByteArray("Pong") << false;
    QTest::newRow("two") << QByteArray("{}{}") << false;
    QTest::newRow("two scalars") << QByteArray("1,2") << false;
    QTest::newRow("closing a list") << QByteArray("1],[2") << false;
    QTest::newRow("NaN") << QByteArray("{\"a\":NaN}") << false;
    QTest::newRow("bad UTF-8") << QByteArray("{\"a\":\"\xff\"}") << false;
    QTest::newRow("deep") << QByteArray(3000, '[') + QByteArray(3000, ']') << false;
    QTest::newRow("comma") << QByteArray("[1,]") << false;
}

void TestJson::parses()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    const Result<QJsonValue> parsed = parseJson(text);
    QCOMPARE(parsed.has_value(), good);
    if (!good)
        QCOMPARE(parsed.error().kind, ErrorKind::BadReply);
}

void TestJson::refusesEveryCut()
{
    const QByteArray whole = "{\"name\":\"nvidia\\u00e4\",\"list\":[1,2.5,{\"x\":null}],\"ok\":true}";
    for (qsizetype size = 1; size < whole.size(); ++size)
        QVERIFY2(!parseJson(whole.left(size)), whole.left(size).constData());
    QVERIFY(parseJson(whole));
}

void TestJson::refusesLargeOnes()
{
    const QByteArray large = '"' + QByteArray(100, 'x') + '"';
    QVERIFY(parseJson(large, 102));
    QCOMPARE(parseJson(large, 101).error().kind, ErrorKind::TooLarge);
    const QByteArray name = "{\"name\":\"" + QByteArray(8'000'000, 'x') + "\"}";
    QVERIFY(parseJson(name));
}

void TestJson::writes()
{
    QCOMPARE(jsonText(QJsonObject{{u"a"_s, 1}}), QByteArray("{\"a\":1}"));
    QCOMPARE(jsonText(QJsonArray{1, u"b"_s}), QByteArray("[1,\"b\"]"));
    QCOMPARE(jsonText(u"te\"xt"_s), QByteArray("\"te\\\"xt\""));
    QCOMPARE(jsonText(true), QByteArray("true"));
    QCOMPARE(jsonText(QJsonValue::Null), QByteArray("null"));
}

void TestJson::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    QTest::newRow("milliseconds") << u"2026-08-21T05:58:10.123Z"_s << u"2026-08-21T05:58:10.123Z"_s;
    QTest::newRow("seconds") << u"2026-08-21T05:58:10Z"_s << u"2026-08-21T05:58:10.000Z"_s;
    QTest::newRow("offset") << u"2026-08-21T07:58:10+02:00"_s << u"2026-08-21T05:58:10.000Z"_s;
    QTest::newRow("never") << u"0001-01-01T00:00:00.000Z"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("rubbish") << u"yesterday"_s << QString();
}

void TestJson::times()
{
    QFETCH(QString, text);
    QFETCH(QString, utc);
    QCOMPARE(timeText(parseTime(text)), utc);
    QVERIFY(!parseTime(text).isValid() || parseTime(text).timeSpec() == Qt::UTC);
}

void TestJson::integers_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<bool>("good");
    QTest::addColumn<qint64>("expected");
    const auto row = [](const char *number, bool good, qint64 expected = 0) {
        QTest::newRow(number) << QByteArray(number) << good << expected;
    };
    row("0", true, 0);
    row("1", true, 1);
    row("-1", true, -1);
    row("9007199254740993", true, 9007199254740993LL);
    row("9223372036854775807", true, std::numeric_limits<qint64>::max());
    row("-9223372036854775808", true, std::numeric_limits<qint64>::min());
    row("9223372036854775808", false);
    row("18446744073709551615", false);
    row("1e30", false);
    row("-1e30", false);
    row("1.5", false);
    row("\"7\"", false);
    row("true", false);
    row("[]", false);
    row("1e3", true, 1000);
}

void TestJson::integers()
{
    QFETCH(QByteArray, number);
    QFETCH(bool, good);
    QFETCH(qint64, expected);
    JsonFields fields(value("{\"n\":" + number + "}"), u"thing"_s);
    const qint64 read = fields.integer("n"_L1, 77);
    const Result<qint64> result = fields.finish(read);
    QCOMPARE(result.has_value(), good);
    if (good) {
        QCOMPARE(read, expected);
    } else {
        QCOMPARE(read, 77);
        QCOMPARE(result.error().field, u"thing.n"_s);
        QCOMPARE(result.error().kind, ErrorKind::BadReply);
    }
}

void TestJson::membersOfTheRightType()
{
    JsonFields fields(value("{\"t\":\"x\",\"b\":true,\"d\":2.5,\"w\":\"2026-01-02T03:04:05Z\",\"o\":{\"k\":1},"
                            "\"a\":[1],\"m\":{\"x\":\"1\",\"y\":true,\"z\":3},\"l\":[\"p\",\"q\"],\"unknown\":{}}"),
        u"thing"_s);
    QCOMPARE(fields.text("t"_L1), u"x"_s);
    QCOMPARE(fields.flag("b"_L1), true);
    QCOMPARE(fields.number("d"_L1), 2.5);
    QCOMPARE(timeText(fields.time("w"_L1)), u"2026-01-02T03:04:05.000Z"_s);
    QCOMPARE(fields.object("o"_L1).value("k"_L1).toInt(), 1);
    QCOMPARE(fields.array("a"_L1).size(), 1);
    QCOMPARE(fields.texts("m"_L1), (QMap<QString, QString>{{u"x"_s, u"1"_s}, {u"y"_s, u"true"_s}, {u"z"_s, u"3"_s}}));
    QCOMPARE(fields.textList("l"_L1), QStringList({u"p"_s, u"q"_s}));
    QVERIFY(fields.has("unknown"_L1));
    QVERIFY(!fields.has("absent"_L1));
    QVERIFY(fields.finish(1));
}

void TestJson::missingIsZero()
{
    for (const QByteArray &text : {QByteArray("{}"),
             QByteArray("{\"t\":null,\"n\":null,\"b\":null,\"o\":null,\"a\":null,\"m\":null,\"l\":null,\"d\":null}")}) {
        JsonFields fields(value(text), u"thing"_s);
        QCOMPARE(fields.text("t"_L1), QString());
        QCOMPARE(fields.integer("n"_L1, 5), 5);
        QCOMPARE(fields.flag("b"_L1, true), true);
        QCOMPARE(fields.number("d"_L1), 0.0);
        QVERIFY(!fields.time("t"_L1).isValid());
        QVERIFY(fields.object("o"_L1).isEmpty());
        QVERIFY(fields.array("a"_L1).isEmpty());
        QVERIFY(fields.texts("m"_L1).isEmpty());
        QVERIFY(fields.textList("l"_L1).isEmpty());
        QVERIFY(fields.finish(1));
    }
}

void TestJson::namesTheFirstWrongMember()
{
    JsonFields fields(value("{\"a\":1,\"b\":\"x\",\"c\":{},\"l\":[1]}"), u"registry"_s);
    QCOMPARE(fields.text("a"_L1), QString());
    QCOMPARE(fields.flag("b"_L1), false);
    QVERIFY(fields.array("c"_L1).isEmpty());
    QCOMPARE(fields.finish(1).error().field, u"registry.a"_s);
    JsonFields list(value("{\"l\":[\"p\",1]}"), u"registry"_s);
    QVERIFY(list.textList("l"_L1).size() <= 2);
    QCOMPARE(list.finish(1).error().field, u"registry.l"_s);
    const JsonFields noObject(value("[]"), u"registry"_s);
    QCOMPARE(noObject.finish(1).error().field, u"registry"_s);
    JsonFields outer(value("{}"), u"registry"_s);
    outer.note(fields.finish(1).error());
    QCOMPARE(outer.finish(1).error().field, u"registry.a"_s);
}

void TestJson::lists()
{
    const auto decode = [](const QJsonValue &element) -> Result<QString> {
        if (!element.isString())
            return fail(ErrorKind::BadReply);
        return element.toString();
    };
    QCOMPARE(listFromJson<QString>(value("[\"a\",\"b\"]"), decode).value_or(QList<QString>()),
        QList<QString>({u"a"_s, u"b"_s}));
    QVERIFY(listFromJson<QString>(QJsonValue::Null, decode).value_or(QList<QString>({u"x"_s})).isEmpty());
    QVERIFY(!listFromJson<QString>(value("{}"), decode));
    QVERIFY(!listFromJson<QString>(value("[\"a\",1]"), decode));
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
