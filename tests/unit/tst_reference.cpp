#include "app/oci/reference.h"
#include "app/oci/rewrite.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::oci;

namespace {

const QString sha = u"sha256:"_s + QString(64, u'a');

CacheTarget severalUpstreams()
{
    return {u"harbor.potus.local"_s,
        {{u"nvcr.io"_s, u"nvstaging"_s, u"staging"_s}, {u"nvcr.io"_s, {}, u"nvidiaio"_s},
            {u"docker.io"_s, {}, u"dockerhub"_s}}};
}

QString randomOf(QRandomGenerator &random, const QString &alphabet, int least, int most)
{
    QString text;
    for (int i = random.bounded(least, most + 1); i > 0; --i)
        text += alphabet[random.bounded(alphabet.size())];
    return text;
}

Reference randomReference(QRandomGenerator &random)
{
    const QString letters = u"abcz019"_s;
    const QStringList joins{u"."_s, u"_"_s, u"__"_s, u"-"_s, u"---"_s};
    Reference reference;
    if (random.bounded(2)) {
        reference.host = randomOf(random, letters, 1, 4) + u'.' + randomOf(random, letters, 1, 4);
        if (random.bounded(2))
            reference.host += u':' + QString::number(random.bounded(1, 65536));
    }
    QStringList parts;
    for (int i = random.bounded(1, 5); i > 0; --i)
        parts +=
            randomOf(random, letters, 1, 6) + joins[random.bounded(joins.size())] + randomOf(random, letters, 1, 3);
    if (reference.host.isEmpty()) // a dot in the first part would make it a host
        parts.prepend(u"org"_s);
    reference.repository = parts.join(u'/');
    if (random.bounded(2))
        reference.tag = u"v"_s + randomOf(random, u"09aZ._-"_s, 0, 20);
    if (random.bounded(2))
        reference.digest = u"sha256:"_s + randomOf(random, u"0123456789abcdef"_s, 64, 64);
    return reference;
}

} // namespace

class TestReference final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Reference>("expected");
        QTest::newRow("full") << u"nvcr.io/nvidia/cuda:12.4"_s
                              << Reference{u"nvcr.io"_s, u"nvidia/cuda"_s, u"12.4"_s, {}};
        QTest::newRow("port") << u"nvcr.io:443/nvidia/cuda"_s << Reference{u"nvcr.io:443"_s, u"nvidia/cuda"_s, {}, {}};
        QTest::newRow("digest") << u"nvcr.io/a/b@"_s + sha << Reference{u"nvcr.io"_s, u"a/b"_s, {}, sha};
        QTest::newRow("both") << u"nvcr.io/a/b:1@"_s + sha << Reference{u"nvcr.io"_s, u"a/b"_s, u"1"_s, sha};
        QTest::newRow("short") << u"busybox"_s << Reference{{}, u"busybox"_s, {}, {}};
        QTest::newRow("short tag") << u"busybox:1.36"_s << Reference{{}, u"busybox"_s, u"1.36"_s, {}};
        QTest::newRow("hub org") << u"nvidia/cuda"_s << Reference{{}, u"nvidia/cuda"_s, {}, {}};
        QTest::newRow("localhost") << u"localhost/a"_s << Reference{u"localhost"_s, u"a"_s, {}, {}};
        QTest::newRow("ipv6") << u"[::1]:5000/a:t"_s << Reference{u"[::1]:5000"_s, u"a"_s, u"t"_s, {}};
        QTest::newRow("upper host") << u"NVCR.IO/a"_s << Reference{u"NVCR.IO"_s, u"a"_s, {}, {}};
        QTest::newRow("separators") << u"x.io/a__b/c--d/e_f.g:_t"_s
                                    << Reference{u"x.io"_s, u"a__b/c--d/e_f.g"_s, u"_t"_s, {}};
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(Reference, expected);
        const Result<Reference> reference = parseReference(text);
        QVERIFY2(reference, reference ? "" : qPrintable(reference.error().message));
        QCOMPARE(*reference, expected);
        QCOMPARE(reference->toString(), text);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part"); ///< what the sentence must name
        QTest::newRow("empty") << QString() << u"empty"_s;
        QTest::newRow("blank") << u" "_s << u"blank"_s;
        QTest::newRow("inner blank") << u"nvcr.io/a b"_s << u"blank"_s;
        QTest::newRow("nbsp") << u"nvcr.io/a\u00a0b"_s << u"blank"_s;
        QTest::newRow("https") << u"https://nvcr.io/nvidia/cuda"_s << u"https://"_s;
        QTest::newRow("docker") << u"docker://nvcr.io/nvidia/cuda"_s << u"docker://"_s;
        QTest::newRow("upper repository") << u"nvcr.io/NVIDIA/cuda"_s << u"upper-case"_s;
        QTest::newRow("digest only") << sha << u"digest only"_s;
        QTest::newRow("at digest only") << u"@"_s + sha << u"digest only"_s;
        QTest::newRow("short digest") << u"nvcr.io/a@sha256:abcd"_s << u"not a digest"_s;
        QTest::newRow("long sha256") << u"nvcr.io/a@sha256:"_s + QString(65, u'a') << u"not a digest"_s;
        QTest::newRow("too long") << u"nvcr.io/"_s + QString(256, u'a') << u"256"_s;
        QTest::newRow("far too long") << QString(100000, u'a') << u"100000"_s;
        QTest::newRow("long tag") << u"nvcr.io/a:"_s + QString(129, u'1') << u"not a tag"_s;
        QTest::newRow("tag missing") << u"nvcr.io/a:"_s << u"tag is missing"_s;
        QTest::newRow("dash tag") << u"nvcr.io/a:-1"_s << u"not a tag"_s;
        QTest::newRow("host only") << u"nvcr.io/"_s << u"slash"_s;
        QTest::newRow("empty part") << u"nvcr.io/a//b"_s << u"empty part"_s;
        QTest::newRow("port 0") << u"nvcr.io:0/a"_s << u"port"_s;
        QTest::newRow("port 70000") << u"nvcr.io:70000/a"_s << u"port"_s;
        QTest::newRow("enroot") << u"nvcr.io#nvidia/pytorch:1"_s << u"#"_s;
        QTest::newRow("triple underscore") << u"x.io/a___b"_s << u"not a repository name"_s;
        QTest::newRow("not ascii") << u"nvcr.io/nvidi\u0430/cuda"_s << u"0430"_s;
        QTest::newRow("bidi") << u"nvcr.io/a\u202eb"_s << u"202e"_s;
        QTest::newRow("nul") << u"nvcr.io/a"_s + QChar(0) << u"0000"_s;
        QTest::newRow("bad host") << u"-x.io/a"_s << u"registry host"_s;
    }
    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(QString, part);
        const Result<Reference> reference = parseReference(text);
        QVERIFY(!reference);
        QCOMPARE(reference.error().kind, ErrorKind::BadInput);
        QCOMPARE(reference.error().field, u"reference"_s);
        QVERIFY2(reference.error().message.contains(part), qPrintable(reference.error().message));
    }

    void acceptsTheLimits()
    {
        QVERIFY(parseReference(QString(u"nvcr.io/"_s + QString(255, u'a') + u':' + QString(128, u'1'))));
    }

    void roundTrip()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < 5000; ++i) {
            const Reference reference = randomReference(random);
            const Result<Reference> again = parseReference(reference.toString());
            QVERIFY2(again, qPrintable(reference.toString()));
            QCOMPARE(*again, reference);
            const Reference full = canonical(reference);
            QCOMPARE(canonical(full), full);
            QCOMPARE(canonical(familiar(reference)), full);
        }
    }

    void anyTextIsReadOrRefused()
    {
        QRandomGenerator random(2);
        for (int i = 0; i < 20000; ++i) {
            const QString text = randomOf(random, u"aA0./:@-_[]#% s"_s, 0, 24);
            const Result<Reference> reference = parseReference(text);
            if (reference)
                QCOMPARE(reference->toString(), text);
            else
                QVERIFY(!reference.error().message.isEmpty());
        }
    }

    void names()
    {
        QCOMPARE(canonical(*parseReference(u"busybox")).toString(), u"docker.io/library/busybox:latest"_s);
        QCOMPARE(canonical(*parseReference(u"index.docker.io/nvidia/cuda:1")).toString(), u"docker.io/nvidia/cuda:1"_s);
        QCOMPARE(canonical(*parseReference(u"NVCR.IO:443/a/b:1")).toString(), u"nvcr.io/a/b:1"_s);
        QCOMPARE(canonical(*parseReference(QString(u"nvcr.io/a@"_s + sha))).toString(), QString(u"nvcr.io/a@"_s + sha));
        QCOMPARE(familiar(*parseReference(u"docker.io/library/busybox:latest")).toString(), u"busybox"_s);
        QCOMPARE(familiar(*parseReference(u"docker.io/nvidia/cuda:1")).toString(), u"nvidia/cuda:1"_s);
        QCOMPARE(familiar(*parseReference(u"nvcr.io/a/b:1")).toString(), u"nvcr.io/a/b:1"_s);
    }

    void rewrites_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const QString harbor = u"harbor.potus.local"_s;
        QTest::newRow("nvcr") << u"nvcr.io/nvidia/cuda:1"_s << harbor + u"/nvidiaio/nvidia/cuda:1"_s;
        QTest::newRow("443") << u"nvcr.io:443/nvidia/cuda"_s << harbor + u"/nvidiaio/nvidia/cuda"_s;
        QTest::newRow("case") << u"NVCR.io/nvidia/cuda"_s << harbor + u"/nvidiaio/nvidia/cuda"_s;
        QTest::newRow("digest kept") << u"nvcr.io/a:1@"_s + sha << harbor + u"/nvidiaio/a:1@"_s + sha;
        QTest::newRow("path first") << u"nvcr.io/nvstaging/a:1"_s << harbor + u"/staging/nvstaging/a:1"_s;
        QTest::newRow("path is whole parts") << u"nvcr.io/nvstagingx/a:1"_s << harbor + u"/nvidiaio/nvstagingx/a:1"_s;
        QTest::newRow("hub single") << u"busybox:1"_s << harbor + u"/dockerhub/library/busybox:1"_s;
        QTest::newRow("hub org") << u"nvidia/cuda:1"_s << harbor + u"/dockerhub/nvidia/cuda:1"_s;
        QTest::newRow("hub alias") << u"registry-1.docker.io/busybox"_s << harbor + u"/dockerhub/library/busybox"_s;
        QTest::newRow("already") << harbor + u"/nvidiaio/nvidia/cuda:1"_s << QString();
        QTest::newRow("already 443") << harbor + u":443/nvidiaio/nvidia/cuda:1"_s << QString();
        QTest::newRow("look-alike") << u"mynvcr.io/a:1"_s << QString();
        QTest::newRow("look-alike 2") << u"nvcr.io.example.com/a:1"_s << QString();
        QTest::newRow("other port") << u"nvcr.io:5000/a:1"_s << QString();
        QTest::newRow("staging") << u"stg.nvcr.io/a:1"_s << QString();
        QTest::newRow("quay") << u"quay.io/a:1"_s << QString();
    }
    void rewrites()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const CacheTarget target = severalUpstreams();
        const Rewrite result = rewriteThroughCache(*parseReference(text), target);
        QCOMPARE(result.outcome == Rewrite::Outcome::Rewritten, !expected.isEmpty());
        QCOMPARE(result.reference.toString(), expected.isEmpty() ? text : expected);
        QCOMPARE(result.reason.isEmpty(), !expected.isEmpty());
        const Rewrite again = rewriteThroughCache(result.reference, target);
        QCOMPARE(again.reference, result.reference);
    }

    void mappings()
    {
        QCOMPARE(*parseUpstream(u"nvcr.io=nvidiaio"), (Upstream{u"nvcr.io"_s, {}, u"nvidiaio"_s}));
        QCOMPARE(*parseUpstream(u"nvcr.io:443/nvstaging/=stage"), (Upstream{u"nvcr.io"_s, u"nvstaging"_s, u"stage"_s}));
        for (const QString &bad :
            {u""_s, u"nvcr.io"_s, u"=a"_s, u"nvcr.io="_s, u"https://nvcr.io=a"_s, u"nvcr.io=A"_s, u"nvcr.io=a/b"_s})
            QVERIFY2(!parseUpstream(bad), qPrintable(bad));
    }

    void pasted()
    {
        const QList<PastedLine> lines = parsePasted(u"\ufeff# images\r\n"
                                                    "nvcr.io/nvidia/cuda:12.4 # base\r\n"
                                                    "\r\n"
                                                    "  - 'nvcr.io/nvidia/pytorch:24.01-py3'\n"
                                                    "\"nvcr.io/nvidia/k8s/dcgm-exporter:4\",\n"
                                                    "image: \"nvcr.io/nvidia/driver:1\"\n"
                                                    "// a remark\n"
                                                    "FROM nvcr.io/nvidia/tritonserver:24\n"
                                                    "sudo docker pull busybox:1\n"
                                                    "https://nvcr.io/x\n"
                                                    "nvcr.io/Bad\n"
                                                    "\"image\": `nvcr.io/a`,");
        QStringList texts;
        for (const PastedLine &line : lines)
            texts +=
                QString::number(line.line) + u' ' + (line.reference ? line.reference->toString() : u"! "_s + line.text);
        QCOMPARE(texts,
            (QStringList{u"2 nvcr.io/nvidia/cuda:12.4"_s, u"4 nvcr.io/nvidia/pytorch:24.01-py3"_s,
                u"5 nvcr.io/nvidia/k8s/dcgm-exporter:4"_s, u"6 nvcr.io/nvidia/driver:1"_s,
                u"8 nvcr.io/nvidia/tritonserver:24"_s, u"9 busybox:1"_s, u"10 ! https://nvcr.io/x"_s,
                u"11 ! nvcr.io/Bad"_s, u"12 nvcr.io/a"_s}));
    }

    void pastesManyLines()
    {
        QString text;
        for (int i = 0; i < 6000; ++i)
            text += u"nvcr.io/nvidia/image-%1:%1 # number\n"_s.arg(i);
        const QList<PastedLine> lines = parsePasted(text);
        QCOMPARE(lines.size(), 6000);
        QCOMPARE(lines.last().line, 6000);
        QCOMPARE(lines.last().reference->tag, u"5999"_s);
    }

    void pullCommands()
    {
        const Reference tagged = *parseReference(u"harbor.potus.local/nvidiaio/nvidia/cuda:1");
        Reference both = tagged;
        both.digest = sha;
        QCOMPARE(pullCommand(PullTool::Docker, tagged), u"docker pull harbor.potus.local/nvidiaio/nvidia/cuda:1"_s);
        QCOMPARE(pullCommand(PullTool::Nerdctl, tagged), u"nerdctl pull harbor.potus.local/nvidiaio/nvidia/cuda:1"_s);
        QCOMPARE(pullCommand(PullTool::Crictl, tagged), u"crictl pull harbor.potus.local/nvidiaio/nvidia/cuda:1"_s);
        QCOMPARE(pullCommand(PullTool::Podman, both), u"podman pull harbor.potus.local/nvidiaio/nvidia/cuda@"_s + sha);
        QCOMPARE(pullCommand(PullTool::Skopeo, both),
            u"skopeo inspect docker://harbor.potus.local/nvidiaio/nvidia/cuda@"_s + sha);
        QCOMPARE(
            pullCommand(PullTool::Crane, tagged), u"crane pull harbor.potus.local/nvidiaio/nvidia/cuda:1 cuda.tar"_s);
        QCOMPARE(pullCommand(PullTool::Ctr, *parseReference(u"busybox")),
            u"ctr images pull docker.io/library/busybox:latest"_s);
        QCOMPARE(pullCommand(PullTool::Docker, *parseReference(u"[::1]:5000/a:t")), u"docker pull '[::1]:5000/a:t'"_s);
        QCOMPARE(pullTools().size(), 7);
    }
};

QTEST_GUILESS_MAIN(TestReference)
#include "tst_reference.moc"
