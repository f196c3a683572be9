#include "app/setup/image_changes.h"
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

const QString project = u"nvidiaio"_s;

/** The first artifact of the seeded cache that fits; `place.digest` is empty when none does. */
template <typename Fits>
QPair<ArtifactPlace, Artifact> find(const ChangeBench &bench, Fits fits)
{
    const auto page = resultOf(bench.client().artifacts().allInProject(project)).value_or(Page<Artifact>{});
    for (const Artifact &artifact : page.rows) {
        if (fits(artifact))
            return {{project, artifact.repositoryName.section(u'/', 1), artifact.digest}, artifact};
    }
    return {};
}

bool isTagged(const Artifact &artifact)
{
    return !artifact.tags.isEmpty();
}

bool isIndexWithChildren(const Artifact &artifact)
{
    return artifact.references.size() > 1;
}

} // namespace

/** Deletes of artifacts, tags and repositories, with what goes along worked out beforehand. */
class TestImageChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansTheDeleteOfATaggedImage();
    void plansTheDeleteOfAnIndex();
    void plansAndRefusesTheDeleteOfAChild();
    void deletesAnArtifact();
    void deletesATagAlone();
    void deletesARepository();
    void takesGoneForGone();
    void settlesDeletesWithoutAnswer();
    void saysWhenNobodyKnows();
    void explainsAnImmutableTag();
    void isRefusedToThoseWhoMayNot();
};

void TestImageChanges::plansTheDeleteOfATaggedImage()
{
    ChangeBench bench;
    const auto [place, artifact] = find(bench, isTagged);
    QVERIFY(!place.digest.isEmpty());
    bench.forget();
    const auto plan = resultOf(ImageChanges(bench.context()).planArtifact(place));
    QVERIFY(plan);
    QVERIFY(plan->possible() && plan->complete);
    QCOMPARE(plan->tags, artifact.tagNames());
    QVERIFY(plan->bytes > 0);
    QVERIFY2(plan->sentence.contains(artifact.tagNames().first()), qPrintable(plan->sentence));
    QVERIFY(bench.writes().isEmpty());
}

void TestImageChanges::plansTheDeleteOfAnIndex()
{
    ChangeBench bench;
    const auto [place, artifact] = find(bench, isIndexWithChildren);
    QVERIFY(!place.digest.isEmpty());
    const auto plan = resultOf(ImageChanges(bench.context()).planArtifact(place));
    QVERIFY(plan);
    QCOMPARE(plan->children.size() + plan->keptChildren.size(), artifact.references.size());
    QCOMPARE(plan->artifacts, 1 + plan->children.size());
    bench.forget();
    QVERIFY(resultOf(ImageChanges(bench.context()).removeArtifact(place))->done());
    for (const QString &child : plan->children) // what the plan said went along is gone
        QCOMPARE(resultOf(bench.client().artifacts().get(project, place.repository, child)).error().kind,
            ErrorKind::NotFound);
    QCOMPARE(bench.writes().size(), 1);
}

void TestImageChanges::plansAndRefusesTheDeleteOfAChild()
{
    ChangeBench bench;
    const auto [place, artifact] = find(bench, isIndexWithChildren);
    QVERIFY(!place.digest.isEmpty());
    ArtifactPlace child = place;
    child.digest = artifact.references.first().childDigest;
    const auto plan = resultOf(ImageChanges(bench.context()).planArtifact(child));
    QVERIFY(plan);
    QVERIFY(!plan->possible());
    QVERIFY(plan->blockers.contains(place.digest));
    const auto report = resultOf(ImageChanges(bench.context()).removeArtifact(child));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Refused);
    QVERIFY(report->sentence.contains("index"_L1));
    QCOMPARE(report->error->httpStatus, 412);
}

void TestImageChanges::deletesAnArtifact()
{
    ChangeBench bench;
    const auto [place, artifact] = find(bench, isTagged);
    bench.forget();
    const auto report = resultOf(ImageChanges(bench.context()).removeArtifact(place));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Done);
    QVERIFY(!report->requestId.isEmpty());
    QCOMPARE(bench.writes().size(), 1);
    QVERIFY(bench.writes().first().contains("%252F"_L1));
    QCOMPARE(bench.activity->entries.size(), 1);
    QCOMPARE(bench.activity->entries[0].objectName, place.text());
    QCOMPARE(resultOf(bench.client().artifacts().get(project, place.repository, place.digest)).error().kind,
        ErrorKind::NotFound);
}

void TestImageChanges::deletesATagAlone()
{
    ChangeBench bench;
    const auto [place, artifact] = find(bench, isTagged);
    const auto report = resultOf(ImageChanges(bench.context()).removeTag(place, artifact.tagNames().first()));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Done);
    QVERIFY(report->sentence.contains("stays"_L1));
    const auto now = resultOf(bench.client().artifacts().get(project, place.repository, place.digest));
    QVERIFY(now);
    QVERIFY(!now->tagNames().contains(artifact.tagNames().first()));
}

void TestImageChanges::deletesARepository()
{
    ChangeBench bench;
    const auto [place, artifact] = find(bench, isIndexWithChildren);
    const auto plan = resultOf(ImageChanges(bench.context()).planRepository(project, place.repository));
    QVERIFY(plan);
    QVERIFY(plan->artifacts > 1);
    QVERIFY(plan->sentence.contains("artifacts"_L1));
    bench.forget();
    const auto report = resultOf(ImageChanges(bench.context()).removeRepository(project, place.repository));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Done);
    QCOMPARE(bench.writes().size(), 1);
    QCOMPARE(resultOf(bench.client().repositories().get(project, place.repository)).error().kind, ErrorKind::NotFound);
}

void TestImageChanges::takesGoneForGone()
{
    ChangeBench bench;
    const ArtifactPlace place{project, u"nvidia/gpu-operator"_s, u"sha256:"_s + QString(64, u'0')};
    QCOMPARE(resultOf(ImageChanges(bench.context()).removeArtifact(place))->outcome, ChangeReport::Outcome::Unchanged);
    QCOMPARE(resultOf(ImageChanges(bench.context()).removeRepository(project, u"no/such"_s))->outcome,
        ChangeReport::Outcome::Unchanged);
    QCOMPARE(resultOf(ImageChanges(bench.context()).planArtifact(place)).error().kind, ErrorKind::NotFound);
}

void TestImageChanges::settlesDeletesWithoutAnswer()
{
    ChangeBench bench;
    const auto [place, artifact] = find(bench, isTagged);
    bench.forget();
    bench.harbor.fail(504, 1, u"DELETE /"_s, {}, {}, Effect::Done);
    const auto tag = resultOf(ImageChanges(bench.context()).removeTag(place, artifact.tagNames().first()));
    QCOMPARE(tag->outcome, ChangeReport::Outcome::Done);
    bench.harbor.fail(504, 1, u"DELETE /"_s, {}, {}, Effect::Done);
    const auto report = resultOf(ImageChanges(bench.context()).removeArtifact(place));
    QCOMPARE(report->outcome, ChangeReport::Outcome::Done);
    QCOMPARE(bench.writes().size(), 2);
    for (const ActivityEntry &entry : std::as_const(bench.activity->entries))
        QVERIFY(entry.ok);
}

void TestImageChanges::saysWhenNobodyKnows()
{
    ChangeBench bench;
    const auto [place, artifact] = find(bench, isTagged);
    bench.harbor.fail(504, 1, u"DELETE /"_s);
    const auto report = resultOf(ImageChanges(bench.context()).removeArtifact(place));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Unknown);
    QVERIFY(report->error);
}

void TestImageChanges::explainsAnImmutableTag()
{
    ChangeBench bench;
    const auto [place, artifact] = find(bench, isTagged);
    bench.harbor.fail(412, 1, u"DELETE /"_s,
        R"({"errors":[{"code":"PRECONDITION","message":"the tag v1 configured as immutable, cannot be deleted"}]})");
    const auto report = resultOf(ImageChanges(bench.context()).removeArtifact(place));
    QVERIFY(report);
    QCOMPARE(report->outcome, ChangeReport::Outcome::Refused);
    QVERIFY(report->sentence.contains("immutable"_L1));
}

void TestImageChanges::isRefusedToThoseWhoMayNot()
{
    ChangeBench bench;
    const auto [place, artifact] = find(bench, isTagged);
    bench.harbor.fail(403, 1, u"DELETE /"_s);
    const auto report = resultOf(ImageChanges(bench.context()).removeArtifact(place));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::NotAllowed);
    QVERIFY(!bench.activity->entries.value(0).ok);
}

QTEST_GUILESS_MAIN(TestImageChanges)
#include "tst_image_changes.moc"
