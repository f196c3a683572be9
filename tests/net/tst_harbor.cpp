#include "app/harbor/client.h"
#include "app/harbor/paging.h"
#include "tests/support/answers.h"
#include "tests/support/change_bench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::harbor;
using berth::tests::ChangeBench;
using berth::tests::resultOf;

namespace {

struct Row
{
    int id = 0;
};

/** A list that lies in a chosen way, and how often it was asked. */
struct LyingList
{
    std::function<Page<Row>(const PageQuery &)> answer;
    std::shared_ptr<int> asked = std::make_shared<int>(0);

    [[nodiscard]] Call<Page<Row>> all(PageQuery query = {}) const
    {
        return allPages<Row>(
            query,
            [answer = answer, asked = asked](const PageQuery &page) {
                ++*asked;
                return Call<Page<Row>>::ready(answer(page));
            },
            [](const Row &row) { return QString::number(row.id); });
    }
};

QList<Row> rows(int from, int count)
{
    QList<Row> list;
    for (int i = 0; i < count; ++i)
        list.append(Row{from + i});
    return list;
}

} // namespace

/** The resources asked over real sockets, and lists that do not end by themselves. */
class TestHarbor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsAboutItself_data();
    void tellsAboutItself();
    void knowsWhoAsks();
    void knowsARobotByItsRefusal();
    void listsEndpoints();
    void offersProviders();
    void offersTheUsualProvidersWithoutTheRight();
    void listsProjectsByKind();
    void filtersProjectsByName();
    void takesProjectNamesOfDigitsForNames();
    void listsRepositoriesAndArtifacts();
    void readsAnArtifactByTagAndDigest();
    void readsTheBuildHistory();
    void takesAMissingRepositoryForEmpty();
    void findsBySubstring();
    void readsTheLog_data();
    void readsTheLog();
    void makesAPullRobot();
    void survivesSessionsThatEndBetweenPages();
    void answersAfterItsOwnersAreGone();

    void collectsPagesOnce();
    void endsOnRepeatedRows();
    void endsWhenTheTotalLies();
    void endsOnAnEndlessList();
    void passesErrorsOn();
};

void TestHarbor::tellsAboutItself_data()
{
    QTest::addColumn<QString>("version");
    for (const char *version : {"v2.3.5-demo", "v2.10.3-demo", "v2.15.2-demo", "v2.16.0-demo"})
        QTest::newRow(version) << QString::fromLatin1(version);
}

void TestHarbor::tellsAboutItself()
{
    QFETCH(QString, version);
    ChangeBench bench(version);
    QCOMPARE(resultOf(bench.client().system().apiVersion()).value_or(QString()), u"v2.0"_s);
    QVERIFY(resultOf(bench.client().system().ping()));
    const auto info = resultOf(bench.client().system().info());
    QVERIFY(info && info->signedIn());
    QCOMPARE(info->version(), Version::parse(version));
    QVERIFY(resultOf(bench.client().system().health())->healthy());
    QVERIFY(resultOf(bench.client().system().statistics())->totalProjects > 1);
    QVERIFY(resultOf(bench.client().system().volumes()));
}

void TestHarbor::knowsWhoAsks()
{
    ChangeBench admin;
    QVERIFY(resultOf(admin.client().users().current())->isAdmin());
    QVERIFY(!resultOf(admin.client().users().systemPermissions())->isEmpty());
    QVERIFY(!resultOf(admin.client().users().catalogue())->system.isEmpty());
    ChangeBench dev(u"v2.15.2-demo"_s, u"dev"_s);
    const auto user = resultOf(dev.client().users().current());
    QVERIFY(user && !user->isAdmin());
    QCOMPARE(user->username, u"dev"_s);
    const auto project = resultOf(dev.client().projects().get(u"nvidiaio"_s));
    QVERIFY(resultOf(dev.client().users().projectPermissions(project->id))
                ->contains(Permission{u"repository"_s, u"pull"_s}));
    ChangeBench wrong(u"v2.15.2-demo"_s, u"admin"_s, u"wrong"_s);
    QCOMPARE(resultOf(wrong.client().users().current()).error().kind, ErrorKind::SignInRefused);
}

void TestHarbor::knowsARobotByItsRefusal()
{
    ChangeBench bench;
    const auto robot = resultOf(bench.client().robots().create(RobotSpec::pullOnly(u"pull"_s, u"nvidiaio"_s)));
    QVERIFY(robot);
    Trust trust;
    trust.allowHttp = true;
    Transport transport(Origin::of(bench.harbor.url()), trust, ProxyChoice{ProxyChoice::Kind::Direct, {}, 0});
    const Client client(Access(transport, {Credentials::Kind::Robot, robot->name, robot->secret}));
    const auto who = resultOf(client.users().current());
    QVERIFY(who);
    QCOMPARE(who->kind, CurrentUser::Kind::Robot);
    QCOMPARE(who->username, robot->name);
    QVERIFY(!who->isAdmin());
}

void TestHarbor::listsEndpoints()
{
    ChangeBench bench;
    const auto all = resultOf(bench.client().registries().all());
    QVERIFY(all);
    QCOMPARE(all->total, all->rows.size());
    QVERIFY(std::is_sorted(all->rows.begin(), all->rows.end(),
        [](const Registry &one, const Registry &other) { return one.name < other.name; }));
    const auto named = resultOf(bench.client().registries().byName(u"NVIDIA"_s));
    QVERIFY(named && named->hasSecret);
    QCOMPARE(named->accessKey, u"$oauthtoken"_s);
    QCOMPARE(resultOf(bench.client().registries().byName(u"NVID"_s)).error().kind, ErrorKind::NotFound);
    QCOMPARE(resultOf(bench.client().registries().get(named->id)), named);
    QCOMPARE(resultOf(bench.client().registries().get(4711)).error().kind, ErrorKind::NotFound);
}

void TestHarbor::offersProviders()
{
    ChangeBench bench;
    const auto providers = resultOf(bench.client().registries().providers());
    QVERIFY(providers);
    QCOMPARE(providers->first().type, u"docker-registry"_s);
    QVERIFY(providers->size() >= 10);
}

void TestHarbor::offersTheUsualProvidersWithoutTheRight()
{
    ChangeBench bench(u"v2.15.2-demo"_s, u"dev"_s);
    QCOMPARE(resultOf(bench.client().registries().providers()).value_or(QList<Provider>()), builtInProviders());
}

void TestHarbor::listsProjectsByKind()
{
    ChangeBench bench;
    const harbor::Projects projects = bench.client().projects();
    const auto all = resultOf(projects.all());
    const auto proxy = resultOf(projects.all({.kind = ProjectFilter::Kind::Proxy}));
    const auto normal = resultOf(projects.all({.kind = ProjectFilter::Kind::Normal}));
    QVERIFY(all && proxy && normal);
    QCOMPARE(proxy->rows.size() + normal->rows.size(), all->rows.size());
    QVERIFY(!proxy->rows.isEmpty() && !normal->rows.isEmpty());
    for (const Project &project : proxy->rows)
        QVERIFY(project.isProxy());
    const qint64 registry = proxy->rows.first().registryId;
    const auto behind = resultOf(projects.all({.registryId = registry}));
    QVERIFY(behind && !behind->rows.isEmpty());
    for (const Project &project : behind->rows)
        QCOMPARE(project.registryId, registry);
    const auto summary = resultOf(projects.summary(proxy->rows.first().name));
    QVERIFY(summary && summary->registry && summary->hasQuota);
}

void TestHarbor::filtersProjectsByName()
{
    ChangeBench bench;
    const auto found = resultOf(bench.client().projects().all({.nameContains = u"NVIDIA"_s}));
    QVERIFY(found && !found->rows.isEmpty());
    for (const Project &project : found->rows)
        QVERIFY(project.name.contains("nvidia"_L1));
    // What the grammar cannot carry does not become another term.
    QVERIFY(resultOf(bench.client().projects().all({.nameContains = u"a+b%c d&e,public=true"_s})));
}

void TestHarbor::takesProjectNamesOfDigitsForNames()
{
    ChangeBench bench;
    ProjectSpec spec;
    spec.name = u"1"_s;
    QVERIFY(resultOf(bench.client().projects().create(spec)));
    QCOMPARE(resultOf(bench.client().projects().get(u"1"_s))->name, u"1"_s);
    QVERIFY(resultOf(bench.client().projects().deletable(u"1"_s))->deletable);
    QVERIFY(resultOf(bench.client().projects().exists(u"1"_s)).value_or(false));
    QVERIFY(!resultOf(bench.client().projects().exists(u"2"_s)).value_or(true));
}

void TestHarbor::listsRepositoriesAndArtifacts()
{
    ChangeBench bench;
    const auto repositories = resultOf(bench.client().repositories().all(u"nvidiaio"_s));
    QVERIFY(repositories && repositories->rows.size() > 3);
    QCOMPARE(repositories->rows.size(), repositories->total);
    const Repository &first = repositories->rows.first();
    QCOMPARE(first.projectName(), u"nvidiaio"_s);
    QCOMPARE(resultOf(bench.client().repositories().get(u"nvidiaio"_s, first.shortName()))->id, first.id);
    const auto artifacts = resultOf(bench.client().artifacts().all(u"nvidiaio"_s, first.shortName()));
    QVERIFY(artifacts);
    QCOMPARE(artifacts->rows.size(), first.artifactCount);
    const auto filtered =
        resultOf(bench.client().repositories().all(u"nvidiaio"_s, containsQuery(u"name"_s, u"operator"_s)));
    QVERIFY(filtered && !filtered->rows.isEmpty() && filtered->rows.size() < repositories->rows.size());
    const auto everywhere = resultOf(bench.client().repositories().everywhere());
    QVERIFY(everywhere && everywhere->total > repositories->total);
}

void TestHarbor::readsAnArtifactByTagAndDigest()
{
    ChangeBench bench;
    const auto page = resultOf(bench.client().artifacts().allInProject(u"nvidiaio"_s, u"tags=*"_s));
    QVERIFY(page && !page->rows.isEmpty());
    const Artifact &row = page->rows.first();
    const QString repository = row.repositoryName.section(u'/', 1);
    const auto byTag = resultOf(bench.client().artifacts().get(u"nvidiaio"_s, repository, row.tagNames().first()));
    const auto byDigest = resultOf(bench.client().artifacts().get(u"nvidiaio"_s, repository, row.digest));
    QVERIFY(byTag && byDigest);
    QCOMPARE(byTag->id, byDigest->id);
    QVERIFY(!byTag->platforms().isEmpty());
    const auto tags = resultOf(bench.client().artifacts().tags(u"nvidiaio"_s, repository, row.digest));
    QCOMPARE(tags->rows.size(), row.tags.size());
    QCOMPARE(resultOf(bench.client().artifacts().get(u"nvidiaio"_s, repository, u"nope"_s)).error().kind,
        ErrorKind::NotFound);
}

void TestHarbor::readsTheBuildHistory()
{
    ChangeBench bench;
    const auto page = resultOf(bench.client().artifacts().allInProject(u"nvidiaio"_s));
    bool image = false;
    bool index = false;
    for (const Artifact &row : page->rows) {
        if ((row.isIndex() && index) || (!row.isIndex() && image))
            continue;
        const auto history = resultOf(
            bench.client().artifacts().buildHistory(u"nvidiaio"_s, row.repositoryName.section(u'/', 1), row.digest));
        QVERIFY(history);
        QCOMPARE(history->isEmpty(), row.isIndex());
        (row.isIndex() ? index : image) = true;
    }
    QVERIFY(image && index);
}

void TestHarbor::takesAMissingRepositoryForEmpty()
{
    ChangeBench bench;
    const auto artifacts = resultOf(bench.client().artifacts().all(u"nvidiaio"_s, u"no/such"_s));
    QVERIFY(artifacts);
    QVERIFY(artifacts->rows.isEmpty());
    QCOMPARE(
        resultOf(bench.client().repositories().get(u"nvidiaio"_s, u"no/such"_s)).error().kind, ErrorKind::NotFound);
}

void TestHarbor::findsBySubstring()
{
    ChangeBench bench;
    const auto found = resultOf(bench.client().search().find(u"operator"_s));
    QVERIFY(found && !found->repositories.isEmpty());
    QVERIFY(found->repositories.first().name.contains("operator"_L1));
}

void TestHarbor::readsTheLog_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("path");
    QTest::newRow("2.12") << u"v2.12.4-demo"_s << u"/api/v2.0/audit-logs?"_s;
    QTest::newRow("2.13") << u"v2.13.0-demo"_s << u"/api/v2.0/auditlog-exts?"_s;
}

void TestHarbor::readsTheLog()
{
    QFETCH(QString, version);
    QFETCH(QString, path);
    ChangeBench bench(version);
    const auto page = resultOf(bench.client().auditLog().list());
    bool asked = false;
    for (const demo::Seen &seen : bench.harbor.requests())
        asked = asked || seen.target.startsWith(path.toLatin1());
    QVERIFY(asked);
    QVERIFY(page || page.error().kind == ErrorKind::NotFound); // the demo keeps no log of every release
}

void TestHarbor::makesAPullRobot()
{
    ChangeBench bench;
    const auto project = resultOf(bench.client().projects().get(u"nvidiaio"_s));
    const auto before = resultOf(bench.client().robots().ofProject(project->id));
    QVERIFY(before);
    const auto made = resultOf(bench.client().robots().create(RobotSpec::pullOnly(u"pull"_s, u"nvidiaio"_s, 30)));
    QVERIFY(made && !made->secret->isEmpty());
    QVERIFY(made->name.endsWith("nvidiaio+pull"_L1));
    QVERIFY(made->expires.isValid());
    const auto robots = resultOf(bench.client().robots().ofProject(project->id));
    QCOMPARE(robots->rows.size(), before->rows.size() + 1);
    const auto renewed = resultOf(bench.client().robots().refreshSecret(made->id));
    QVERIFY(renewed && !(*renewed)->equals(*made->secret));
    QVERIFY(resultOf(bench.client().robots().remove(made->id)));
}

void TestHarbor::survivesSessionsThatEndBetweenPages()
{
    ChangeBench bench;
    for (int i = 0; i < 230; ++i) {
        ProjectSpec spec;
        spec.name = u"p%1"_s.arg(1000 + i);
        QVERIFY(resultOf(bench.client().projects().create(spec)));
    }
    const auto whole = resultOf(bench.client().projects().all());
    QVERIFY(whole && whole->rows.size() > 230);
    bench.forget();
    const Call<Page<Project>> call = bench.client().projects().all();
    const auto killed = std::make_shared<int>(0);
    QTimer killer;
    connect(&killer, &QTimer::timeout, this, [&bench, killed] {
        const auto pages = static_cast<int>(bench.harbor.requests().size());
        if (pages > *killed) {
            *killed = pages;
            bench.harbor.killSessions();
        }
    });
    killer.start(0);
    const auto again = resultOf(call);
    QVERIFY(again);
    QCOMPARE(again->rows, whole->rows);
    QVERIFY(*killed > 0);
}

void TestHarbor::answersAfterItsOwnersAreGone()
{
    std::optional<Call<Page<Project>>> call;
    {
        ChangeBench bench;
        call = bench.client().projects().all();
    }
    const auto answer = resultOf(*call); // server, transport and client are gone: an answer all the same
    QVERIFY(!answer);
    QVERIFY(answer.error().field != "test: no answer"_L1);
}

void TestHarbor::collectsPagesOnce()
{
    const LyingList list{[](const PageQuery &query) {
        // Somebody inserted a row between the pages: the last of page 1 comes again on page 2.
        return query.page == 1 ? Page<Row>{rows(0, 100), 150} : Page<Row>{rows(99, 52), 151};
    }};
    const auto all = resultOf(list.all());
    QVERIFY(all);
    QCOMPARE(all->rows.size(), 151);
    QCOMPARE(all->rows.last().id, 150);
    QCOMPARE(*list.asked, 2);
}

void TestHarbor::endsOnRepeatedRows()
{
    const LyingList list{[](const PageQuery &) { return Page<Row>{rows(0, 100), 1000}; }};
    const auto all = resultOf(list.all());
    QCOMPARE(all->rows.size(), 100);
    QVERIFY(all->rows.size() < all->total); // whoever asks can see that it is not whole
    QCOMPARE(*list.asked, 2);
}

void TestHarbor::endsWhenTheTotalLies()
{
    const LyingList tooFew{[](const PageQuery &) { return Page<Row>{{}, 1000}; }};
    QCOMPARE(resultOf(tooFew.all())->rows.size(), 0);
    QCOMPARE(*tooFew.asked, 1);
    // One new row per page under a total that says three pages.
    const LyingList drip{[](const PageQuery &query) { return Page<Row>{rows(query.page, 1), 300}; }};
    QVERIFY(resultOf(drip.all()));
    QVERIFY(*drip.asked <= 10);
}

void TestHarbor::endsOnAnEndlessList()
{
    const LyingList endless{[](const PageQuery &query) {
        return Page<Row>{rows(query.page * 100, 100), std::numeric_limits<qint64>::max()};
    }};
    const auto all = resultOf(endless.all(), 60'000);
    QVERIFY(all);
    QCOMPARE(all->rows.size(), rowCap);
}

void TestHarbor::passesErrorsOn()
{
    ChangeBench bench;
    bench.harbor.replyWith(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 15\r\nConnection: close\r\n\r\n<html>hi</html>",
        u"GET /api/v2.0/quotas"_s);
    QCOMPARE(resultOf(bench.client().quotas().all()).error().kind, ErrorKind::NotHarbor);
    bench.harbor.heal();
    bench.harbor.fail(200, -1, u"GET /api/v2.0/quotas"_s, R"([{"hard":"much"}])");
    const auto wrong = resultOf(bench.client().quotas().all());
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, ErrorKind::BadReply);
    QCOMPARE(wrong.error().field, u"quota.hard"_s);
}

QTEST_GUILESS_MAIN(TestHarbor)
#include "tst_harbor.moc"
