#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

/** One sentence of a .ts file. */
struct Message
{
    QString context = {};
    QString source = {};
    QStringList translations = {}; ///< one, or one for each plural form
    QString type = {}; ///< "unfinished", "obsolete", "vanished", or empty
    bool numerus = false;
};

void readTranslation(QXmlStreamReader &xml, Message &message)
{
    message.type = xml.attributes().value("type"_L1).toString();
    if (!message.numerus) {
        message.translations = {xml.readElementText()};
        return;
    }
    while (xml.readNextStartElement())
        message.translations.append(xml.readElementText());
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message{.context = context, .numerus = xml.attributes().value("numerus"_L1) == "yes"_L1};
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1)
            message.source = xml.readElementText();
        else if (xml.name() == "translation"_L1)
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

QList<Message> readTs(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages.append(readMessage(xml, context));
    }
    return xml.hasError() ? QList<Message>{} : messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(u"%(L?\\d{1,2}|n)"_s);
    QStringList found;
    for (auto matches = placeholder.globalMatch(text); matches.hasNext();)
        found.append(matches.next().captured());
    found.removeDuplicates();
    found.sort();
    return found;
}

bool hasMnemonic(const QString &text)
{
    static const QRegularExpression mnemonic(u"(?<!&)&[^&\\s]"_s);
    return mnemonic.match(text).hasMatch();
}

/** The mark a sentence ends with, or nothing: what follows a label is part of its meaning. */
QString ending(const QString &text)
{
    static const QRegularExpression mark(u"[.:…?]$"_s);
    return mark.match(text).captured();
}

/** What is wrong with the texts of a message, whether or not it is finished. */
QStringList faults(const Message &message)
{
    QStringList found;
    for (qsizetype form = 0; form < message.translations.size(); ++form) {
        const QString &text = message.translations[form];
        if (text.isEmpty())
            continue;
        QStringList wanted = placeholders(message.source);
        QStringList given = placeholders(text);
        if (message.numerus && form + 1 < message.translations.size()) { // "one image" may do without the number
            wanted.removeAll(u"%n"_s);
            given.removeAll(u"%n"_s);
        }
        if (wanted != given)
            found.append(u"placeholders: "_s + text);
        if (hasMnemonic(message.source) != hasMnemonic(text))
            found.append(u"mnemonic: "_s + text);
        if (ending(message.source) != ending(text))
            found.append(u"last mark: "_s + text);
        if (message.source.contains(u'\n') != text.contains(u'\n'))
            found.append(u"line break: "_s + text);
        if (text != text.trimmed() && message.source == message.source.trimmed())
            found.append(u"blanks: "_s + text);
    }
    return found;
}

bool complete(const Message &message)
{
    return message.type.isEmpty() && !message.translations.isEmpty() && !message.translations.contains(QString());
}

QString tsPath(const QString &language)
{
    return u"" BERTH_SOURCE_DIR "/translations/berth_%1.ts"_s.arg(language);
}

} // namespace

/** Every sentence of the source has its text in every language, with the same placeholders and marks. */
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noTextIsWrong_data() { languages(); }
    void noTextIsWrong();
    void everySentenceHasItsText_data() { languages(); }
    void everySentenceHasItsText();
    void findsFaults_data();
    void findsFaults();
    void readsMessages();

private:
    static void languages();
};

void TestTranslations::languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("German") << u"de"_s;
    QTest::newRow("English plural forms") << u"en"_s;
}

void TestTranslations::noTextIsWrong()
{
    QFETCH(QString, language);
    QVERIFY(QFile::exists(tsPath(language)));
    QStringList found;
    for (const Message &message : readTs(tsPath(language))) {
        for (const QString &fault : faults(message))
            found.append(u"%1: “%2”: %3"_s.arg(message.context, message.source, fault));
    }
    QVERIFY2(found.isEmpty(), qPrintable(u"\n"_s + found.join(u'\n')));
}

/** Takes the sentences of today's source into a copy, as update_translations would, and looks for what is left to do.
 */
void TestTranslations::everySentenceHasItsText()
{
    QFETCH(QString, language);
    const QTemporaryDir scratch;
    const QString copy = scratch.filePath(QFileInfo(tsPath(language)).fileName());
    QVERIFY(QFile::copy(tsPath(language), copy));

    QStringList arguments{u"-locations"_s, u"none"_s, u"-silent"_s};
    if (language == "en"_L1)
        arguments.append(u"-pluralonly"_s);
    QProcess lupdate;
    lupdate.start(u"" BERTH_LUPDATE ""_s,
        arguments + QStringList{u"@" BERTH_BUILD_DIR "/app/translated_sources.lst"_s, u"-ts"_s, copy});
    QVERIFY2(lupdate.waitForFinished(60'000) && lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());

    QStringList open;
    for (const Message &message : readTs(copy)) {
        if (!complete(message))
            open.append(u"%1: “%2” %3"_s.arg(message.context, message.source, message.type));
    }
    QVERIFY2(open.isEmpty(), qPrintable(u"\n"_s + open.join(u'\n')));
}

void TestTranslations::findsFaults_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("translations");
    QTest::addColumn<bool>("numerus");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const QString &source, const QStringList &translations, const QString &fault,
                         bool numerus = false) { QTest::newRow(name) << source << translations << numerus << fault; };
    row("right", u"&Delete %1…"_s, {u"%1 &löschen…"_s}, {});
    row("not yet written", u"&Delete %1."_s, {QString()}, {});
    row("placeholder lost", u"Delete %1"_s, {u"Löschen"_s}, u"placeholders"_s);
    row("placeholder mistaken", u"%1 of %2"_s, {u"%1 von %3"_s}, u"placeholders"_s);
    row("placeholder added", u"Delete"_s, {u"%1 löschen"_s}, u"placeholders"_s);
    row("order may differ", u"%1 of %2"_s, {u"von %2 sind es %1"_s}, {});
    row("mnemonic lost", u"&Delete"_s, {u"Löschen"_s}, u"mnemonic"_s);
    row("mnemonic added", u"Delete"_s, {u"&Löschen"_s}, u"mnemonic"_s);
    row("an ampersand is none", u"Tags && digests"_s, {u"Tags und Digests"_s}, {});
    row("colon lost", u"Name:"_s, {u"Name"_s}, u"last mark"_s);
    row("full stop lost", u"Done."_s, {u"Fertig"_s}, u"last mark"_s);
    row("line break lost", u"One\ntwo"_s, {u"Eins zwei"_s}, u"line break"_s);
    row("blank added", u"One"_s, {u"Eins "_s}, u"blanks"_s);
    row("one without the number", u"%n image(s)"_s, {u"ein Image"_s, u"%n Images"_s}, {}, true);
    row("many without the number", u"%n image(s)"_s, {u"ein Image"_s, u"Images"_s}, u"placeholders"_s, true);
}

void TestTranslations::findsFaults()
{
    QFETCH(QString, source);
    QFETCH(QStringList, translations);
    QFETCH(bool, numerus);
    QFETCH(QString, fault);
    const QStringList found = faults({.source = source, .translations = translations, .numerus = numerus});
    QCOMPARE(found.size(), fault.isEmpty() ? 0 : 1);
    if (!fault.isEmpty())
        QVERIFY(found.first().startsWith(fault));
}

void TestTranslations::readsMessages()
{
    const QTemporaryDir scratch;
    QFile file(scratch.filePath(u"x.ts"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"(<?xml version="1.0"?><TS version="2.1"><context><name>Page</name>
        <message><source>One</source><translation>Eins</translation></message>
        <message><source>Two</source><translation type="unfinished"></translation></message>
        <message><source>Three</source><translation type="vanished">Drei</translation></message>
        <message numerus="yes"><source>%n</source><comment>c</comment>
            <translation><numerusform>a</numerusform><numerusform></numerusform></translation></message>
        </context></TS>)");
    file.close();
    const QList<Message> messages = readTs(file.fileName());
    QCOMPARE(messages.size(), 4);
    QCOMPARE(messages[0].context, u"Page"_s);
    QVERIFY(complete(messages[0]));
    QVERIFY(!complete(messages[1]));
    QVERIFY(!complete(messages[2]));
    QCOMPARE(messages[3].translations, QStringList({u"a"_s, QString()}));
    QVERIFY(!complete(messages[3]));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
