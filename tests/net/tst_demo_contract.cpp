#include "app/demo/certificate.h"
#include "app/demo/harbor.h"
#include "tests/support/raw_client.h"
#include "tests/support/recorded.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::tests;

namespace {

/** What is not put to the demo, and why. A request that is neither here nor answered alike is a failure. */
const QMap<QString, QString> &notReplayed()
{
    static const QMap<QString, QString> list{
        {u"connect/volumes"_s,
            u"the recorded Harbor could not read its disk and left both numbers out; the demo tells them"_s},
    };
    return list;
}

/** Where the demo answers with other words or another number, and why. */
const QMap<QString, QString> &looser()
{
    static const QMap<QString, QString> list{
        {u"connect/wrong-verb"_s, u"the order of the methods is random in Harbor"_s},
        {u"keep-and-pull-robot/retention-dry-run"_s, u"jobs nobody asked for have used up numbers there"_s},
        {u"browse/auditlog"_s, u"how much was logged before depends on what was not recorded"_s},
        {u"harbor-2.16-pre/filter-create-bad-regex"_s, u"the regular expression compiler's own words"_s},
    };
    return list;
}

/** Puts recorded requests to one demo Harbor, in order, as whoever asked then. */
class Replay
{
public:
    Replay(const QString &version, QStringList &complaints)
        : m_complaints(complaints)
        , m_harbor(options(version))
        , m_client((static_cast<void>(m_harbor.listen()), m_harbor.url()))
    {
        const auto identity = demo::selfSigned({});
        m_pem = QString::fromLatin1(identity ? identity->certificate.toPem() : QByteArray());
    }

    [[nodiscard]] demo::Harbor &harbor() { return m_harbor; }
    [[nodiscard]] RawClient &client() { return m_client; }

    RawReply ask(const Recorded &recorded)
    {
        QByteArray target = recorded.request.value(u"target"_s).toString().toUtf8();
        for (auto it = m_digests.constBegin(); it != m_digests.constEnd(); ++it)
            target.replace(it.key().toUtf8(), it.value().toUtf8());
        RawClient::Headers headers;
        const QJsonObject recordedHeaders = recorded.request.value(u"headers"_s).toObject();
        for (auto it = recordedHeaders.begin(); it != recordedHeaders.end(); ++it)
            headers.append(header(recorded, it.key(), it->toString()));
        const QJsonValue value = recorded.request.value(u"body"_s);
        QByteArray body = value.isString() ? value.toString().toUtf8()
                                           : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
        if (value.isNull())
            body.clear();
        body.replace("<PEM certificate>", QString(m_pem).replace(u'\n', u"\\n"_s).toUtf8());
        const RawReply reply =
            m_client.send(recorded.request.value(u"method"_s).toString().toLatin1(), target, headers, body);
        remember(recorded, reply);
        return reply;
    }

    void compare(const Recorded &recorded, const RawReply &reply)
    {
        const auto complain = [&](const QString &what) { m_complaints.append(recorded.id() + u": "_s + what); };
        const int status = recorded.response.value(u"status"_s).toInt();
        if (reply.status != status)
            return complain(
                u"status %1, not %2: %3"_s.arg(reply.status).arg(status).arg(QString::fromUtf8(reply.body.left(300))));
        for (const auto name : {"Content-Type"_L1, "Location"_L1, "Docker-Distribution-Api-Version"_L1}) {
            const bool mapped =
                looser().contains(recorded.id()) || (name == "Location"_L1 && recorded.file.startsWith(u"harbor-"));
            if (!mapped && reply.header(QByteArray(name.data(), name.size())) != recorded.header(name))
                complain(u"%1 is %2, not %3"_s.arg(name,
                    QString::fromUtf8(reply.header(QByteArray(name.data(), name.size()))),
                    QString::fromUtf8(recorded.header(name))));
        }
        for (const auto name : {"X-Total-Count"_L1, "Link"_L1, "Docker-Content-Digest"_L1, "Etag"_L1,
                 "Www-Authenticate"_L1, "X-Harbor-Csrf-Token"_L1, "X-Request-Id"_L1, "Set-Cookie"_L1}) {
            if (reply.all(QByteArray(name.data(), name.size())).isEmpty() == recorded.hasHeader(name))
                complain(u"%1 is %2"_s.arg(name, recorded.hasHeader(name) ? u"missing"_s : u"new"_s));
        }
        if (recorded.header("Set-Cookie"_L1).left(4) != reply.header("Set-Cookie").left(4))
            complain(u"another cookie is set: "_s + QString::fromUtf8(reply.header("Set-Cookie")));
        const QJsonValue want = recorded.response.value(u"body"_s);
        if (reply.body.isEmpty() != (want.isNull() || want.toString() == QString()) && !want.isObject()
            && !want.isArray())
            complain(u"body is %1"_s.arg(QString::fromUtf8(reply.body.left(200))));
        if (want.isObject() || want.isArray())
            compareShape(want, reply.json(), u"body"_s, complain);
        const QString message = want[u"errors"][0][u"message"].toString();
        const QString actual = reply.json()[u"errors"][0][u"message"].toString();
        if (reply.json()[u"errors"][0][u"code"] != want[u"errors"][0][u"code"])
            complain(u"another error code: "_s + QString::fromUtf8(reply.body));
        if (message != actual && !looser().contains(recorded.id()))
            complain(u"message is %1, not %2"_s.arg(actual, message));
    }

    void pull(const QByteArray &repository, const QByteArray &tag, const QList<int> &platforms)
    {
        const RawClient::Headers admin{RawClient::basic("admin", "Harbor12345")};
        const QByteArray base = "/v2/nvidiaio/" + repository;
        const RawReply first = m_client.get(base + "/manifests/" + tag, admin);
        QList<QJsonValue> manifests;
        if (first.json()[u"manifests"].isArray()) {
            for (const int platform : platforms)
                manifests.append(m_client
                                     .get(base + "/manifests/"
                                             + first.json()[u"manifests"][platform][u"digest"].toString().toLatin1(),
                                         admin)
                                     .json());
        } else {
            manifests.append(first.json());
        }
        for (const QJsonValue &manifest : std::as_const(manifests)) {
            const QJsonArray layers = manifest[u"layers"].toArray();
            for (const QJsonValue &layer : layers)
                QVERIFY(m_client.get(base + "/blobs/" + layer[u"digest"].toString().toLatin1(), admin).complete);
        }
    }

private:
    static demo::Options options(const QString &version)
    {
        demo::Options options;
        options.version = version;
        options.pace = 0;
        options.heldClock = true;
        options.seed = fixtureFile(u"contract-seed.json"_s);
        return options;
    }

    QPair<QByteArray, QByteArray> header(const Recorded &recorded, const QString &name, const QString &value) const
    {
        if (name == "Cookie"_L1)
            return {"Cookie", "sid=" + m_sid};
        if (name != "Authorization"_L1)
            return {name.toLatin1(), value.toUtf8()};
        const QString who = value.sliced(7, value.size() - 8); // Basic <who>
        QByteArray password = m_passwords.value(who);
        if (recorded.name == "robot-old-secret"_L1)
            password = m_oldPassword;
        static const QStringList wrong{u"systeminfo-wrong"_s, u"current-wrong"_s, u"projects-wrong"_s,
            u"token-wrong-with-scope"_s, u"token-wrong-no-scope"_s};
        return RawClient::basic(who.toUtf8(), wrong.contains(recorded.name) ? QByteArray("wrong") : password);
    }

    void remember(const Recorded &recorded, const RawReply &reply)
    {
        if (const QByteArray sid = reply.cookie("sid"); !sid.isEmpty())
            m_sid = sid;
        const QString secret = reply.json()[u"secret"].toString();
        if (const QString name = reply.json()[u"name"].toString(); !secret.isEmpty() && !name.isEmpty()) {
            m_passwords.insert(name, secret.toUtf8());
            m_lastRobot = name;
        } else if (!secret.isEmpty()) {
            m_oldPassword = m_passwords.value(m_lastRobot);
            m_passwords.insert(m_lastRobot, secret.toUtf8());
        }
        const QString digest = QString::fromUtf8(recorded.header("Docker-Content-Digest"_L1));
        if (!digest.isEmpty() && !reply.header("Docker-Content-Digest").isEmpty())
            m_digests.insert(digest, QString::fromLatin1(reply.header("Docker-Content-Digest")));
        learn(recorded.response.value(u"body"_s), reply.json());
    }

    /** Digests that stand at the same place. */
    void learn(const QJsonValue &want, const QJsonValue &got)
    {
        if (want.isString() && got.isString() && want.toString().startsWith(u"sha256:")
            && got.toString().startsWith(u"sha256:"))
            m_digests.insert(want.toString(), got.toString());
        const QJsonObject object = want.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            learn(*it, got[it.key()]);
        const QJsonArray array = want.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            learn(array[i], got[i]);
    }

    template <typename Complain>
    static void compareShape(
        const QJsonValue &want, const QJsonValue &got, const QString &where, const Complain &complain)
    {
        if (want.type() != got.type())
            return complain(u"%1 is of type %2, not %3"_s.arg(where).arg(got.type()).arg(want.type()));
        if (want.isObject()) {
            const QStringList wantKeys = want.toObject().keys();
            const QStringList gotKeys = got.toObject().keys();
            if (wantKeys != gotKeys)
                return complain(u"%1 has [%2], not [%3]"_s.arg(where, gotKeys.join(u' '), wantKeys.join(u' ')));
            for (const QString &key : wantKeys)
                compareShape(want[key], got[key], where + u'.' + key, complain);
        }
        if (want.isArray()) {
            const QJsonArray wantItems = want.toArray();
            const QJsonArray gotItems = got.toArray();
            if (wantItems.isEmpty() != gotItems.isEmpty())
                return complain(u"%1 has %2 items, not %3"_s.arg(where).arg(gotItems.size()).arg(wantItems.size()));
            for (qsizetype i = 0; i < qMin(wantItems.size(), gotItems.size()); ++i)
                compareShape(wantItems[i], gotItems[i], u"%1[%2]"_s.arg(where).arg(i), complain);
        }
    }

    QStringList &m_complaints;
    demo::Harbor m_harbor;
    RawClient m_client;
    QString m_pem;
    QByteArray m_sid;
    QMap<QString, QByteArray> m_passwords{{u"admin"_s, "Harbor12345"}, {u"dev"_s, "Passw0rd1"}};
    QByteArray m_oldPassword;
    QString m_lastRobot;
    QMap<QString, QString> m_digests; ///< recorded → the demo's
};

} // namespace

/** Holds the demo Harbor against what real ones answered. */
class DemoContractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void harbor2152();
    void harbor210();
    void harbor216();

private:
    static void before(Replay &replay, const Recorded &next);
    static int replayed(Replay &replay, const QString &file, bool compare);
};

/** What happened to the recorded Harbor between two recorded requests. */
void DemoContractTest::before(Replay &replay, const Recorded &next)
{
    const RawClient::Headers admin{RawClient::basic("admin", "Harbor12345")};
    const auto project = [&replay, &admin](const QString &name, bool proxy) {
        QJsonObject body{{u"project_name"_s, name}};
        if (proxy)
            body.insert(u"registry_id"_s, 1);
        QCOMPARE(replay.client().post("/api/v2.0/projects", body, admin).status, 201);
    };
    const QString id = next.id();
    if (id == "upstream-faults/upstream-429-head-uncached"_L1)
        replay.harbor().setUpstreamStatus(429);
    if (id == "upstream-faults/upstream-503-head-uncached"_L1)
        replay.harbor().setUpstreamStatus(503);
    if (id == "upstream-faults/upstream-slow-ping"_L1) {
        replay.harbor().heal();
        replay.harbor().setUpstreamSlow(200);
    }
    if (id == "entitlement/free-endpoint"_L1) {
        for (const auto *name : {"nometa", "qz", "5"})
            QCOMPARE(replay.client().send("DELETE", QByteArray("/api/v2.0/projects/") + name, admin).status, 200);
        replay.harbor().heal();
        replay.harbor().advance(210); // the image whose manifest was read is fetched by Harbor itself
    }
    if (id == "browse/repos"_L1) { // somebody pulled three images
        replay.pull("nvidia/cuda", "12.6.0-base-ubuntu22.04", {0});
        replay.pull("nvidia/gpu-operator", "v24.9.0", {0, 1});
        replay.pull("nvidia/pytorch", "24.07-py3", {});
        replay.harbor().advance(45);
    }
    if (id == "pull-like-containerd/head-tag"_L1)
        replay.harbor().heal();
    if (id == "robots-sessions/robot-create-system"_L1)
        project(u"bulk"_s, true);
    if (id == "keep-and-pull-robot/project"_L1) {
        project(u"gone"_s, false);
        QCOMPARE(replay.client().send("DELETE", "/api/v2.0/projects/gone", admin).status, 200);
    }
}

int DemoContractTest::replayed(Replay &replay, const QString &file, bool compare)
{
    int count = 0;
    const QList<Recorded> list = loadRecorded(file);
    for (const Recorded &recorded : list) {
        before(replay, recorded);
        const RawReply reply = replay.ask(recorded);
        if (notReplayed().contains(recorded.id()))
            continue;
        ++count;
        if (compare)
            replay.compare(recorded, reply);
    }
    return count;
}

void DemoContractTest::harbor2152()
{
    QStringList complaints;
    Replay replay(u"v2.15.2-080b0220"_s, complaints);
    int count = 0;
    for (const QString &file : {u"connect"_s, u"csrf"_s, u"endpoints"_s, u"projects"_s, u"pull"_s, u"upstream-faults"_s,
             u"entitlement"_s, u"browse"_s, u"robots-sessions"_s, u"pull-like-containerd"_s, u"keep-and-pull-robot"_s})
        count += replayed(replay, file, true);
    QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
    QCOMPARE(count, 257 - static_cast<int>(notReplayed().size())); // at least 190 are asked for
}

/** The recordings of 2.10.3 are those answers to the same questions that differ. */
void DemoContractTest::harbor210()
{
    QStringList complaints;
    Replay replay(u"v2.10.3-1234567"_s, complaints);
    const QList<Recorded> old = loadRecorded(u"harbor-2.10"_s);
    int count = 0;
    for (const QString &file : {u"connect"_s, u"csrf"_s, u"endpoints"_s, u"projects"_s}) {
        const QList<Recorded> list = loadRecorded(file);
        for (const Recorded &recorded : list) {
            const RawReply reply = replay.ask(recorded);
            for (const Recorded &other : old) {
                if (other.name == recorded.name
                    && other.request.value(u"target"_s) == recorded.request.value(u"target"_s)
                    && other.request.value(u"body"_s) == recorded.request.value(u"body"_s)
                    && other.request.value(u"headers"_s) == recorded.request.value(u"headers"_s)) {
                    replay.compare(other, reply);
                    ++count;
                }
            }
        }
    }
    QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
    QCOMPARE(count, old.size());
}

void DemoContractTest::harbor216()
{
    QStringList complaints;
    Replay replay(u"v2.16.0-c50c7ddd"_s, complaints);

    for (const QString &file : {u"connect"_s, u"csrf"_s, u"endpoints"_s})
        static_cast<void>(replayed(replay, file, false));
    QCOMPARE(replayed(replay, u"harbor-2.16-pre"_s, true), 17);
    QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
}

QTEST_GUILESS_MAIN(DemoContractTest)
#include "tst_demo_contract.moc"
