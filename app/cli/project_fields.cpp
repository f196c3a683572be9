#include "app/cli/project_fields.h"

#include "app/cli/report.h"
#include "app/setup/rules.h"

#include <QCoreApplication>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/** Options in the order they are read; the first that is wrong is told. */
class Reader final
{
public:
    explicit Reader(const Values &own)
        : m_own(own)
    {
    }

    /** What the option says, or nothing when it was not given or is wrong. */
    template <typename T, typename Parse>
    std::optional<T> read(const QString &option, Parse parse)
    {
        const auto text = m_own.text(option);
        if (!text || m_error)
            return std::nullopt;
        const Result<T> value = parse(*text);
        if (value)
            return *value;
        m_error = badInput(u"--"_s + option, u"--%1: %2"_s.arg(option, value.error().message));
        return std::nullopt;
    }

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    const Values &m_own;
    std::optional<Error> m_error;
};

Result<harbor::RetentionChoice> retentionOf(const QString &text)
{
    if (text == "harbor"_L1)
        return harbor::RetentionChoice::harborDefault();
    if (text == "keep"_L1)
        return harbor::RetentionChoice::keep();
    const auto days = rules::parseRetentionDays(text);
    if (!days)
        return fail(badInput(
            u"retention"_s, Words::tr("“%1” is neither keep, harbor nor a number of days from 1 to 36500.").arg(text)));
    return harbor::RetentionChoice::keepDays(*days);
}

struct Fields
{
    harbor::ProjectSettings settings = {};
    std::optional<qint64> quota = {};
    std::optional<harbor::RetentionChoice> retention = {};
};

Result<Fields> fieldsOf(const Values &own)
{
    if (own.flag(u"public"_s) && own.flag(u"private"_s))
        return fail(usageError(Words::tr("--public and --private contradict one another; give one of them.")));
    Fields fields;
    if (own.flag(u"public"_s) || own.flag(u"private"_s))
        fields.settings.isPublic = own.flag(u"public"_s);
    Reader reader(own);
    fields.quota = reader.read<qint64>(u"quota"_s, rules::parseQuota);
    fields.retention = reader.read<harbor::RetentionChoice>(u"retention"_s, retentionOf);
    fields.settings.proxySpeedKb = reader.read<qint64>(u"speed"_s, rules::parseBandwidth);
    fields.settings.maxUpstreamConnections = reader.read<qint64>(u"connections"_s, rules::parseConnections);
    if (reader.error())
        return fail(*reader.error());
    return fields;
}

} // namespace

QList<Option> createFields()
{
    return {
        {.name = u"endpoint"_s, .value = u"E"_s, .help = Words::tr("the registry endpoint it is the proxy cache of")},
        {.name = u"public"_s, .help = Words::tr("everybody may pull without signing in")},
        {.name = u"quota"_s, .value = u"SIZE"_s, .help = Words::tr("how much it may hold; -1, no limit, unless given")},
        {.name = u"retention"_s,
            .value = u"keep|DAYS|harbor"_s,
            .help = Words::tr("how long what nobody pulls stays in a proxy cache"),
            .words = {u"keep"_s, u"harbor"_s}},
        {.name = u"speed"_s,
            .value = u"KBPS"_s,
            .help = Words::tr("kilobits per second from the upstream, -1 for no limit (Harbor 2.12 on)")},
        {.name = u"connections"_s,
            .value = u"N"_s,
            .help = Words::tr("connections to the upstream at a time, -1 for no limit (Harbor 2.14.1 on)")}};
}

QList<Option> updateFields()
{
    QList<Option> fields = createFields().mid(1);
    fields.insert(1, {.name = u"private"_s, .help = Words::tr("only members may pull")});
    return fields;
}

Result<ProjectDraft> draftOf(const Values &own)
{
    ProjectDraft draft;
    draft.name = own.textOr(u"NAME"_s);
    if (const auto objection = rules::projectName(draft.name))
        return fail(badInput(u"NAME"_s, *objection));
    auto fields = fieldsOf(own);
    if (!fields)
        return fail(std::move(fields.error()));
    if (own.has(u"endpoint"_s) && own.textOr(u"endpoint"_s).isEmpty())
        return fail(badInput(u"--endpoint"_s, Words::tr("--endpoint: name a registry endpoint, or leave it out.")));
    for (const QString &option : {u"retention"_s, u"speed"_s, u"connections"_s}) {
        if (own.has(option) && !own.has(u"endpoint"_s))
            return fail(usageError(
                Words::tr("--%1 is for proxy-cache projects: name the upstream with --endpoint as well.").arg(option)));
    }
    draft.settings = fields->settings;
    draft.quota = fields->quota.value_or(-1);
    draft.retention = fields->retention.value_or(harbor::RetentionChoice::harborDefault());
    return draft;
}

Result<ProjectEdit> editOf(const Values &own)
{
    if (const auto objection = rules::projectName(own.textOr(u"NAME"_s)))
        return fail(badInput(u"NAME"_s, *objection));
    const auto fields = fieldsOf(own);
    if (!fields)
        return fail(fields.error());
    const ProjectEdit edit{.settings = fields->settings, .quota = fields->quota, .retention = fields->retention};
    if (edit.isEmpty())
        return fail(usageError(Words::tr("Say what to change; berth-cli help project update lists the fields.")));
    return edit;
}

} // namespace berth::cli
