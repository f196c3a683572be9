#include "app/core/json.h"
#include "app/core/text.h"
#include "app/harbor/client.h"
#include "tests/support/recordings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::harbor;
using berth::test::Recording;

namespace {

using Decoder = std::function<Result<Done>(const QJsonValue &)>;

template <typename T, typename Decode>
Decoder one(Decode decode)
{
    return [decode](const QJsonValue &value) -> Result<Done> {
        const Result<T> result = decode(value);
        return result ? Result<Done>(Done{}) : fail(result.error());
    };
}

template <typename T, typename Decode>
Decoder many(Decode decode)
{
    return [decode](const QJsonValue &value) -> Result<Done> {
        const auto result = listFromJson<T>(value, decode);
        return result ? Result<Done>(Done{}) : fail(result.error());
    };
}

struct Kind
{
    QRegularExpression target; ///< of the path below /api/v2.0
    Decoder decode;
    int seen = 0;
};

Kind kind(const char *pattern, Decoder decode, const char *method = "GET")
{
    return {
        QRegularExpression(u"^%1 %2$"_s.arg(QLatin1StringView(method), QLatin1StringView(pattern))), std::move(decode)};
}

/** Which codec reads which answer. */
QList<Kind> kinds()
{
    return {
        kind("/systeminfo", one<SystemInfo>(systemInfoFromJson)),
        kind("/health", one<Health>(healthFromJson)),
        kind("/statistics", one<Statistics>(statisticsFromJson)),
        kind("/systeminfo/volumes", one<QList<Volume>>(volumesFromJson)),
        kind("/users/current", one<CurrentUser>(currentUserFromJson)),
        kind("/users/current/permissions", many<Permission>(permissionFromJson)),
        kind("/permissions", one<PermissionCatalogue>(permissionCatalogueFromJson)),
        kind("/replication/adapterinfos", one<QList<Provider>>(adapterInfosFromJson)),
        kind("/registries", many<Registry>(registryFromJson)),
        kind("/registries/[0-9]+", one<Registry>(registryFromJson)),
        kind("/projects", many<Project>(projectFromJson)),
        kind("/projects/[^/]+", one<Project>(projectFromJson)),
        kind("/projects/[^/]+/summary", one<ProjectSummary>(projectSummaryFromJson)),
        kind("/projects/[^/]+/_deletable", one<Deletable>(deletableFromJson)),
        kind("/quotas", many<Quota>(quotaFromJson)),
        kind("/retentions/[0-9]+", one<RetentionPolicy>(retentionFromJson)),
        kind("(/projects/[^/]+)?/repositories", many<Repository>(repositoryFromJson)),
        kind("/projects/[^/]+/repositories/[^/]+", one<Repository>(repositoryFromJson)),
        kind("/projects/[^/]+(/repositories/[^/]+)?/artifacts", many<Artifact>(artifactFromJson)),
        kind("/projects/[^/]+/repositories/[^/]+/artifacts/[^/]+", one<Artifact>(artifactFromJson)),
        kind("/projects/.*/additions/build_history", one<QList<HistoryEntry>>(historyFromJson)),
        kind("/search", one<SearchResult>(searchResultFromJson)),
        kind("/auditlog-exts", many<AuditEntry>(auditEntryFromJson)),
        kind("/robots", many<Robot>(robotFromJson)),
        kind("/robots", one<NewRobot>(newRobotFromJson), "POST"),
    };
}

Kind *kindOf(QList<Kind> &all, const Recording &recording)
{
    for (Kind &kind : all) {
        if (recording.status < 300 && kind.target.match(recording.method + u' ' + recording.path()).hasMatch())
            return &kind;
    }
    return nullptr;
}

/** The bodies to torture, one of each kind and more: those that stand alone as JSON. */
QList<QPair<Recording, Decoder>> decodable()
{
    QList<QPair<Recording, Decoder>> list;
    QList<Kind> all = kinds();
    const auto recordings = test::recordings();
    for (const Recording &recording : recordings) {
        if (const Kind *kind = kindOf(all, recording); kind && (recording.body.isObject() || recording.body.isArray()))
            list.append({recording, kind->decode});
    }
    return list;
}

QByteArray bytesOf(const QJsonValue &body)
{
    return body.isArray() ? QJsonDocument(body.toArray()).toJson(QJsonDocument::Compact)
                          : QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
}

template <typename T, typename Decode>
QList<T> rowsOf(const QJsonValue &body, Decode decode)
{
    return listFromJson<T>(body, decode).value_or(QList<T>());
}

QJsonValue jsonOf(const char *text)
{
    return parseJson(QByteArray(text)).value_or(QJsonValue());
}

/** The same value with every scalar of @p path's kind replaced, for wrong-type sweeps. */
QJsonValue replaced(const QJsonValue &value, int &countdown, const QJsonValue &with)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            *it = replaced(*it, countdown, with);
        return object;
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            array[i] = replaced(array[i], countdown, with);
        return array;
    }
    return countdown-- == 0 ? with : value;
}

} // namespace

/** Reads every recorded answer, and survives every way in which one can be wrong. */
class TestHarborCodecs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesEveryRecording();
    void survivesTruncation();
    void survivesWrongTypes();
    void namesTheFieldOfAWrongType_data();
    void namesTheFieldOfAWrongType();
    void takesMissingAndNullAsZero();
    void ignoresUnknownFields();
    void refusesNumbersBeyondInt64();
    void readsAHugeName();
    void keepsHostileTextAsItIs();
    void readsYearOneAsNever();
    void readsTheRecordedNvidiaCache();
    void readsSystemInfoByWhoAsks();
    void readsTheBanner();
    void masksNoSecretIntoText();
    void writesWhatItRead();
    void sendsOnlyWhatIsNamed();
    void completesProviders();
    void readsRetentionChoices();
    void writesRetentionChoices();
    void comparesVersions_data();
    void comparesVersions();
    void knowsFeaturesByVersion();
    void buildsProjectQueries();
};

void TestHarborCodecs::decodesEveryRecording()
{
    QList<Kind> all = kinds();
    const auto recordings = test::recordings();
    QVERIFY(recordings.size() > 250);
    int decoded = 0;
    for (const Recording &recording : recordings) {
        Kind *kind = kindOf(all, recording);
        if (!kind)
            continue;
        const auto result = kind->decode(recording.body);
        QVERIFY2(result, (recording.label() + ": " + (result ? QString() : result.error().field).toUtf8()).constData());
        ++kind->seen;
        ++decoded;
    }
    for (const Kind &kind : std::as_const(all)) {
        const bool recordedSomewhere = kind.seen > 0 || kind.target.pattern().contains("artifacts/[^/]+$"_L1);
        QVERIFY2(recordedSomewhere, qPrintable(kind.target.pattern()));
    }
    QVERIFY2(decoded > 60, QByteArray::number(decoded).constData());
}

void TestHarborCodecs::survivesTruncation()
{
    const auto list = decodable();
    QVERIFY(!list.isEmpty());
    for (const auto &[recording, decode] : list) {
        const QByteArray whole = bytesOf(recording.body);
        QVERIFY2(parseJson(whole), recording.label().constData());
        // Every cut of the first kilobytes, then every 37th: bodies of 60 kB would take minutes otherwise.
        for (qsizetype cut = 1; cut < whole.size(); cut += cut < 3000 ? 1 : 37) {
            const auto parsed = parseJson(whole.left(cut));
            QVERIFY2(!parsed, (recording.label() + " cut at " + QByteArray::number(cut)).constData());
            QCOMPARE(parsed.error().kind, ErrorKind::BadReply);
        }
    }
}

void TestHarborCodecs::survivesWrongTypes()
{
    const QList<QJsonValue> wrongs{1.5, u"text"_s, true, QJsonObject{}, QJsonArray{1}, QJsonValue::Null};
    for (const auto &[recording, decode] : decodable()) {
        for (const QJsonValue &wrong : wrongs) {
            for (int position = 0; position < 60; ++position) {
                int countdown = position;
                const QJsonValue changed = replaced(recording.body, countdown, wrong);
                if (countdown >= 0)
                    break; // past the last scalar
                const auto result = decode(changed);
                if (!result) {
                    QCOMPARE(result.error().kind, ErrorKind::BadReply);
                    QVERIFY2(!result.error().field.isEmpty(), recording.label().constData());
                }
            }
            const auto top = decode(wrong);
            QVERIFY2(top || top.error().kind == ErrorKind::BadReply, recording.label().constData());
        }
    }
}

void TestHarborCodecs::namesTheFieldOfAWrongType_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("codec");
    QTest::addColumn<QString>("field");
    QTest::newRow("registry.insecure") << QByteArray(R"({"insecure":"yes"})") << 0 << u"registry.insecure"_s;
    QTest::newRow("registry.id") << QByteArray(R"({"id":"7"})") << 0 << u"registry.id"_s;
    QTest::newRow("credential") << QByteArray(R"({"credential":[]})") << 0 << u"registry.credential"_s;
    QTest::newRow("credential.access_key")
        << QByteArray(R"({"credential":{"access_key":5}})") << 0 << u"registry.credential.access_key"_s;
    QTest::newRow("project.metadata") << QByteArray(R"({"metadata":"x"})") << 1 << u"project.metadata"_s;
    QTest::newRow("project.roles") << QByteArray(R"({"current_user_role_ids":["a"]})") << 1
                                   << u"project.current_user_role_ids.role"_s;
    QTest::newRow("quota.hard.storage") << QByteArray(R"({"hard":{"storage":"1"}})") << 2 << u"quota.hard.storage"_s;
    QTest::newRow("artifact.tags") << QByteArray(R"({"tags":{}})") << 3 << u"artifact.tags"_s;
    QTest::newRow("tag.name") << QByteArray(R"({"tags":[{"name":1}]})") << 3 << u"tag.name"_s;
    QTest::newRow("platform.os") << QByteArray(R"({"references":[{"platform":{"os":1}}]})") << 3
                                 << u"artifact.reference.platform.os"_s;
    QTest::newRow("retention.cron") << QByteArray(R"({"trigger":{"settings":{"cron":1}}})") << 4
                                    << u"retention.trigger.settings.cron"_s;
    QTest::newRow("no object") << QByteArray(R"([])") << 0 << u"registry"_s;
}

void TestHarborCodecs::namesTheFieldOfAWrongType()
{
    QFETCH(QByteArray, json);
    QFETCH(int, codec);
    QFETCH(QString, field);
    const QList<Decoder> codecs{one<Registry>(registryFromJson), one<Project>(projectFromJson),
        one<Quota>(quotaFromJson), one<Artifact>(artifactFromJson), one<RetentionPolicy>(retentionFromJson)};
    const auto result = codecs[codec](jsonOf(json.constData()));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::BadReply);
    QCOMPARE(result.error().field, field);
}

void TestHarborCodecs::takesMissingAndNullAsZero()
{
    QCOMPARE(registryFromJson(jsonOf("{}")).value(), Registry{});
    QCOMPARE(projectFromJson(jsonOf("{}")).value(), Project{});
    QCOMPARE(artifactFromJson(jsonOf("{}")).value(), Artifact{});
    QCOMPARE(repositoryFromJson(jsonOf("{}")).value(), Repository{});
    QCOMPARE(robotFromJson(jsonOf("{}")).value(), Robot{});
    QCOMPARE(quotaFromJson(jsonOf("{}")).value(), Quota{});
    QCOMPARE(deletableFromJson(jsonOf("{}")).value().deletable, false);
    const auto nulls = artifactFromJson(jsonOf(
        R"({"tags":null,"references":null,"labels":null,"accessories":null,"annotations":null,"extra_attrs":null})"));
    QCOMPARE(nulls.value(), Artifact{});
    QCOMPARE(volumesFromJson(jsonOf(R"({"storage":[{}]})")).value(), QList<Volume>{Volume{}});
    QVERIFY(listFromJson<Registry>(QJsonValue(QJsonValue::Null), registryFromJson).value().isEmpty());
    QVERIFY(adapterInfosFromJson(QJsonValue(QJsonValue::Null)).value().isEmpty());
}

void TestHarborCodecs::ignoresUnknownFields()
{
    const auto registry =
        registryFromJson(jsonOf(R"({"id":3,"name":"n","brand_new":{"a":[1,2]},"credential":{"x":1}})"));
    QCOMPARE(registry.value().id, 3);
    QCOMPARE(registry.value().name, u"n"_s);
    QVERIFY(registry.value().anonymous());
}

void TestHarborCodecs::refusesNumbersBeyondInt64()
{
    QCOMPARE(
        artifactFromJson(jsonOf(R"({"size":9223372036854775807})")).value().size, std::numeric_limits<qint64>::max());
    for (const char *size : {"9223372036854775808", "1e300", "-1e300", "18446744073709551615", "1.5"}) {
        const auto result = artifactFromJson(jsonOf(QByteArray("{\"size\":" + QByteArray(size) + "}").constData()));
        QVERIFY2(!result, size);
        QCOMPARE(result.error().field, u"artifact.size"_s);
    }
    // Volumes are unsigned in Harbor: there the top half is real.
    const auto volumes = volumesFromJson(jsonOf(R"({"storage":[{"total":18446744073709551615,"free":-5}]})"));
    QCOMPARE(volumes.value().first().total, std::numeric_limits<quint64>::max());
    QCOMPARE(volumes.value().first().free, quint64(0));
}

void TestHarborCodecs::readsAHugeName()
{
    const QString huge(8 * 1024 * 1024, u'x');
    const auto repository = repositoryFromJson(QJsonObject{{"name"_L1, u"p/"_s + huge}});
    QCOMPARE(repository.value().shortName().size(), huge.size());
    QVERIFY(displayText(repository.value().name).size() <= 520);
}

void TestHarborCodecs::keepsHostileTextAsItIs()
{
    // Codecs do not judge: identity must survive; displayText() makes it safe where a person sees it.
    const QString hostile = u"a\u202Eb\u200B\u001b[31m\u0000c<img src=x>"_s;
    const auto tag = tagFromJson(QJsonObject{{"name"_L1, hostile}});
    QCOMPARE(tag.value().name, hostile);
    QVERIFY(!displayText(tag.value().name).contains(QChar(0x202E)));
    QVERIFY(!displayText(tag.value().name).contains(QChar(0x1b)));
}

void TestHarborCodecs::readsYearOneAsNever()
{
    const auto artifact = artifactFromJson(
        jsonOf(R"({"pull_time":"0001-01-01T00:00:00.000Z","push_time":"2026-11-23T09:57:34.250+02:00"})"));
    QVERIFY(artifact.value().neverPulled());
    QCOMPARE(artifact.value().pushed, QDateTime(QDate(2026, 11, 23), QTime(7, 57, 34, 250), Qt::UTC));
    QVERIFY(!robotFromJson(jsonOf(R"({"expires_at":-1})")).value().expires.isValid());
    QVERIFY(robotFromJson(jsonOf(R"({"expires_at":1})")).value().expired());
}

void TestHarborCodecs::readsTheRecordedNvidiaCache()
{
    Artifact index;
    Artifact image;
    const auto recordings = test::recordings();
    for (const Recording &recording : recordings) {
        if (recording.file != "browse"_L1 || recording.name != "artifacts-project-wide"_L1)
            continue;
        const auto rows = listFromJson<Artifact>(recording.body, artifactFromJson);
        QVERIFY(rows);
        for (const Artifact &row : *rows)
            (row.isIndex() ? index : image) = row;
    }
    QCOMPARE(index.references.size(), 2);
    QCOMPARE(index.platforms().size(), 2);
    QCOMPARE(index.platforms().last().text(), u"linux/arm64"_s);
    QVERIFY(index.tags.isEmpty());
    QVERIFY(image.config.env.contains(u"NVIDIA_VISIBLE_DEVICES=all"_s));
    QVERIFY(!image.config.labels.isEmpty());
    QVERIFY(image.additions.contains(u"build_history"_s));
}

void TestHarborCodecs::readsSystemInfoByWhoAsks()
{
    const auto anonymous = systemInfoFromJson(jsonOf(R"({"auth_mode":"db_auth","harbor_version":"v2.10.3-x"})"));
    QVERIFY(!anonymous.value().signedIn());
    QVERIFY(!anonymous.value().version()); // shown to everybody up to 2.12: no proof, no version
    QVERIFY(!anonymous.value().features().has(Feature::DockerRegistryProxy));
    const auto known = systemInfoFromJson(
        jsonOf(R"({"external_url":"https://h","harbor_version":"v2.15.1-abc","registry_url":"h","read_only":true})"));
    QVERIFY(known.value().signedIn());
    QCOMPARE(known.value().version()->text(), u"2.15.1"_s);
    QVERIFY(known.value().readOnly);
}

void TestHarborCodecs::readsTheBanner()
{
    const QJsonObject banner{{"message"_L1, u"Upgrade tonight"_s}, {"type"_L1, u"warning"_s}};
    const QString text = QString::fromUtf8(QJsonDocument(banner).toJson());
    const auto info = systemInfoFromJson(QJsonObject{{"banner_message"_L1, text}});
    QCOMPARE(info.value().bannerMessage, u"Upgrade tonight"_s);
    QCOMPARE(info.value().bannerType, u"warning"_s);
    const auto plain = systemInfoFromJson(QJsonObject{{"banner_message"_L1, u"just text"_s}});
    QCOMPARE(plain.value().bannerMessage, u"just text"_s);
}

void TestHarborCodecs::masksNoSecretIntoText()
{
    const auto registry = registryFromJson(
        jsonOf(R"({"id":1,"credential":{"access_key":"$oauthtoken","access_secret":"*****","type":"basic"}})"));
    QVERIFY(registry.value().hasSecret);
    QCOMPARE(registry.value().accessKey, u"$oauthtoken"_s);
    const QByteArray out = QJsonDocument(toJson(registry.value())).toJson();
    QVERIFY(!out.contains("***"));
    QVERIFY(!out.contains("secret"));
    const auto user = currentUserFromJson(jsonOf(R"({"username":"u","oidc_user_meta":{"secret":"plain"}})"));
    QVERIFY(!QJsonDocument(toJson(user.value())).toJson().contains("plain"));
}

void TestHarborCodecs::writesWhatItRead()
{
    const auto recordings = test::recordings();
    int compared = 0;
    for (const Recording &recording : recordings) {
        if (recording.status != 200 || recording.method != "GET"_L1)
            continue;
        if (recording.path() == "/registries"_L1) {
            auto rows = rowsOf<Registry>(recording.body, registryFromJson);
            for (Registry &row : rows) {
                row.hasSecret = false; // never written
                QCOMPARE(registryFromJson(toJson(row)).value(), row);
                ++compared;
            }
        } else if (recording.path() == "/projects"_L1) {
            for (const Project &row : rowsOf<Project>(recording.body, projectFromJson)) {
                QCOMPARE(projectFromJson(toJson(row)).value(), row);
                ++compared;
            }
        } else if (recording.path().endsWith("/artifacts"_L1)) {
            for (Artifact row : rowsOf<Artifact>(recording.body, artifactFromJson)) {
                row.additions.clear(); // links are the server's
                QCOMPARE(artifactFromJson(toJson(row)).value(), row);
                ++compared;
            }
        } else if (recording.path() == "/quotas"_L1) {
            for (const Quota &row : rowsOf<Quota>(recording.body, quotaFromJson)) {
                QCOMPARE(quotaFromJson(toJson(row)).value(), row);
                ++compared;
            }
        } else if (recording.path() == "/robots"_L1) {
            for (const Robot &row : rowsOf<Robot>(recording.body, robotFromJson)) {
                QCOMPARE(robotFromJson(toJson(row)).value(), row);
                ++compared;
            }
        }
    }
    QVERIFY(compared > 20);
}

void TestHarborCodecs::sendsOnlyWhatIsNamed()
{
    RegistryChange change;
    QVERIFY(change.isEmpty());
    change.description = u"changed"_s;
    QCOMPARE(updateBody(change), (QJsonObject{{"description"_L1, u"changed"_s}}));
    change = {};
    change.accessKey = QString();
    change.accessSecret = SharedSecret();
    const QJsonObject cleared = updateBody(change);
    QCOMPARE(cleared.value("access_key"_L1), QJsonValue(u""_s));
    QCOMPARE(cleared.value("access_secret"_L1), QJsonValue(u""_s));

    RegistrySpec spec;
    spec.name = u"NVIDIA"_s;
    spec.url = u"https://nvcr.io"_s;
    QVERIFY(!createBody(spec).contains("credential"_L1));
    QVERIFY(!createBody(spec).contains("ca_certificate"_L1));
    QVERIFY(!pingBody(spec).contains("id"_L1));
    QVERIFY(!pingBody(spec).contains("access_key"_L1));
    spec.accessKey = u"$oauthtoken"_s;
    spec.accessSecret = std::make_shared<const Secret>(QStringView(u"nvapi-x"));
    const QJsonObject credential = createBody(spec).value("credential"_L1).toObject();
    QCOMPARE(credential.value("access_secret"_L1).toString(), u"nvapi-x"_s);
    QCOMPARE(credential.value("type"_L1).toString(), u"basic"_s);
    QCOMPARE(pingBody(spec).value("access_secret"_L1).toString(), u"nvapi-x"_s);

    ProjectSpec project;
    project.name = u"p"_s;
    QVERIFY(!createBody(project).contains("registry_id"_L1)); // 0 would be refused
    QCOMPARE(createBody(project).value("storage_limit"_L1).toInteger(), -1);
    project.registryId = 7;
    project.settings.isPublic = true;
    project.settings.proxySpeedKb = -1;
    const QJsonObject metadata = createBody(project).value("metadata"_L1).toObject();
    QCOMPARE(metadata.value("public"_L1), QJsonValue(u"true"_s)); // strings, always
    QCOMPARE(metadata.value("proxy_speed_kb"_L1), QJsonValue(u"-1"_s));
    QCOMPARE(metadata.size(), 2);
    Project stored;
    stored.metadata = toMetadata(project.settings);
    QCOMPARE(stored.settings(), project.settings);
}

void TestHarborCodecs::completesProviders()
{
    const auto usual = mergedProviders({}, {});
    QCOMPARE(usual.first().type, u"docker-registry"_s);
    QCOMPARE(usual.first().displayName, u"Docker Registry"_s);
    QVERIFY(usual.first().proxyCapable);
    QList<Provider> infos;
    for (const Recording &recording : test::recordings()) {
        if (recording.name == "adapterinfos"_L1)
            infos = adapterInfosFromJson(recording.body).value();
    }
    QCOMPARE(infos.size(), 7);
    const auto merged = mergedProviders({u"google-gcr"_s, u"brand-new"_s, u"docker-registry"_s, u"ali-acr"_s}, infos);
    QCOMPARE(merged.size(), 4);
    QCOMPARE(merged[0].type, u"docker-registry"_s);
    QCOMPARE(merged[1].type, u"google-gcr"_s);
    QCOMPARE(merged[1].urlKind, Provider::UrlKind::List);
    QCOMPARE(merged[1].accessKeyFixed, u"_json_key"_s);
    QVERIFY(merged[1].secretIsFile);
    QCOMPARE(merged[2].urls.size(), 115);
    QCOMPARE(merged[3].displayName, u"brand-new"_s);
    QVERIFY(!merged[3].accessSecretHint.isEmpty());
    for (const Provider &provider : builtInProviders()) {
        QVERIFY(!provider.displayName.isEmpty() && !provider.urlHint.isEmpty());
        QCOMPARE(providerName(provider.type), provider.displayName);
    }
}

void TestHarborCodecs::readsRetentionChoices()
{
    int harborDefault = 0;
    int kept = 0;
    int ninety = 0;
    for (const Recording &recording : test::recordings()) {
        if (!recording.path().startsWith("/retentions/"_L1) || recording.method != "GET"_L1 || recording.status != 200
            || recording.path().endsWith("metadatas"_L1) || recording.path().count(u'/') > 2)
            continue;
        const RetentionChoice choice = retentionFromJson(recording.body).value().choice();
        harborDefault += choice == RetentionChoice::harborDefault() ? 1 : 0;
        kept += choice == RetentionChoice::keep() ? 1 : 0;
        ninety += choice == RetentionChoice::keepDays(90) ? 1 : 0;
    }
    QVERIFY(harborDefault > 0);
    QVERIFY(kept > 0);
    QVERIFY(ninety > 0);
    QCOMPARE(retentionFromJson(jsonOf(R"({"id":1,"rules":[]})")).value().choice().kind, RetentionChoice::Kind::Other);
}

void TestHarborCodecs::writesRetentionChoices()
{
    for (const RetentionChoice &choice :
        {RetentionChoice::harborDefault(), RetentionChoice::keepDays(30), RetentionChoice::keep()}) {
        RetentionPolicy policy;
        policy.id = 11;
        policy.projectId = 15;
        policy.raw = QJsonObject{{"brand_new"_L1, 1}};
        const QJsonObject body = retentionBody(policy, choice);
        QCOMPARE(body.value("brand_new"_L1).toInt(), 1);
        const auto back = retentionFromJson(body);
        QVERIFY(back);
        QCOMPARE(back->choice(), choice);
        QCOMPARE(back->id, 11);
        QCOMPARE(back->projectId, 15);
    }
    // The very body a real Harbor was given and kept (recording keep-and-pull-robot/retention-keep-always).
    for (const Recording &recording : test::recordings()) {
        if (recording.name != "retention-keep-always"_L1)
            continue;
        RetentionPolicy policy;
        policy.id = recording.requestBody.toObject().value("id"_L1).toInteger();
        policy.projectId = recording.requestBody.toObject().value("scope"_L1).toObject().value("ref"_L1).toInteger();
        QCOMPARE(retentionBody(policy, RetentionChoice::keep()), recording.requestBody.toObject());
        return;
    }
    QFAIL("recording missing");
}

void TestHarborCodecs::comparesVersions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("version");
    QTest::newRow("release") << u"v2.15.1-080b0220"_s << u"2.15.1"_s;
    QTest::newRow("pre") << u"v2.16.0-c50c7ddd"_s << u"2.16.0"_s;
    QTest::newRow("no commit") << u"v2.3.0"_s << u"2.3.0"_s;
    QTest::newRow("no v") << u"2.10.3-x"_s << u"2.10.3"_s;
    QTest::newRow("two parts") << u"v2.9"_s << u"2.9.0"_s;
    QTest::newRow("rc") << u"v2.14.0-rc1-abc"_s << u"2.14.0"_s;
    QTest::newRow("dev") << u"dev"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("huge") << u"v99999.1.1"_s << QString();
    QTest::newRow("trailing") << u"v2.15.1;rm"_s << QString();
}

void TestHarborCodecs::comparesVersions()
{
    QFETCH(QString, text);
    QFETCH(QString, version);
    const auto parsed = Version::parse(text);
    QCOMPARE(parsed ? parsed->text() : QString(), version);
}

void TestHarborCodecs::knowsFeaturesByVersion()
{
    const auto at = [](const char16_t *text) { return Features(Version::parse(QString::fromUtf16(text))); };
    QVERIFY(!at(u"v2.2.4").has(Feature::DockerRegistryProxy));
    QVERIFY(at(u"v2.3.0").has(Feature::DockerRegistryProxy));
    QVERIFY(!at(u"v2.14.0").has(Feature::MaxUpstreamConnections));
    QVERIFY(at(u"v2.14.1").has(Feature::MaxUpstreamConnections));
    QVERIFY(!at(u"v2.15.0").has(Feature::LocalOnNotFound));
    QVERIFY(at(u"v2.15.0").has(Feature::RegistryCa));
    QVERIFY(!at(u"v2.15.2").applies(Quirk::PingByIdPinsUrl));
    QVERIFY(at(u"v2.15.3").applies(Quirk::PingByIdPinsUrl));
    QVERIFY(!at(u"v2.15.3").applies(Quirk::UrlChangeWipesSecret));
    QVERIFY(at(u"v2.16.0").applies(Quirk::UrlChangeWipesSecret));
    QVERIFY(at(u"v2.14.2").applies(Quirk::DeletesOnUpstreamNotFound));
    QVERIFY(!at(u"v2.15.1").applies(Quirk::DeletesOnUpstreamNotFound));
    QVERIFY(at(u"v2.13.9").applies(Quirk::RetentionDeleteIsDeadEnd));
    QCOMPARE(at(u"v2.10.3").missingReason(Feature::ProxySpeed), u"Needs Harbor 2.12.0 or newer; this one is 2.10.3."_s);
    QVERIFY(at(u"v2.16.0").missingReason(Feature::ProxyFilter).isEmpty());
    const Features unknown;
    QVERIFY(!unknown.has(Feature::DockerRegistryProxy));
    QVERIFY(unknown.applies(Quirk::UrlChangeWipesSecret));
    QVERIFY(!unknown.missingReason(Feature::ProxySpeed).isEmpty());
}

void TestHarborCodecs::buildsProjectQueries()
{
    ProjectFilter filter;
    QCOMPARE(filter.q(), QString());
    filter.kind = ProjectFilter::Kind::Proxy;
    QCOMPARE(filter.q(), u"registry_id=[1~]"_s);
    filter.registryId = 4;
    filter.nameContains = u"ngc,public=true"_s; // a comma would be another term
    QCOMPARE(filter.q(), u"registry_id=4,name=~ngc"_s);
    QCOMPARE(containsQuery(u"name"_s, u"  "_s), QString());
}

QTEST_GUILESS_MAIN(TestHarborCodecs)
#include "tst_harbor_codecs.moc"
