#include "app/demo/harbor.h"
#include "tests/support/raw_client.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::tests;

namespace {

const auto admin = RawClient::basic("admin", "Harbor12345");

demo::Options quick()
{
    demo::Options options;
    options.pace = 0;
    options.heldClock = true;
    return options;
}

} // namespace

/** The demo Harbor as people and tests use it; what it answers is held against recordings in tst_demo_contract. */
class DemoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsItsSeed();
};

void DemoTest::showsItsSeed()
{
    QElapsedTimer time;
    time.start();
    demo::Harbor harbor(quick());
    QVERIFY(harbor.listen());
    qInfo("made in %lld ms", time.elapsed());
    RawClient client(harbor.url());
    const RawReply projects = client.get("/api/v2.0/projects", {admin});
    QCOMPARE(projects.status, 200);
    QStringList names;
    for (const QJsonValue &project : projects.json().toArray())
        names.append(project[u"name"].toString());
    QCOMPARE(names, (QStringList{u"2024"_s, u"dockerhub"_s, u"k8s"_s, u"library"_s, u"nvidiaio"_s, u"research"_s}));
    const RawReply repositories = client.get("/api/v2.0/projects/nvidiaio/repositories?page_size=100", {admin});
    QVERIFY(repositories.json().toArray().size() >= 30);
    QCOMPARE(client.get("/api/v2.0/registries?sort=name", {admin}).json()[0][u"status"].toString(), u"unhealthy"_s);
    const RawReply quotas = client.get("/api/v2.0/quotas?page_size=100", {admin});
    for (const QJsonValue &quota : quotas.json().toArray())
        qInfo("%s %lld / %lld", qPrintable(quota[u"ref"][u"name"].toString()), quota[u"used"][u"storage"].toInteger(),
            quota[u"hard"][u"storage"].toInteger());
}

QTEST_GUILESS_MAIN(DemoTest)
#include "tst_demo.moc"
