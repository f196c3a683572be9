#include "app/setup/endpoint_changes.h"
#include "tests/support/answers.h"
#include "tests/support/change_bench.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::harbor;
using berth::demo::Effect;
using berth::tests::ChangeBench;
using berth::tests::resultOf;

namespace {

SharedSecret secret(QStringView text)
{
    return std::make_shared<const Secret>(text);
}

RegistrySpec nvidia(const QString &name, QStringView key = u"nvapi-demo-entitled")
{
    RegistrySpec spec = nvidiaPreset();
    spec.name = name;
    spec.accessSecret = secret(key);
    return spec;
}

Registry stored(const ChangeBench &bench, const QString &name)
{
    return resultOf(bench.client().registries().byName(name)).value_or(Registry{});
}

/** The endpoint's values as a form shows them: without the secret. */
RegistrySpec valuesOf(const Registry &registry)
{
    RegistrySpec spec = duplicateOf(registry, {});
    spec.name = registry.name;
    return spec;
}

} // namespace

/** Endpoints through the demo Harbor: one write for one intention, read back, explained. */
class TestEndpointChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsTheNvidiaEndpoint();
    void createsWithAKeyPastedWithItsLineEnd();
    void sendsNothingForBadInput_data();
    void sendsNothingForBadInput();
    void explainsARefusedCreate();
    void putsAConflictOnTheName();
    void findsWhatWasCreatedWithoutAnAnswer_data();
    void findsWhatWasCreatedWithoutAnAnswer();
    void saysWhenNobodyKnows();
    void takesHarborsOwn500AsANo();
    void takesNobodyElsesEndpointForItsOwn();
    void changesOnlyWhatIsNamed();
    void sendsUrlAndCheckWithASecret();
    void asksForTheSecretOfANewUrl();
    void changesTheUrlOfAnAnonymousEndpoint();
    void makesAnEndpointAnonymous();
    void refusesOverSomebodyElsesChange();
    void sendsNothingWhenNothingChanges();
    void settlesAnUpdateWithoutAnswer();
    void deletesWhatNobodyUses();
    void namesTheProjectsThatUseIt();
    void takesGoneForGone();
    void settlesADeleteWithoutAnswer();
    void offersNoCaWhereHarborHasNone();
    void namesACopyFreely();
    void findsTheChangesOfAForm();

    void testsNewValuesWithoutId();
    void testsTheUntouchedById();
    void asksForTheSecretBeforeTestingAnEdit();
    void testsAnEditWithItsSecret();
    void saysWhatAGreenTestDoesNotProve();
    void ordersTheLikelyCauses_data();
    void ordersTheLikelyCauses();
    void testsNothingThatIsNoAddress();
    void namesTheCauseOfARefusedTest();
    void keepsSecretsOutOfActivity();
};

void TestEndpointChanges::createsTheNvidiaEndpoint()
{
    ChangeBench bench;
    const auto report = resultOf(EndpointChanges(bench.context()).create(nvidia(u"NGC"_s)));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Done);
    QVERIFY(report->id > 0);
    QVERIFY(!report->requestId.isEmpty());
    QVERIFY2(report->deviations.isEmpty(), qPrintable(report->deviations.value(0).sentence));
    QCOMPARE(bench.writes(), QStringList{u"POST /api/v2.0/registries"_s});
    QCOMPARE(bench.activity->entries.size(), 1);
    QVERIFY(bench.activity->entries[0].ok);
    QCOMPARE(bench.activity->entries[0].httpStatus, 201);
    QCOMPARE(bench.activity->entries[0].objectName, u"NGC"_s);
    QCOMPARE(stored(bench, u"NGC"_s).id, report->id);
}

void TestEndpointChanges::createsWithAKeyPastedWithItsLineEnd()
{
    ChangeBench bench;
    const auto report =
        resultOf(EndpointChanges(bench.context()).create(nvidia(u"NGC"_s, u" nvapi-demo-entitled\r\n")));
    QVERIFY(report);
    QVERIFY(report->done());
}

void TestEndpointChanges::sendsNothingForBadInput_data()
{
    QTest::addColumn<QString>("field");
    for (const char *field : {"name", "url", "provider", "accessId", "accessSecret", "description", "caCertificate"})
        QTest::newRow(field) << QString::fromLatin1(field);
}

void TestEndpointChanges::sendsNothingForBadInput()
{
    QFETCH(QString, field);
    RegistrySpec spec = nvidia(u"NGC"_s);
    if (field == "name"_L1)
        spec.name = u" "_s;
    if (field == "url"_L1)
        spec.url = u"nvcr.io"_s;
    if (field == "provider"_L1)
        spec.type.clear();
    if (field == "accessId"_L1)
        spec.accessKey = u"somebody"_s;
    if (field == "accessSecret"_L1)
        spec.accessSecret = {};
    if (field == "description"_L1)
        spec.description = QString(2000, u'd');
    if (field == "caCertificate"_L1)
        spec.caCertificate = u"no PEM"_s;
    ChangeBench bench;
    const auto report = resultOf(EndpointChanges(bench.context()).create(spec));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::BadInput);
    QCOMPARE(report.error().field, field);
    QCOMPARE(endpointFieldOf(report.error()), field);
    QVERIFY(bench.harbor.requests().isEmpty());
    QVERIFY(bench.activity->entries.isEmpty());
}

void TestEndpointChanges::explainsARefusedCreate()
{
    ChangeBench bench;
    const RegistrySpec spec = nvidia(u"NGC"_s, u"nvapi-some-other-key-0000");
    const auto report = resultOf(EndpointChanges(bench.context()).create(spec));
    QVERIFY(!report);
    QVERIFY(saysUnhealthy(report.error()));
    QVERIFY(!report.error().mayHaveHappened);
    QVERIFY(endpointFieldOf(report.error()).isEmpty());
    const TestOutcome outcome = explainRefusal(report.error(), spec);
    QCOMPARE(outcome.cause, u"harbor_cannot_reach"_s);
    QVERIFY(outcome.likely.first().contains("key"_L1));
    QCOMPARE(bench.activity->entries.size(), 1);
    QVERIFY(!bench.activity->entries[0].ok);
    QCOMPARE(bench.activity->entries[0].httpStatus, 400);
}

void TestEndpointChanges::putsAConflictOnTheName()
{
    ChangeBench bench;
    const auto report = resultOf(EndpointChanges(bench.context()).create(nvidia(u"NVIDIA"_s)));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Conflict);
    QCOMPARE(report.error().field, u"name"_s);
}

void TestEndpointChanges::findsWhatWasCreatedWithoutAnAnswer_data()
{
    QTest::addColumn<int>("status"); // 0: the connection is cut
    QTest::newRow("504") << 504;
    QTest::newRow("502") << 502;
    QTest::newRow("500") << 500;
    QTest::newRow("reset") << 0;
}

void TestEndpointChanges::findsWhatWasCreatedWithoutAnAnswer()
{
    QFETCH(int, status);
    ChangeBench bench;
    if (status > 0)
        bench.harbor.fail(status, 1, u"POST /api/v2.0/registries"_s, {}, {}, Effect::Done);
    else
        bench.harbor.reset(u"POST /api/v2.0/registries"_s, 1, Effect::Done);
    const auto report = resultOf(EndpointChanges(bench.context()).create(nvidia(u"NGC"_s)));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Done);
    QVERIFY(report->id > 0);
    QCOMPARE(bench.writes().size(), 1);
    QCOMPARE(bench.activity->entries.size(), 1);
    QVERIFY(bench.activity->entries[0].ok);
}

void TestEndpointChanges::saysWhenNobodyKnows()
{
    ChangeBench bench;
    bench.harbor.fail(504, 1, u"POST /api/v2.0/registries"_s);
    const auto report = resultOf(EndpointChanges(bench.context()).create(nvidia(u"NGC"_s)));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Unknown);
    QVERIFY(!report->done());
    QVERIFY(report->error);
    QCOMPARE(report->error->httpStatus, 504);
    QVERIFY(report->sentence.contains("could not tell"_L1));
    QCOMPARE(bench.writes().size(), 1);
    QVERIFY(!bench.activity->entries.value(0).ok);
}

void TestEndpointChanges::takesHarborsOwn500AsANo()
{
    ChangeBench bench;
    bench.harbor.fail(500, 1, u"POST /api/v2.0/registries"_s);
    const auto report = resultOf(EndpointChanges(bench.context()).create(nvidia(u"NGC"_s)));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::ServerFault);
    QVERIFY(!report.error().mayHaveHappened);
    QVERIFY(!report.error().requestId.isEmpty());
    QCOMPARE(bench.writes().size(), 1);
}

void TestEndpointChanges::takesNobodyElsesEndpointForItsOwn()
{
    ChangeBench bench;
    bench.harbor.fail(504, 1, u"POST /api/v2.0/registries"_s);
    RegistrySpec spec = nvidia(u"NVIDIA"_s); // stands there already, with another description
    spec.description = u"mine"_s;
    const auto report = resultOf(EndpointChanges(bench.context()).create(spec));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Unknown);
}

void TestEndpointChanges::changesOnlyWhatIsNamed()
{
    ChangeBench bench;
    const Registry before = stored(bench, u"NVIDIA"_s);
    bench.forget();
    RegistryChange change;
    change.description = u"The cache's upstream"_s;
    const auto report = resultOf(EndpointChanges(bench.context()).update(before, change));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Done);
    QVERIFY(report->deviations.isEmpty());
    QCOMPARE(bench.writes(), QStringList{u"PUT /api/v2.0/registries/%1"_s.arg(before.id)});
    QCOMPARE(bench.lastBody().keys(), QStringList{u"description"_s});
    const Registry after = stored(bench, u"NVIDIA"_s);
    QCOMPARE(after.description, u"The cache's upstream"_s);
    QVERIFY(after.hasSecret);
}

void TestEndpointChanges::sendsUrlAndCheckWithASecret()
{
    ChangeBench bench;
    const Registry before = stored(bench, u"NVIDIA"_s);
    RegistryChange change;
    change.accessSecret = secret(u"nvapi-demo-free\n");
    const auto report = resultOf(EndpointChanges(bench.context()).update(before, change));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Done);
    const QJsonObject body = bench.lastBody();
    QCOMPARE(body.value("url"_L1).toString(), u"https://nvcr.io"_s);
    QCOMPARE(body.value("insecure"_L1), QJsonValue(false));
    QCOMPARE(body.value("access_key"_L1).toString(), u"$oauthtoken"_s);
    QCOMPARE(body.value("access_secret"_L1).toString(), u"nvapi-demo-free"_s);
    QVERIFY(!body.contains("name"_L1));
}

void TestEndpointChanges::asksForTheSecretOfANewUrl()
{
    for (const auto &version : {u"v2.15.2-demo"_s, u"v2.16.0-demo"_s}) {
        ChangeBench bench(version);
        const Registry before = stored(bench, u"NVIDIA"_s);
        bench.forget();
        RegistryChange change;
        change.url = u"https://registry.k8s.io"_s;
        change.accessKey = u"me"_s;
        const auto report = resultOf(EndpointChanges(bench.context()).update(before, change));
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::BadInput);
        QCOMPARE(report.error().field, u"accessSecret"_s);
        QVERIFY(bench.harbor.requests().isEmpty());
        QVERIFY(stored(bench, u"NVIDIA"_s).hasSecret);
    }
}

void TestEndpointChanges::changesTheUrlOfAnAnonymousEndpoint()
{
    ChangeBench bench;
    const Registry before = stored(bench, u"Kubernetes"_s);
    QVERIFY(before.anonymous());
    RegistryChange change;
    change.url = u"https://nvcr.io/"_s;
    const auto report = resultOf(EndpointChanges(bench.context()).update(before, change));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Done);
    QVERIFY(report->deviations.isEmpty());
    QCOMPARE(stored(bench, u"Kubernetes"_s).url, u"https://nvcr.io"_s);
}

void TestEndpointChanges::makesAnEndpointAnonymous()
{
    ChangeBench bench;
    const Registry before = stored(bench, u"NVIDIA"_s);
    RegistryChange change;
    change.accessKey = QString();
    const auto report = resultOf(EndpointChanges(bench.context()).update(before, change));
    QVERIFY(report);
    QVERIFY(report->deviations.isEmpty());
    QCOMPARE(bench.lastBody().value("access_secret"_L1), QJsonValue(QString()));
    QVERIFY(stored(bench, u"NVIDIA"_s).anonymous());
}

void TestEndpointChanges::refusesOverSomebodyElsesChange()
{
    ChangeBench bench;
    Registry seen = stored(bench, u"NVIDIA"_s);
    RegistryChange theirs;
    theirs.name = u"NVIDIA prod"_s;
    QVERIFY(resultOf(EndpointChanges(bench.context()).update(seen, theirs)));
    bench.forget();
    seen.updated = seen.updated.addSecs(-60); // the demo's clock may not have moved in between
    RegistryChange mine;
    mine.description = u"mine"_s;
    const auto report = resultOf(EndpointChanges(bench.context()).update(seen, mine));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Refused);
    QCOMPARE(report->deviations.size(), 1);
    QCOMPARE(report->deviations[0].field, u"name"_s);
    QCOMPARE(report->deviations[0].got, u"NVIDIA prod"_s);
    QVERIFY(bench.writes().isEmpty());
}

void TestEndpointChanges::sendsNothingWhenNothingChanges()
{
    ChangeBench bench;
    const Registry before = stored(bench, u"NVIDIA"_s);
    bench.forget();
    RegistryChange change;
    change.name = before.name;
    change.url = before.url + u'/';
    change.insecure = before.insecure;
    const auto report = resultOf(EndpointChanges(bench.context()).update(before, change));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Unchanged);
    QVERIFY(bench.writes().isEmpty());
    QVERIFY(bench.activity->entries.isEmpty());
}

void TestEndpointChanges::settlesAnUpdateWithoutAnswer()
{
    ChangeBench bench;
    const Registry before = stored(bench, u"NVIDIA"_s);
    bench.harbor.advance(60);
    bench.harbor.fail(504, 1, u"PUT /api/v2.0/registries"_s, {}, {}, Effect::Done);
    RegistryChange change;
    change.description = u"later"_s;
    const auto report = resultOf(EndpointChanges(bench.context()).update(before, change));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Done);
    QCOMPARE(bench.writes().size(), 1);
    bench.harbor.fail(504, 1, u"PUT /api/v2.0/registries"_s);
    const Registry now = stored(bench, u"NVIDIA"_s);
    change.description = u"never"_s;
    const auto lost = resultOf(EndpointChanges(bench.context()).update(now, change));
    QVERIFY(lost);
    QCOMPARE(lost->outcome, ChangeReport::Outcome::Unknown);
}

void TestEndpointChanges::deletesWhatNobodyUses()
{
    ChangeBench bench;
    const auto made = resultOf(EndpointChanges(bench.context()).create(nvidia(u"NGC"_s)));
    QVERIFY(made);
    bench.forget();
    Registry registry;
    registry.id = made->id;
    registry.name = u"NGC"_s;
    const auto report = resultOf(EndpointChanges(bench.context()).remove(registry));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Done);
    QCOMPARE(bench.writes().size(), 1);
    QCOMPARE(resultOf(bench.client().registries().get(made->id)).error().kind, ErrorKind::NotFound);
}

void TestEndpointChanges::namesTheProjectsThatUseIt()
{
    ChangeBench bench;
    const Registry registry = stored(bench, u"NVIDIA"_s);
    const auto report = resultOf(EndpointChanges(bench.context()).remove(registry));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Refused);
    QVERIFY(report->blockers.contains(u"nvidiaio"_s));
    QVERIFY(report->sentence.contains("proxy-cache"_L1));
    QCOMPARE(report->error->kind, ErrorKind::Precondition);
    const auto use = resultOf(EndpointChanges(bench.context()).uses(registry.id));
    QCOMPARE(use->projects, report->blockers);
    QVERIFY(use->complete);
}

void TestEndpointChanges::takesGoneForGone()
{
    ChangeBench bench;
    Registry registry;
    registry.id = 4711;
    registry.name = u"gone"_s;
    const auto report = resultOf(EndpointChanges(bench.context()).remove(registry));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Unchanged);
}

void TestEndpointChanges::settlesADeleteWithoutAnswer()
{
    ChangeBench bench;
    const auto made = resultOf(EndpointChanges(bench.context()).create(nvidia(u"NGC"_s)));
    bench.forget();
    bench.harbor.fail(504, 1, u"DELETE /api/v2.0/registries"_s, {}, {}, Effect::Done);
    Registry registry;
    registry.id = made->id;
    registry.name = u"NGC"_s;
    const auto report = resultOf(EndpointChanges(bench.context()).remove(registry));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Done);
    QCOMPARE(bench.writes().size(), 1);
}

void TestEndpointChanges::offersNoCaWhereHarborHasNone()
{
    ChangeBench bench(u"v2.10.3-demo"_s);
    RegistrySpec spec = nvidia(u"NGC"_s);
    spec.caCertificate = u"-----BEGIN CERTIFICATE-----"_s;
    const auto report = resultOf(EndpointChanges(bench.context()).create(spec));
    QVERIFY(!report);
    QCOMPARE(report.error().field, u"caCertificate"_s);
    QVERIFY(report.error().message.contains("2.15.0"_L1) && report.error().message.contains("2.10.3"_L1));
    QVERIFY(bench.harbor.requests().isEmpty());
    spec.caCertificate.clear();
    QVERIFY(resultOf(EndpointChanges(bench.context()).create(spec)));
}

void TestEndpointChanges::namesACopyFreely()
{
    Registry registry;
    registry.name = u"NVIDIA"_s;
    registry.accessKey = u"$oauthtoken"_s;
    registry.hasSecret = true;
    QCOMPARE(duplicateOf(registry, {u"NVIDIA"_s}).name, u"NVIDIA 2"_s);
    QCOMPARE(duplicateOf(registry, {u"NVIDIA 2"_s, u"NVIDIA 3"_s}).name, u"NVIDIA 4"_s);
    QVERIFY(!duplicateOf(registry, {}).hasSecret());
    registry.name = QString(64, u'n');
    QCOMPARE(duplicateOf(registry, {}).name.toUtf8().size(), 64);
    registry.name = QString(32, u'ü');
    QVERIFY(duplicateOf(registry, {}).name.toUtf8().size() <= 64);
}

void TestEndpointChanges::findsTheChangesOfAForm()
{
    Registry registry;
    registry.name = u"NVIDIA"_s;
    registry.type = u"docker-registry"_s;
    registry.url = u"https://nvcr.io"_s;
    registry.accessKey = u"$oauthtoken"_s;
    registry.hasSecret = true;
    RegistrySpec values = valuesOf(registry);
    QVERIFY(changesBetween(registry, values).isEmpty());
    values.url = u"https://nvcr.io/"_s;
    QVERIFY(changesBetween(registry, values).isEmpty());
    values.accessKey.clear();
    const RegistryChange cleared = changesBetween(registry, values);
    QCOMPARE(cleared.accessKey, QString());
    QVERIFY(cleared.accessSecret);
    values = valuesOf(registry);
    values.accessSecret = secret(u"x");
    values.insecure = true;
    const RegistryChange change = changesBetween(registry, values);
    QVERIFY(change.accessSecret && change.insecure && !change.accessKey && !change.url);
}

void TestEndpointChanges::testsNewValuesWithoutId()
{
    ChangeBench bench;
    const auto outcome = resultOf(EndpointChanges(bench.context()).test({{}, nvidia(u"NGC"_s)}));
    QVERIFY(outcome);
    QVERIFY(outcome->ok);
    QCOMPARE(outcome->cause, u"ok"_s);
    QVERIFY(!bench.lastBody().contains("id"_L1));
    QCOMPARE(bench.lastBody().value("url"_L1).toString(), u"https://nvcr.io"_s);
    QCOMPARE(bench.writes(), QStringList{u"POST /api/v2.0/registries/ping"_s});
    QCOMPARE(resultOf(bench.client().registries().all())->rows.size(), 4);
}

void TestEndpointChanges::testsTheUntouchedById()
{
    ChangeBench bench;
    const Registry registry = stored(bench, u"NVIDIA"_s);
    EndpointTest test{registry, valuesOf(registry)};
    test.values.name = u"renamed only"_s;
    test.values.description = u"so is this"_s;
    const auto outcome = resultOf(EndpointChanges(bench.context()).test(test));
    QVERIFY(outcome);
    QVERIFY(outcome->ok);
    QCOMPARE(bench.lastBody().keys(), QStringList{u"id"_s});
}

void TestEndpointChanges::asksForTheSecretBeforeTestingAnEdit()
{
    ChangeBench bench;
    const Registry registry = stored(bench, u"NVIDIA"_s);
    bench.forget();
    EndpointTest test{registry, valuesOf(registry)};
    test.values.insecure = true;
    const auto outcome = resultOf(EndpointChanges(bench.context()).test(test));
    QVERIFY(outcome);
    QVERIFY(!outcome->ok);
    QVERIFY(!outcome->sent);
    QCOMPARE(outcome->cause, u"key_missing"_s);
    QVERIFY(outcome->sentence.contains("entered again"_L1));
    QVERIFY(bench.harbor.requests().isEmpty());
}

void TestEndpointChanges::testsAnEditWithItsSecret()
{
    for (const auto &version : {u"v2.15.2-demo"_s, u"v2.16.0-demo"_s}) {
        ChangeBench bench(version);
        const Registry registry = stored(bench, u"NVIDIA"_s);
        EndpointTest test{registry, valuesOf(registry)};
        test.values.url = u"https://no-such-host.invalid"_s;
        test.values.accessKey = u"me"_s;
        test.values.accessSecret = secret(u"retyped");
        const auto outcome = resultOf(EndpointChanges(bench.context()).test(test));
        QVERIFY(outcome);
        QVERIFY(!outcome->ok); // with the id, 2.16 would have tested the old URL and said yes
        QVERIFY(!bench.lastBody().contains("id"_L1));
    }
}

void TestEndpointChanges::saysWhatAGreenTestDoesNotProve()
{
    ChangeBench bench;
    RegistrySpec anonymous = nvidiaPreset();
    anonymous.accessKey.clear();
    const auto open = resultOf(EndpointChanges(bench.context()).test({{}, anonymous}));
    QVERIFY(open && open->ok);
    QVERIFY(open->sentence.contains("nothing more was tested"_L1));
    const auto keyed = resultOf(EndpointChanges(bench.context()).test({{}, nvidia(u"NGC"_s, u"nvapi-demo-free")}));
    QVERIFY(keyed && keyed->ok);
    QVERIFY(keyed->sentence.contains("Whether it may pull"_L1));
}

void TestEndpointChanges::ordersTheLikelyCauses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("insecure");
    QTest::addColumn<QString>("first");
    QTest::newRow("NVIDIA, wrong key") << u"https://nvcr.io"_s << u"nvapi-wrong"_s << false << u"NGC key"_s;
    QTest::newRow("localhost") << u"https://localhost:5000"_s << QString() << false << u"own server"_s;
    QTest::newRow("http on TLS") << u"http://ngc.example.com:9443"_s << u"x"_s << false << u"http://"_s;
    QTest::newRow("private CA") << u"https://registry.lan"_s << u"x"_s << false << u"does not trust"_s;
    QTest::newRow("private, unverified") << u"https://registry.lan"_s << u"x"_s << true << u"cannot reach"_s;
    QTest::newRow("public, no key") << u"https://no-such-host.example"_s << QString() << false << u"cannot reach"_s;
    QTest::newRow("public, key") << u"https://no-such-host.example"_s << u"x"_s << false << u"Access secret"_s;
}

void TestEndpointChanges::ordersTheLikelyCauses()
{
    QFETCH(QString, url);
    QFETCH(QString, key);
    QFETCH(bool, insecure);
    QFETCH(QString, first);
    ChangeBench bench;
    RegistrySpec spec;
    spec.name = u"x"_s;
    spec.url = url;
    spec.insecure = insecure;
    if (!key.isEmpty()) {
        spec.accessKey = url.contains("nvcr"_L1) ? u"$oauthtoken"_s : u"me"_s;
        spec.accessSecret = secret(key);
    }
    const auto outcome = resultOf(EndpointChanges(bench.context()).test({{}, spec}));
    QVERIFY(outcome);
    QVERIFY(!outcome->ok);
    QCOMPARE(outcome->cause, u"harbor_cannot_reach"_s);
    QCOMPARE(outcome->httpStatus, 400);
    QVERIFY2(outcome->likely.value(0).contains(first), qPrintable(outcome->likely.join(u'\n')));
    QVERIFY(outcome->likely.size() >= 3);
    QVERIFY(!outcome->sentence.contains("unhealthy"_L1)); // the server's text is no explanation
    QCOMPARE(outcome->serverMessage, u"the registry is unhealthy"_s);
}

void TestEndpointChanges::testsNothingThatIsNoAddress()
{
    ChangeBench bench;
    RegistrySpec spec = nvidia(u"NGC"_s);
    spec.url = u"nvcr.io"_s;
    const auto outcome = resultOf(EndpointChanges(bench.context()).test({{}, spec}));
    QVERIFY(outcome);
    QCOMPARE(outcome->cause, u"address_invalid"_s);
    spec = nvidia(u"NGC"_s);
    spec.accessSecret = {};
    QCOMPARE(resultOf(EndpointChanges(bench.context()).test({{}, spec}))->cause, u"key_missing"_s);
    QVERIFY(bench.harbor.requests().isEmpty());
}

void TestEndpointChanges::namesTheCauseOfARefusedTest()
{
    {
        ChangeBench bench;
        bench.harbor.setReadOnly(true);
        const auto outcome = resultOf(EndpointChanges(bench.context()).test({{}, nvidia(u"NGC"_s)}));
        QVERIFY(outcome);
        QCOMPARE(outcome->cause, u"read_only"_s);
    }
    {
        ChangeBench bench(u"v2.15.2-demo"_s, u"dev"_s);
        const auto outcome = resultOf(EndpointChanges(bench.context()).test({{}, nvidia(u"NGC"_s)}));
        QVERIFY(outcome);
        QCOMPARE(outcome->cause, u"not_allowed"_s);
        QVERIFY(!outcome->sentence.contains("dev"_L1)); // the message is only the user's name
    }
    ChangeBench bench;
    bench.harbor.fail(504, 1, u"/ping"_s);
    QCOMPARE(resultOf(EndpointChanges(bench.context()).test({{}, nvidia(u"NGC"_s)}))->cause, u"timeout"_s);
    RegistrySpec unknown = nvidia(u"NGC"_s);
    unknown.type = u"nope"_s;
    const auto outcome = resultOf(EndpointChanges(bench.context()).test({{}, unknown}));
    QVERIFY(outcome);
    QVERIFY2(outcome->likely.value(0).contains("nope"_L1), qPrintable(outcome->likely.join(u'\n')));
    Registry gone = stored(bench, u"NVIDIA"_s);
    gone.id = 4711;
    const auto vanished = resultOf(EndpointChanges(bench.context()).test({gone, valuesOf(gone)}));
    QVERIFY(!vanished);
    QCOMPARE(vanished.error().kind, ErrorKind::NotFound);
}

void TestEndpointChanges::keepsSecretsOutOfActivity()
{
    ChangeBench bench;
    QVERIFY(resultOf(EndpointChanges(bench.context()).create(nvidia(u"NGC"_s))));
    QVERIFY(resultOf(EndpointChanges(bench.context()).test({{}, nvidia(u"NGC"_s, u"nvapi-wrong-key")})));
    for (const ActivityEntry &entry : std::as_const(bench.activity->entries)) {
        const QString all = entry.verb + entry.objectKind + entry.objectName + entry.outcome + entry.requestId;
        QVERIFY(!all.contains("nvapi"_L1));
    }
    for (const demo::Seen &seen : bench.harbor.requests())
        QVERIFY2(!seen.body.contains("****"), seen.body.constData()); // the mask is never sent back
}

QTEST_GUILESS_MAIN(TestEndpointChanges)
#include "tst_endpoint_changes.moc"
