#include "app/core/text.h"
#include "app/helm/snippet.h"
#include "app/helm/yaml_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::helm;

namespace {

oci::Reference reference(const QString &text)
{
    return *oci::parseReference(text);
}

/** Strings that YAML 1.1 or 1.2 readers would take for something else, and some that they would not. */
QStringList difficultStrings()
{
    return {u""_s, u" a"_s, u"a "_s, u"yes"_s, u"No"_s, u"ON"_s, u"y"_s, u"null"_s, u"~"_s, u"true"_s, u"1"_s,
        u"1.10"_s, u"1e3"_s, u"0x1F"_s, u"0o17"_s, u"017"_s, u"1_000"_s, u".5"_s, u"+1"_s, u"-1"_s, u"1:30"_s,
        u"190:20:30"_s, u"2024-01-01"_s, u"2024-01-01T00:00:00Z"_s, u".inf"_s, u".NaN"_s, u"<<"_s, u"="_s, u"a: b"_s,
        u"a #b"_s, u"#a"_s, u"*a"_s, u"&a"_s, u"!a"_s, u"%a"_s, u"@a"_s, u"`a"_s, u"-"_s, u"- a"_s, u"? a"_s, u"a:"_s,
        u":a"_s, u"[a"_s, u"{a"_s, u"a\nb"_s, u"a\tb"_s, u"a\"b"_s, u"a\\b"_s, u"'a'"_s, u"\u0085"_s, u"\u2028x"_s,
        u"---"_s, u"..."_s, u"a,b"_s, u"v22.9.2"_s, u"harbor.potus.local/nvidiaio/nvaie"_s, u"a:b"_s, u"1.2.3"_s,
        u"0b11"_s, u"12e03"_s, u"685230.15"_s, u"\ufeffa"_s, u"\u00e4"_s, u"a\x7f"_s, u"0.0.0.0/0"_s, u"12:30:45.5"_s,
        u"|"_s, u">"_s};
}

} // namespace

class TestSnippet final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsOwnExample()
    {
        QCOMPARE(
            *helmSnippet(SnippetForm::Component, reference(u"harbor.potus.local/nvidiaio/nvaie/gpu-operator-1-3"_s)),
            u"operator:\n  repository: harbor.potus.local/nvidiaio/nvaie\n  image: gpu-operator-1-3\n"_s);
    }

    void forms()
    {
        const oci::Reference tagged = reference(u"harbor.potus.local/nvidiaio/nvidia/cuda:12.4"_s);
        QCOMPARE(*helmSnippet(SnippetForm::Component, tagged, u"driver"_s),
            u"driver:\n  repository: harbor.potus.local/nvidiaio/nvidia\n  image: cuda\n  version: \"12.4\"\n"_s);
        QCOMPARE(*helmSnippet(SnippetForm::RepositoryTag, tagged),
            u"image:\n  repository: harbor.potus.local/nvidiaio/nvidia/cuda\n  tag: \"12.4\"\n"_s);
        QCOMPARE(*helmSnippet(SnippetForm::RegistryRepositoryTag, tagged, u"server.image"_s),
            u"server:\n  image:\n    registry: harbor.potus.local/nvidiaio\n    repository: nvidia/cuda\n    tag: \"12.4\"\n"_s);
    }

    void digests()
    {
        const QString hex(64, u'b');
        const QString name = u"harbor.potus.local/nvidiaio/nvidia/cuda"_s;
        QCOMPARE(*helmSnippet(SnippetForm::Component, reference(name + u"@sha256:"_s + hex)),
            u"operator:\n  repository: harbor.potus.local/nvidiaio/nvidia\n  image: cuda\n  version: \"sha256:%1\"\n"_s
                .arg(hex));
        QCOMPARE(*helmSnippet(SnippetForm::RepositoryTag, reference(name + u"@sha256:"_s + hex)),
            u"image:\n  repository: \"%1@sha256\"\n  tag: \"%2\"\n"_s.arg(name, hex));
        QCOMPARE(*helmSnippet(SnippetForm::RepositoryTag, reference(name + u":1@sha256:"_s + hex)),
            u"image:\n  repository: %1\n  tag: \"1@sha256:%2\"\n"_s.arg(name, hex));
        QVERIFY(helmSnippet(SnippetForm::RegistryRepositoryTag, reference(name + u"@sha256:"_s + hex))
                    ->contains(u"digest: \"sha256:"_s));
    }

    void refuses()
    {
        const oci::Reference good = reference(u"h.io/a/b:1"_s);
        QCOMPARE(helmSnippet(SnippetForm::Component, good, u"a..b"_s).error().field, u"key"_s);
        QCOMPARE(helmSnippet(SnippetForm::Component, reference(u"h.io/a:1"_s)).error().field, u"reference"_s);
        QCOMPARE(helmSnippet(SnippetForm::RepositoryTag, reference(u"busybox:1"_s)).error().field, u"reference"_s);
    }

    void keysAreQuoted()
    {
        QVERIFY(helmSnippet(SnippetForm::RepositoryTag, reference(u"h.io/a/b:1"_s), u"on.image"_s)
                    ->startsWith(u"\"on\":\n"_s));
    }

    /** PyYAML is a YAML 1.1 reader that shares no line with ours: whatever is written comes back as that string. */
    void anotherReaderAgrees()
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s, {u"/usr/bin"_s});
        QStringList texts = difficultStrings();
        QRandomGenerator random(3);
        const QString alphabet = u"0123456789.:-+_eExoabyn#' \"\\,{}[]&*!|>%@`~=<?\t\n"_s;
        for (int i = 0; i < 3000; ++i) {
            QString text;
            for (int n = random.bounded(1, 8); n > 0; --n)
                text += alphabet[random.bounded(alphabet.size())];
            texts += text;
        }
        QString yaml;
        for (const QString &text : std::as_const(texts))
            yaml += u"- "_s + yamlQuoted(text) + u'\n';
        QProcess process;
        process.start(python,
            {u"-c"_s,
                u"import sys,json\n"
                "try:\n import yaml\nexcept ImportError:\n sys.exit(9)\n"
                "print(json.dumps(yaml.safe_load(sys.stdin.buffer.read())))"_s});
        if (python.isEmpty() || !process.waitForStarted())
            QSKIP("python3 is not on this machine");
        process.write(yaml.toUtf8());
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        if (process.exitCode() == 9)
            QSKIP("python3-yaml is not on this machine");
        const QByteArray errors = process.readAllStandardError();
        QVERIFY2(process.exitCode() == 0, errors.constData());
        const QJsonArray read = QJsonDocument::fromJson(process.readAllStandardOutput()).array();
        QCOMPARE(read.size(), texts.size());
        for (qsizetype i = 0; i < texts.size(); ++i)
            QVERIFY2(read[i].isString() && read[i].toString() == texts[i], qPrintable(yamlQuoted(texts[i])));
    }
};

QTEST_GUILESS_MAIN(TestSnippet)
#include "tst_snippet.moc"
