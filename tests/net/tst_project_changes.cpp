#include "app/setup/project_changes.h"
#include "tests/support/answers.h"
#include "tests/support/change_bench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::harbor;
using berth::demo::Effect;
using berth::tests::ChangeBench;
using berth::tests::resultOf;

namespace {

constexpr qint64 gib = 1024LL * 1024 * 1024;

qint64 nvidiaId(const ChangeBench &bench)
{
    return resultOf(bench.client().registries().byName(u"NVIDIA"_s)).value_or(Registry{}).id;
}

ProjectDraft proxyDraft(const ChangeBench &bench, const QString &name)
{
    ProjectDraft draft;
    draft.name = name;
    draft.registryId = nvidiaId(bench);
    return draft;
}

Project projectOf(const ChangeBench &bench, const QString &name)
{
    return resultOf(bench.client().projects().get(name)).value_or(Project{});
}

RetentionChoice retentionOf(const ChangeBench &bench, const QString &name)
{
    const qint64 id = projectOf(bench, name).retentionId();
    return resultOf(bench.client().retentions().get(id)).value_or(RetentionPolicy{}).choice();
}

const StepResult *step(const ChangeReport &report, QLatin1StringView name)
{
    for (const StepResult &one : report.steps) {
        if (one.step == name)
            return &one;
    }
    return nullptr;
}

} // namespace

/** Projects through the demo Harbor: created, changed, deleted, with what Harbor made of it. */
class TestProjectChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsAProxyCache();
    void createsANormalProject();
    void createsANameOfDigits();
    void sendsNothingForBadInput_data();
    void sendsNothingForBadInput();
    void setsTheRetentionChosen_data();
    void setsTheRetentionChosen();
    void namesWhatAnOldHarborCannotDo();
    void namesWhatHarborDropped();
    void namesAQuotaHarborDidNotTake();
    void findsWhatWasCreatedWithoutAnAnswer_data();
    void findsWhatWasCreatedWithoutAnAnswer();
    void saysWhenNobodyKnows();
    void saysExactlyWhatIsDoneAndWhatNot();
    void settlesRetentionWithoutAnswer();
    void takesAConflictForOne();
    void explainsARefusal();
    void changesOnlyWhatIsNamed();
    void sendsNothingWhenNothingChanges();
    void changesQuotaAndRetention();
    void stopsAtTheFirstFailure();
    void settlesEachWriteWithoutAnswer();
    void refusesOverSomebodyElsesChange();
    void refusesAnotherProjectOfThatName();
    void keepsProxySettingsFromNormalProjects();
    void deletesAnEmptyProject();
    void refusesToDeleteWhatIsFull();
    void deletesWithContent();
    void stopsDeletingAtTheFirstFailure();
    void settlesDeletesWithoutAnswer();
    void takesGoneForGone();
    void neverDeletesAnotherProjectOfThatName();
    void tellsWhatGoesAlong();
    void readsTheWholeState();
};

void TestProjectChanges::createsAProxyCache()
{
    ChangeBench bench;
    ProjectDraft draft = proxyDraft(bench, u"ngc"_s);
    draft.quota = 500 * gib;
    draft.settings.isPublic = true;
    draft.settings.proxySpeedKb = 2048;
    draft.settings.maxUpstreamConnections = 30;
    draft.settings.localOnNotFound = true;
    bench.forget();
    const auto report = resultOf(ProjectChanges(bench.context()).create(draft));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Done);
    QVERIFY2(report->deviations.isEmpty(), qPrintable(report->deviations.value(0).sentence));
    QCOMPARE(bench.writes(), QStringList{u"POST /api/v2.0/projects"_s}); // Harbor's 7 days need no write
    const Project project = projectOf(bench, u"ngc"_s);
    QCOMPARE(report->id, project.id);
    QVERIFY(project.isProxy() && project.isPublic());
    QCOMPARE(project.settings().proxySpeedKb, 2048);
    QCOMPARE(retentionOf(bench, u"ngc"_s), RetentionChoice::harborDefault());
    QCOMPARE(bench.activity->entries.size(), 1);
    QCOMPARE(bench.activity->entries[0].objectKind, u"project"_s);
}

void TestProjectChanges::createsANormalProject()
{
    ChangeBench bench;
    ProjectDraft draft;
    draft.name = u"plain"_s;
    const auto report = resultOf(ProjectChanges(bench.context()).create(draft));
    QVERIFY(report);
    QVERIFY(report->done() && report->deviations.isEmpty());
    QVERIFY(!bench.lastBody().contains("registry_id"_L1));
    const Project project = projectOf(bench, u"plain"_s);
    QVERIFY(!project.isProxy() && !project.isPublic());
}

void TestProjectChanges::createsANameOfDigits()
{
    ChangeBench bench;
    const auto report = resultOf(ProjectChanges(bench.context()).create(proxyDraft(bench, u"1"_s)));
    QVERIFY(report);
    QVERIFY(report->done());
    const Project project = projectOf(bench, u"1"_s); // not the project whose number is 1
    QCOMPARE(project.name, u"1"_s);
    QCOMPARE(project.id, report->id);
    ProjectEdit edit;
    edit.settings.isPublic = true;
    QVERIFY(resultOf(ProjectChanges(bench.context()).update(project, edit)).has_value());
    QVERIFY(projectOf(bench, u"1"_s).isPublic());
}

void TestProjectChanges::sendsNothingForBadInput_data()
{
    QTest::addColumn<QString>("field");
    for (const char *field : {"name", "quota", "endpoint", "bandwidth", "connections", "filter", "retention"})
        QTest::newRow(field) << QString::fromLatin1(field);
}

void TestProjectChanges::sendsNothingForBadInput()
{
    QFETCH(QString, field);
    ChangeBench bench(u"v2.16.0-demo"_s);
    ProjectDraft draft = proxyDraft(bench, u"ngc"_s);
    if (field == "name"_L1)
        draft.name = u"NGC"_s;
    if (field == "quota"_L1)
        draft.quota = 0;
    if (field == "endpoint"_L1)
        draft.registryId = 0;
    if (field == "bandwidth"_L1)
        draft.settings.proxySpeedKb = 0;
    if (field == "connections"_L1)
        draft.settings.maxUpstreamConnections = -2;
    if (field == "filter"_L1)
        draft.settings.filterPattern = u"nvidia/{"_s;
    if (field == "retention"_L1)
        draft.retention = RetentionChoice::keepDays(0);
    bench.forget();
    const auto report = resultOf(ProjectChanges(bench.context()).create(draft));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::BadInput);
    QCOMPARE(report.error().field, field);
    QVERIFY(bench.harbor.requests().isEmpty());
}

void TestProjectChanges::setsTheRetentionChosen_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<int>("days"); // 0: keep
    for (const char *version : {"v2.10.3-demo", "v2.15.2-demo", "v2.16.0-demo"}) {
        QTest::addRow("%s, 30 days", version) << QString::fromLatin1(version) << 30;
        QTest::addRow("%s, keep", version) << QString::fromLatin1(version) << 0;
    }
}

void TestProjectChanges::setsTheRetentionChosen()
{
    QFETCH(QString, version);
    QFETCH(int, days);
    ChangeBench bench(version);
    ProjectDraft draft = proxyDraft(bench, u"ngc"_s);
    draft.retention = days > 0 ? RetentionChoice::keepDays(days) : RetentionChoice::keep();
    bench.forget();
    const auto report = resultOf(ProjectChanges(bench.context()).create(draft));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Done);
    QVERIFY(report->deviations.isEmpty());
    QCOMPARE(retentionOf(bench, u"ngc"_s), draft.retention);
    QCOMPARE(bench.writes().size(), 2);
    QVERIFY(bench.writes().last().startsWith("PUT /api/v2.0/retentions/"_L1)); // never a delete
    QCOMPARE(bench.activity->entries.size(), 2);
    QCOMPARE(bench.activity->entries.last().objectKind, u"retention"_s);
}

void TestProjectChanges::namesWhatAnOldHarborCannotDo()
{
    ChangeBench bench(u"v2.10.3-demo"_s);
    ProjectDraft draft = proxyDraft(bench, u"ngc"_s);
    draft.settings.proxySpeedKb = 2048;
    bench.forget();
    const auto report = resultOf(ProjectChanges(bench.context()).create(draft));
    QVERIFY(!report);
    QCOMPARE(report.error().field, u"bandwidth"_s);
    QVERIFY(report.error().message.contains("2.12.0"_L1));
    QVERIFY(bench.harbor.requests().isEmpty());
}

void TestProjectChanges::namesWhatHarborDropped()
{
    // Berth believes it is 2.15.2, as when Harbor was put back to an older release in mid-session.
    ChangeBench old(u"v2.10.3-demo"_s);
    ChangeContext context = old.context();
    context.client.setFeatures(Features(Version{2, 15, 2, {}}));
    ProjectDraft draft = proxyDraft(old, u"ngc"_s);
    draft.settings.proxySpeedKb = 2048;
    draft.settings.localOnNotFound = true;
    const auto report = resultOf(ProjectChanges(context).create(draft));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Done);
    QCOMPARE(report->deviations.size(), 2);
    QCOMPARE(report->deviations[0].field, u"bandwidth"_s);
    QVERIFY(report->deviations[0].sentence.contains("dropped"_L1));
    QCOMPARE(report->deviations[1].field, u"localOnNotFound"_s);
}

void TestProjectChanges::namesAQuotaHarborDidNotTake()
{
    ChangeBench bench(u"v2.15.2-demo"_s, u"dev"_s); // no administrator: the server's default counts
    ProjectDraft draft;
    draft.name = u"plain"_s;
    draft.quota = 10 * gib;
    const auto report = resultOf(ProjectChanges(bench.context()).create(draft));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Done);
    QCOMPARE(report->deviations.size(), 1);
    QCOMPARE(report->deviations[0].field, u"quota"_s);
    QVERIFY(report->deviations[0].sentence.contains("unlimited"_L1));
}

void TestProjectChanges::findsWhatWasCreatedWithoutAnAnswer_data()
{
    QTest::addColumn<int>("status"); // 0: the connection is cut
    QTest::newRow("504") << 504;
    QTest::newRow("500") << 500;
    QTest::newRow("reset") << 0;
}

void TestProjectChanges::findsWhatWasCreatedWithoutAnAnswer()
{
    QFETCH(int, status);
    ChangeBench bench;
    ProjectDraft draft = proxyDraft(bench, u"ngc"_s);
    draft.retention = RetentionChoice::keep();
    bench.forget();
    if (status > 0)
        bench.harbor.fail(status, 1, u"POST /api/v2.0/projects"_s, {}, {}, Effect::Done);
    else
        bench.harbor.reset(u"POST /api/v2.0/projects"_s, 1, Effect::Done);
    const auto report = resultOf(ProjectChanges(bench.context()).create(draft));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Done);
    QCOMPARE(report->id, projectOf(bench, u"ngc"_s).id);
    QCOMPARE(bench.writes().count(u"POST /api/v2.0/projects"_s), 1);
    QCOMPARE(retentionOf(bench, u"ngc"_s), RetentionChoice::keep());
}

void TestProjectChanges::saysWhenNobodyKnows()
{
    ChangeBench bench;
    const ProjectDraft draft = proxyDraft(bench, u"ngc"_s);
    bench.forget();
    bench.harbor.fail(504, 1, u"POST /api/v2.0/projects"_s);
    const auto report = resultOf(ProjectChanges(bench.context()).create(draft));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Unknown);
    QCOMPARE(bench.writes().size(), 1);
    QVERIFY(!bench.activity->entries.value(0).ok);
}

void TestProjectChanges::saysExactlyWhatIsDoneAndWhatNot()
{
    ChangeBench bench;
    ProjectDraft draft = proxyDraft(bench, u"ngc"_s);
    draft.retention = RetentionChoice::keep();
    bench.harbor.fail(403, 1, u"PUT /api/v2.0/retentions"_s);
    const auto report = resultOf(ProjectChanges(bench.context()).create(draft));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Partly);
    QCOMPARE(step(*report, "project"_L1)->state, StepResult::State::Done);
    QCOMPARE(step(*report, "retention"_L1)->state, StepResult::State::Failed);
    QCOMPARE(report->error->httpStatus, 403);
    QVERIFY(report->sentence.contains("Done:"_L1) && report->sentence.contains("Not done:"_L1));
    QVERIFY(projectOf(bench, u"ngc"_s).isProxy());
    QCOMPARE(retentionOf(bench, u"ngc"_s), RetentionChoice::harborDefault());
}

void TestProjectChanges::settlesRetentionWithoutAnswer()
{
    ChangeBench bench;
    ProjectDraft draft = proxyDraft(bench, u"ngc"_s);
    draft.retention = RetentionChoice::keepDays(90);
    bench.harbor.fail(502, 1, u"PUT /api/v2.0/retentions"_s, {}, {}, Effect::Done);
    const auto report = resultOf(ProjectChanges(bench.context()).create(draft));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Done);
    draft.name = u"ngc2"_s;
    bench.harbor.fail(504, 1, u"PUT /api/v2.0/retentions"_s);
    const auto lost = resultOf(ProjectChanges(bench.context()).create(draft));
    QVERIFY(lost);
    QCOMPARE(lost->outcome, ChangeReport::Outcome::Partly);
    QCOMPARE(step(*lost, "retention"_L1)->state, StepResult::State::Unknown);
}

void TestProjectChanges::takesAConflictForOne()
{
    ChangeBench bench;
    const auto report = resultOf(ProjectChanges(bench.context()).create(proxyDraft(bench, u"nvidiaio"_s)));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Conflict);
    QCOMPARE(report.error().field, u"name"_s);
}

void TestProjectChanges::explainsARefusal()
{
    ChangeBench bench;
    ProjectDraft draft;
    draft.name = u"ngc"_s;
    draft.registryId = 4711; // Harbor answers 500 to an endpoint that is gone
    const auto report = resultOf(ProjectChanges(bench.context()).create(draft));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::ServerFault);
    QVERIFY(!report.error().mayHaveHappened);
    ChangeBench dev(u"v2.15.2-demo"_s, u"dev"_s);
    draft.registryId = 1;
    const auto forbidden = resultOf(ProjectChanges(dev.context()).create(draft));
    QVERIFY(!forbidden);
    QCOMPARE(forbidden.error().kind, ErrorKind::NotAllowed);
}

void TestProjectChanges::changesOnlyWhatIsNamed()
{
    ChangeBench bench;
    const Project before = projectOf(bench, u"nvidiaio"_s);
    bench.forget();
    ProjectEdit edit;
    edit.settings.proxySpeedKb = 4096;
    const auto report = resultOf(ProjectChanges(bench.context()).update(before, edit));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Done);
    QVERIFY(report->deviations.isEmpty());
    QCOMPARE(bench.writes(), QStringList{u"PUT /api/v2.0/projects/nvidiaio"_s});
    QCOMPARE(bench.lastBody().keys(), QStringList{u"metadata"_s});
    QCOMPARE(bench.lastBody().value("metadata"_L1).toObject().keys(), QStringList{u"proxy_speed_kb"_s});
    const Project after = projectOf(bench, u"nvidiaio"_s);
    QCOMPARE(after.settings().proxySpeedKb, 4096);
    QCOMPARE(after.isPublic(), before.isPublic());
    QCOMPARE(after.retentionId(), before.retentionId());
}

void TestProjectChanges::sendsNothingWhenNothingChanges()
{
    ChangeBench bench;
    const Project before = projectOf(bench, u"nvidiaio"_s);
    const auto state = resultOf(ProjectChanges(bench.context()).state(u"nvidiaio"_s));
    QVERIFY(state && state->quota && state->retention);
    bench.forget();
    ProjectEdit edit;
    edit.settings.isPublic = before.isPublic();
    edit.quota = state->quota->hard;
    edit.retention = state->retention->choice();
    if (edit.retention->kind == RetentionChoice::Kind::Other)
        edit.retention.reset();
    const auto report = resultOf(ProjectChanges(bench.context()).update(before, edit));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Unchanged);
    QVERIFY(bench.writes().isEmpty());
    QVERIFY(bench.activity->entries.isEmpty());
}

void TestProjectChanges::changesQuotaAndRetention()
{
    ChangeBench bench;
    QVERIFY(resultOf(ProjectChanges(bench.context()).create(proxyDraft(bench, u"ngc"_s))));
    const Project project = projectOf(bench, u"ngc"_s);
    bench.forget();
    ProjectEdit edit;
    edit.quota = 10 * gib;
    edit.retention = RetentionChoice::keep();
    const auto report = resultOf(ProjectChanges(bench.context()).update(project, edit));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Done);
    QVERIFY(report->deviations.isEmpty());
    QCOMPARE(bench.writes().size(), 2);
    QVERIFY(bench.writes()[0].startsWith("PUT /api/v2.0/quotas/"_L1));
    QVERIFY(bench.writes()[1].startsWith("PUT /api/v2.0/retentions/"_L1));
    QCOMPARE(resultOf(bench.client().quotas().ofProject(project.id))->hard, 10 * gib);
    QCOMPARE(retentionOf(bench, u"ngc"_s), RetentionChoice::keep());
    QCOMPARE(bench.activity->entries.size(), 2);
}

void TestProjectChanges::stopsAtTheFirstFailure()
{
    ChangeBench bench;
    QVERIFY(resultOf(ProjectChanges(bench.context()).create(proxyDraft(bench, u"ngc"_s))));
    const Project project = projectOf(bench, u"ngc"_s);
    ProjectEdit edit;
    edit.settings.isPublic = true;
    edit.quota = 10 * gib;
    edit.retention = RetentionChoice::keep();
    bench.forget();
    bench.harbor.fail(403, 1, u"PUT /api/v2.0/quotas"_s);
    const auto report = resultOf(ProjectChanges(bench.context()).update(project, edit));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Partly);
    QCOMPARE(step(*report, "settings"_L1)->state, StepResult::State::Done);
    QCOMPARE(step(*report, "quota"_L1)->state, StepResult::State::Failed);
    QCOMPARE(step(*report, "retention"_L1)->state, StepResult::State::NotSent);
    QCOMPARE(bench.writes().size(), 2);
    // Where the very first write is refused, nothing was done: an error, not a report.
    bench.harbor.heal();
    bench.harbor.fail(403, 1, u"PUT /api/v2.0/quotas"_s);
    const auto refused = resultOf(ProjectChanges(bench.context()).update(projectOf(bench, u"ngc"_s), edit));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::NotAllowed);
}

void TestProjectChanges::settlesEachWriteWithoutAnswer()
{
    for (const auto &path : {u"PUT /api/v2.0/projects"_s, u"PUT /api/v2.0/quotas"_s, u"PUT /api/v2.0/retentions"_s}) {
        ChangeBench bench;
        QVERIFY(resultOf(ProjectChanges(bench.context()).create(proxyDraft(bench, u"ngc"_s))));
        const Project project = projectOf(bench, u"ngc"_s);
        ProjectEdit edit;
        edit.settings.isPublic = true;
        edit.quota = 10 * gib;
        edit.retention = RetentionChoice::keepDays(14);
        bench.forget();
        bench.harbor.fail(504, 1, path, {}, {}, Effect::Done);
        const auto report = resultOf(ProjectChanges(bench.context()).update(project, edit));
        QVERIFY(report);
        QCOMPARE(report->outcome, ChangeReport::Outcome::Done);
        QCOMPARE(bench.writes().size(), 3);
    }
}

void TestProjectChanges::refusesOverSomebodyElsesChange()
{
    ChangeBench bench;
    const Project seen = projectOf(bench, u"nvidiaio"_s);
    ProjectEdit theirs;
    theirs.settings.proxySpeedKb = 1000;
    QVERIFY(resultOf(ProjectChanges(bench.context()).update(seen, theirs)));
    bench.forget();
    ProjectEdit mine;
    mine.settings.proxySpeedKb = 2000;
    const auto report = resultOf(ProjectChanges(bench.context()).update(seen, mine));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Refused);
    QCOMPARE(report->deviations.value(0).field, u"bandwidth"_s);
    QVERIFY(bench.writes().isEmpty());
    // Another setting than theirs is nobody's conflict.
    ProjectEdit other;
    other.settings.isPublic = !seen.isPublic();
    QCOMPARE(resultOf(ProjectChanges(bench.context()).update(seen, other))->outcome, ChangeReport::Outcome::Done);
}

void TestProjectChanges::refusesAnotherProjectOfThatName()
{
    ChangeBench bench;
    Project seen = projectOf(bench, u"nvidiaio"_s);
    seen.id += 1000;
    bench.forget();
    ProjectEdit edit;
    edit.settings.isPublic = true;
    const auto report = resultOf(ProjectChanges(bench.context()).update(seen, edit));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::NotFound);
    QVERIFY(bench.writes().isEmpty());
}

void TestProjectChanges::keepsProxySettingsFromNormalProjects()
{
    ChangeBench bench;
    ProjectEdit edit;
    edit.settings.proxySpeedKb = 2048;
    const auto report = resultOf(ProjectChanges(bench.context()).update(projectOf(bench, u"library"_s), edit));
    QVERIFY(!report);
    QCOMPARE(report.error().field, u"bandwidth"_s);
    ProjectDraft draft;
    draft.name = u"plain"_s;
    draft.retention = RetentionChoice::keep();
    QCOMPARE(resultOf(ProjectChanges(bench.context()).create(draft)).error().field, u"retention"_s);
}

void TestProjectChanges::deletesAnEmptyProject()
{
    ChangeBench bench;
    QVERIFY(resultOf(ProjectChanges(bench.context()).create(proxyDraft(bench, u"ngc"_s))));
    const Project project = projectOf(bench, u"ngc"_s);
    bench.forget();
    const auto report = resultOf(ProjectChanges(bench.context()).remove(project, false));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Done);
    QCOMPARE(bench.writes(), QStringList{u"DELETE /api/v2.0/projects/ngc"_s});
    QCOMPARE(resultOf(bench.client().projects().exists(u"ngc"_s)).value_or(true), false);
}

void TestProjectChanges::refusesToDeleteWhatIsFull()
{
    ChangeBench bench;
    const Project project = projectOf(bench, u"library"_s);
    bench.forget();
    const auto report = resultOf(ProjectChanges(bench.context()).remove(project, false));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Refused);
    QVERIFY(report->blockers.contains(u"tools/skopeo"_s));
    QVERIFY(bench.writes().isEmpty());
}

void TestProjectChanges::deletesWithContent()
{
    ChangeBench bench;
    const Project project = projectOf(bench, u"library"_s);
    const auto contents = resultOf(ProjectChanges(bench.context()).contents(project));
    QVERIFY(contents);
    bench.forget();
    const auto report = resultOf(ProjectChanges(bench.context()).remove(project, true));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Done);
    QCOMPARE(bench.writes().size(), contents->repositories.size() + 1);
    QVERIFY(bench.writes().first().contains("tools%252F"_L1));
    QCOMPARE(bench.writes().last(), u"DELETE /api/v2.0/projects/library"_s);
    QCOMPARE(report->steps.size(), bench.writes().size());
    QCOMPARE(bench.activity->entries.size(), bench.writes().size());
    QCOMPARE(resultOf(bench.client().projects().exists(u"library"_s)).value_or(true), false);
}

void TestProjectChanges::stopsDeletingAtTheFirstFailure()
{
    ChangeBench bench;
    const Project project = projectOf(bench, u"library"_s);
    const auto contents = resultOf(ProjectChanges(bench.context()).contents(project));
    QVERIFY(contents && contents->repositories.size() >= 2);
    const QString second = contents->repositories[1];
    bench.harbor.fail(
        412, 1, u"DELETE /api/v2.0/projects/library/repositories/"_s + QString(second).replace(u'/', u"%252F"_s));
    bench.forget();
    const auto report = resultOf(ProjectChanges(bench.context()).remove(project, true));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Partly);
    QCOMPARE(bench.writes().size(), 2);
    QCOMPARE(report->steps[0].state, StepResult::State::Done);
    QCOMPARE(report->steps[1].state, StepResult::State::Failed);
    QCOMPARE(report->steps.last().step, u"project"_s);
    QCOMPARE(report->steps.last().state, StepResult::State::NotSent);
    QCOMPARE(resultOf(bench.client().projects().exists(u"library"_s)).value_or(false), true);
}

void TestProjectChanges::settlesDeletesWithoutAnswer()
{
    ChangeBench bench;
    const Project project = projectOf(bench, u"library"_s);
    bench.harbor.fail(504, 1, u"DELETE /api/v2.0/projects/library/repositories"_s, {}, {}, Effect::Done);
    bench.forget();
    const auto report = resultOf(ProjectChanges(bench.context()).remove(project, true));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Done);
    QCOMPARE(bench.writes().size(), report->steps.size());
}

void TestProjectChanges::takesGoneForGone()
{
    ChangeBench bench;
    Project gone;
    gone.id = 4711;
    gone.name = u"gone"_s;
    const auto report = resultOf(ProjectChanges(bench.context()).remove(gone, true));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Unchanged);
    QVERIFY(bench.writes().isEmpty());
}

void TestProjectChanges::neverDeletesAnotherProjectOfThatName()
{
    ChangeBench bench;
    Project other = projectOf(bench, u"library"_s);
    other.id += 1000;
    const auto report = resultOf(ProjectChanges(bench.context()).remove(other, true));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::NotFound);
    QVERIFY(bench.writes().isEmpty());
}

void TestProjectChanges::tellsWhatGoesAlong()
{
    ChangeBench bench;
    const auto contents = resultOf(ProjectChanges(bench.context()).contents(projectOf(bench, u"nvidiaio"_s)));
    QVERIFY(contents);
    QVERIFY(contents->repositories.size() > 3);
    QVERIFY(contents->artifacts >= contents->repositories.size());
    QVERIFY(contents->usedBytes > 0);
    QVERIFY(contents->complete);
    QVERIFY2(contents->sentence.contains("go with it"_L1), qPrintable(contents->sentence));
}

void TestProjectChanges::readsTheWholeState()
{
    ChangeBench bench;
    const auto admin = resultOf(ProjectChanges(bench.context()).state(u"nvidiaio"_s));
    QVERIFY(admin && admin->quota && admin->retention);
    QCOMPARE(admin->quota->projectId, admin->project.id);
    ChangeBench dev(u"v2.15.2-demo"_s, u"dev"_s);
    const auto member = resultOf(ProjectChanges(dev.context()).state(u"nvidiaio"_s));
    QVERIFY(member);
    QVERIFY(!member->quota); // quotas are the administrators'
}

QTEST_GUILESS_MAIN(TestProjectChanges)
#include "tst_project_changes.moc"
