#include "tests/support/cli_bench.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::test;

namespace {

/** Every key of @p keys is there; what may be left out by Harbor is not asked for. */
bool hasKeys(const QJsonObject &object, const QStringList &keys)
{
    for (const QString &key : keys) {
        if (!object.contains(key)) {
            qWarning("%s is missing", qPrintable(key));
            return false;
        }
    }
    return true;
}

QJsonObject named(const QJsonArray &list, const QString &key, const QString &name)
{
    for (const QJsonValue &value : list) {
        if (value[key].toString() == name)
            return value.toObject();
    }
    return {};
}

} // namespace

/** What berth-cli shows of a Harbor, as tables and as JSON with Harbor's own names. */
class TestCliReading final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_bench = std::make_unique<CliBench>(); }

    void showsStatus()
    {
        const CliRun plain = m_bench->run({u"status"_s});
        QCOMPARE(plain.code, 0);
        QVERIFY(plain.text().contains(u"2.15.2"_s));
        QVERIFY(plain.text().contains(u"admin"_s));
        QVERIFY(plain.text().contains(QRegularExpression(u"(?m)^core +healthy$"_s)));
        QCOMPARE(plain.err, QByteArray());
        const CliRun json = m_bench->json({u"status"_s});
        QCOMPARE(json.code, 0);
        const QJsonObject status = json.object();
        QVERIFY(hasKeys(status, {u"systeminfo"_s, u"user"_s, u"health"_s, u"may"_s, u"version"_s, u"host"_s}));
        QVERIFY(hasKeys(status[u"systeminfo"_s].toObject(), {u"auth_mode"_s, u"harbor_version"_s, u"registry_url"_s}));
        QCOMPARE(status[u"user"_s].toObject()[u"sysadmin_flag"_s].toBool(), true);
        QCOMPARE(status[u"may"_s].toObject()[u"manage_endpoints"_s].toString(), u"yes"_s);
        QCOMPARE(json.err, QByteArray());
    }

    void endsItsSession()
    {
        QCOMPARE(m_bench->run({u"status"_s}).code, 0);
        const QList<demo::Seen> &requests = m_bench->harbor().requests();
        QVERIFY(
            std::ranges::any_of(requests, [](const demo::Seen &seen) { return seen.target.startsWith("/c/log_out"); }));
    }

    void showsStatusOfARobot()
    {
        const CliRun robot = m_bench->plain(
            m_bench->account(u"robot$berth"_s, u"BerthRobot1"_s) + QStringList{u"status"_s, u"--json"_s});
        QCOMPARE(robot.code, 0);
        QCOMPARE(robot.object()[u"user"_s].toObject()[u"robot"_s].toBool(), true);
    }

    void listsEndpoints()
    {
        const CliRun plain = m_bench->run({u"endpoint"_s, u"list"_s});
        QCOMPARE(plain.code, 0);
        const QStringList lines = plain.text().split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.first().startsWith(u"NAME "_s));
        QVERIFY(!plain.out.contains('\033'));
        const qsizetype column = lines.first().indexOf(u"URL"_s);
        for (const QString &line : lines.mid(1))
            QVERIFY2(line.mid(column).startsWith(u"https://"_s), qPrintable(line));
        const CliRun json = m_bench->json({u"endpoint"_s, u"list"_s});
        const QJsonObject nvidia = named(json.array(), u"name"_s, u"NVIDIA"_s);
        QVERIFY(hasKeys(nvidia, {u"id"_s, u"url"_s, u"type"_s, u"status"_s, u"credential"_s, u"creation_time"_s}));
        QCOMPARE(nvidia[u"credential"_s].toObject()[u"access_key"_s].toString(), u"$oauthtoken"_s);
        QVERIFY(!nvidia[u"credential"_s].toObject().contains(u"access_secret"_s));
        QVERIFY(!json.out.contains("*****"));
    }

    void showsAnEndpoint()
    {
        const CliRun plain = m_bench->run({u"endpoint"_s, u"show"_s, u"NVIDIA"_s});
        QCOMPARE(plain.code, 0);
        QVERIFY(plain.text().contains(QRegularExpression(u"(?m)^URL: +https://nvcr\\.io$"_s)));
        QVERIFY(plain.text().contains(u"nvidiaio"_s));
        const QJsonObject json = m_bench->json({u"endpoint"_s, u"show"_s, u"NVIDIA"_s}).object();
        QVERIFY(json[u"used_by"_s].toArray().contains(u"nvidiaio"_s));
        const CliRun missing = m_bench->json({u"endpoint"_s, u"show"_s, u"nothing"_s});
        QCOMPARE(missing.code, 1);
        QCOMPARE(missing.out, QByteArray());
        QCOMPARE(missing.error()[u"kind"_s].toString(), u"not_found"_s);
        QVERIFY(missing.error()[u"message"_s].toString().contains(u"nothing"_s));
    }

    void listsProjects()
    {
        const CliRun plain = m_bench->run({u"project"_s, u"list"_s});
        QCOMPARE(plain.code, 0);
        QVERIFY(plain.text().contains(QRegularExpression(u"(?m)^nvidiaio +private +NVIDIA "_s)));
        QVERIFY(plain.text().contains(QRegularExpression(u"(?m)^library +public "_s)));
        const QJsonArray all = m_bench->json({u"project"_s, u"list"_s}).array();
        const QJsonObject project = named(all, u"name"_s, u"nvidiaio"_s);
        QVERIFY(hasKeys(
            project, {u"project_id"_s, u"registry_id"_s, u"repo_count"_s, u"metadata"_s, u"owner_name"_s, u"quota"_s}));
        const QJsonArray proxies = m_bench->json({u"project"_s, u"list"_s, u"--proxy"_s}).array();
        QVERIFY(proxies.size() < all.size());
        for (const QJsonValue &value : proxies)
            QVERIFY(value[u"registry_id"_s].toInt() > 0);
    }

    void listsProjectsOfAPlainUser()
    {
        const CliRun run = m_bench->plain(
            m_bench->account(u"dev"_s, u"Harbor12345"_s) + QStringList{u"project"_s, u"list"_s, u"--json"_s});
        QCOMPARE(run.code, 0); // neither quotas nor endpoints may be read
        QVERIFY(!run.array().isEmpty());
    }

    void anEmptyListIsAnArray()
    {
        CliBench bare({.pace = 0, .seeded = false});
        const CliRun json = bare.json({u"endpoint"_s, u"list"_s});
        QCOMPARE(json.code, 0);
        QCOMPARE(json.out.simplified(), QByteArray("[ ]"));
        const CliRun plain = bare.run({u"endpoint"_s, u"list"_s});
        QVERIFY(plain.text().startsWith(u"NAME "_s));
        QCOMPARE(plain.out.count('\n'), 1);
    }

    void showsAProject()
    {
        const CliRun plain = m_bench->run({u"project"_s, u"show"_s, u"research"_s});
        QCOMPARE(plain.code, 0);
        QVERIFY(plain.text().contains(u"of 10 GiB"_s));
        const QJsonObject json = m_bench->json({u"project"_s, u"show"_s, u"nvidiaio"_s}).object();
        QVERIFY(hasKeys(json, {u"project_id"_s, u"quota"_s, u"retention"_s, u"registry"_s}));
        QVERIFY(json[u"retention"_s].toObject()[u"rules"_s].isArray());
        QCOMPARE(m_bench->run({u"project"_s, u"show"_s, u"nosuch"_s}).code, 1);
        // All digits is a name like any other (harbor-api.md §4.2).
        QCOMPARE(m_bench->json({u"project"_s, u"show"_s, u"2024"_s}).object()[u"name"_s].toString(), u"2024"_s);
    }

    void listsRepositories()
    {
        const CliRun plain = m_bench->run({u"repo"_s, u"list"_s, u"nvidiaio"_s});
        QCOMPARE(plain.code, 0);
        QVERIFY(plain.text().contains(u"nvidiaio/nvidia/gpu-operator"_s));
        const QJsonArray all = m_bench->json({u"repo"_s, u"list"_s, u"nvidiaio"_s}).array();
        QVERIFY(hasKeys(all.first().toObject(),
            {u"id"_s, u"name"_s, u"artifact_count"_s, u"pull_count"_s, u"project_id"_s, u"update_time"_s}));
        const QJsonArray some =
            m_bench->json({u"repo"_s, u"list"_s, u"nvidiaio"_s, u"--match"_s, u"GPU-Oper"_s}).array();
        QVERIFY(!some.isEmpty() && some.size() < all.size());
        const QJsonArray sorted =
            m_bench->json({u"repo"_s, u"list"_s, u"nvidiaio"_s, u"--sort"_s, u"-pull_count"_s}).array();
        QCOMPARE(sorted.size(), all.size());
        for (qsizetype i = 1; i < sorted.size(); ++i)
            QVERIFY(sorted[i - 1][u"pull_count"_s].toInteger() >= sorted[i][u"pull_count"_s].toInteger());
        QCOMPARE(m_bench->run({u"repo"_s, u"list"_s, u"nosuch"_s}).code, 1);
        QCOMPARE(m_bench->json({u"repo"_s, u"list"_s, u"dockerhub"_s}).out.simplified(), QByteArray("[ ]"));
    }

    void listsArtifacts()
    {
        const QStringList list{u"artifact"_s, u"list"_s, u"nvidiaio/nvidia/gpu-operator"_s};
        const CliRun plain = m_bench->run(list);
        QCOMPARE(plain.code, 0);
        QVERIFY(plain.text().contains(u"v25.3.0"_s));
        QVERIFY(plain.text().contains(u"(untagged)"_s));
        QVERIFY(plain.text().contains(u"linux/amd64"_s));
        const QJsonArray all = m_bench->json(list).array();
        QVERIFY(hasKeys(all.first().toObject(),
            {u"digest"_s, u"tags"_s, u"size"_s, u"push_time"_s, u"type"_s, u"manifest_media_type"_s}));
        const CliRun missing = m_bench->run({u"artifact"_s, u"list"_s, u"nvidiaio/no/such"_s});
        QCOMPARE(missing.code, 1); // Harbor itself would list it as empty
    }

    void showsAnArtifact()
    {
        const QString tagged = u"nvidiaio/nvidia/gpu-operator:v25.3.0"_s;
        const CliRun plain = m_bench->run({u"artifact"_s, u"show"_s, tagged});
        QCOMPARE(plain.code, 0);
        QVERIFY(plain.text().contains(QRegularExpression(u"(?m)^Digest: +sha256:[0-9a-f]{64}$"_s)));
        const QJsonObject byTag = m_bench->json({u"artifact"_s, u"show"_s, tagged}).object();
        QVERIFY(byTag[u"build_history"_s].isArray());
        const QString digest = byTag[u"digest"_s].toString();
        const QJsonObject byDigest =
            m_bench->json({u"artifact"_s, u"show"_s, u"nvidiaio/nvidia/gpu-operator@"_s + digest}).object();
        QCOMPARE(byDigest[u"digest"_s].toString(), digest);
        QCOMPARE(m_bench->run({u"artifact"_s, u"show"_s, u"nvidiaio/nvidia/gpu-operator:nope"_s}).code, 1);
    }

    void rewritesWithWhatHarborSays()
    {
        const CliRun run = m_bench->run({u"image"_s, u"rewrite"_s, u"nvcr.io/nvidia/cuda:12.4.1"_s, u"busybox"_s,
            u"registry.k8s.io/pause:3.9"_s, u"quay.io/a/b:1"_s});
        QCOMPARE(run.code, 0);
        const QString host = m_bench->harbor().url().authority();
        QCOMPARE(run.text(),
            u"%1/nvidiaio/nvidia/cuda:12.4.1\n%1/dockerhub/library/busybox\n%1/k8s/pause:3.9\nquay.io/a/b:1\n"_s.arg(
                host));
        const CliRun mapped =
            m_bench->run({u"image"_s, u"rewrite"_s, u"nvcr.io/a/b:1"_s, u"--map"_s, u"nvcr.io=mine"_s});
        QCOMPARE(mapped.text(), host + u"/mine/a/b:1\n"_s);
        const CliRun hosted = m_bench->run({u"image"_s, u"rewrite"_s, u"nvcr.io/a/b:1"_s, u"--host"_s, u"h:1"_s});
        QCOMPARE(hosted.text(), u"h:1/nvidiaio/a/b:1\n"_s);
    }

    void servesItsOwnDemo()
    {
        const CliRun run = m_bench->plain({u"--demo"_s, u"project"_s, u"list"_s, u"--json"_s});
        QCOMPARE(run.code, 0);
        QVERIFY(!named(run.array(), u"name"_s, u"nvidiaio"_s).isEmpty());
        QCOMPARE(m_bench->harbor().requests().size(), 0);
    }

private:
    std::unique_ptr<CliBench> m_bench;
};

QTEST_GUILESS_MAIN(TestCliReading)
#include "tst_cli_reading.moc"
