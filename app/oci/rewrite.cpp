#include "app/oci/rewrite.h"

#include "app/core/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace berth::oci {

using namespace Qt::StringLiterals;

namespace {

/** The words of this file, in the translator's sight. */
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reference)
};

/** Cuts a trailing comment: `#` at the start or after a blank. */
QStringView withoutComment(QStringView line)
{
    for (qsizetype at = line.indexOf(u'#'); at >= 0; at = line.indexOf(u'#', at + 1)) {
        if (at == 0 || line[at - 1].isSpace())
            return line.left(at).trimmed();
    }
    return line.startsWith("//"_L1) ? QStringView() : line;
}

QStringView withoutQuotes(QStringView text)
{
    if (text.size() >= 2 && text.front() == text.back()
        && (text.front() == u'"' || text.front() == u'\'' || text.front() == u'`'))
        return text.mid(1, text.size() - 2).trimmed();
    return text;
}

/** The reference in one pasted line, without what people paste around it. */
QStringView bareReference(QStringView line)
{
    static const QRegularExpression lead(
        uR"(\A(?:[-*+•]\s+)?(?:["']?[A-Za-z_][A-Za-z0-9_.-]*["']?\s*:\s+|[A-Za-z_][A-Za-z0-9_]*\s*=\s*|FROM\s+(?:--platform=\S+\s+)?|(?:sudo\s+)?(?:docker|podman|nerdctl|crictl)\s+pull\s+)?)"_s);
    QStringView text = withoutComment(line.trimmed());
    text = text.mid(lead.match(text.toString()).capturedLength()).trimmed();
    while (text.endsWith(u',') || text.endsWith(u';'))
        text = text.chopped(1).trimmed();
    return withoutQuotes(text);
}

/** skopeo and podman refuse a tag beside a digest; the digest decides anyway. */
Reference withoutIdleTag(Reference reference)
{
    if (!reference.digest.isEmpty())
        reference.tag.clear();
    return reference;
}

} // namespace

bool CacheTarget::isThisHarbor(QStringView host) const
{
    return !harborHost.isEmpty() && !host.isEmpty() && normalisedHost(host) == normalisedHost(harborHost);
}

const Upstream *CacheTarget::find(QStringView host, QStringView repository) const
{
    const QString wanted = normalisedHost(host);
    for (const Upstream &upstream : upstreams) {
        if (normalisedHost(upstream.host) != wanted)
            continue;
        if (upstream.path.isEmpty() || repository == upstream.path
            || (repository.startsWith(upstream.path) && repository.mid(upstream.path.size()).startsWith(u'/')))
            return &upstream;
    }
    return nullptr;
}

Result<Upstream> parseUpstream(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    const qsizetype equals = trimmed.indexOf(u'=');
    if (equals <= 0 || equals == trimmed.size() - 1)
        return fail(badInput(u"map"_s, Words::tr("A mapping is written UPSTREAM=PROJECT, such as nvcr.io=nvidiaio.")));
    QStringView left = trimmed.left(equals);
    while (left.endsWith(u'/'))
        left.chop(1);
    const qsizetype slash = left.indexOf(u'/');
    Upstream upstream;
    upstream.host = normalisedHost(slash < 0 ? left : left.left(slash));
    upstream.path = slash < 0 ? QString() : left.mid(slash + 1).toString();
    upstream.project = trimmed.mid(equals + 1).toString();
    if (!isValidHost(upstream.host) || (!upstream.path.isEmpty() && !isValidRepository(upstream.path)))
        return fail(badInput(u"map"_s,
            Words::tr("“%1” is not a registry host, with or without a path: leave out the scheme.").arg(left)));
    if (!isValidRepository(upstream.project) || upstream.project.contains(u'/'))
        return fail(badInput(u"map"_s, Words::tr("“%1” is not the name of a Harbor project.").arg(upstream.project)));
    return upstream;
}

CacheTarget defaultTarget(const QString &harborHost)
{
    return {harborHost, {{u"nvcr.io"_s, {}, u"nvidiaio"_s}}};
}

Rewrite rewriteThroughCache(const Reference &reference, const CacheTarget &target)
{
    Rewrite result;
    result.reference = reference;
    result.upstream = normalisedHost(reference.host);
    result.upstreamRepository = reference.repository;
    if (target.isThisHarbor(reference.host)) {
        result.outcome = Rewrite::Outcome::AlreadyThere;
        result.reason = Words::tr("It is on this Harbor already.");
        return result;
    }
    if (result.upstream == "docker.io"_L1 && !reference.repository.contains(u'/'))
        result.upstreamRepository.prepend("library/"_L1);
    const Upstream *upstream = target.find(reference.host, result.upstreamRepository);
    if (!upstream) {
        result.outcome = Rewrite::Outcome::NotMapped;
        result.reason = Words::tr("No project is mapped to %1.").arg(result.upstream);
        return result;
    }
    result.outcome = Rewrite::Outcome::Rewritten;
    result.project = upstream->project;
    result.reference.host = target.harborHost;
    result.reference.repository = upstream->project + u'/' + result.upstreamRepository;
    return result;
}

QList<PastedLine> parsePasted(QStringView text)
{
    QList<PastedLine> lines;
    if (text.startsWith(QChar(0xfeff)))
        text = text.mid(1);
    qsizetype number = 0;
    for (qsizetype start = 0; start <= text.size();) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        ++number;
        const QStringView found = bareReference(text.mid(start, end - start));
        if (!found.isEmpty())
            lines.append({number, found.toString(), parseReference(found)});
        start = end + 1;
    }
    return lines;
}

QList<PullTool> pullTools()
{
    return {PullTool::Docker, PullTool::Podman, PullTool::Nerdctl, PullTool::Crictl, PullTool::Ctr, PullTool::Skopeo,
        PullTool::Crane};
}

QString toolName(PullTool tool)
{
    switch (tool) {
    case PullTool::Docker:
        return u"docker"_s;
    case PullTool::Podman:
        return u"podman"_s;
    case PullTool::Nerdctl:
        return u"nerdctl"_s;
    case PullTool::Crictl:
        return u"crictl"_s;
    case PullTool::Ctr:
        return u"ctr"_s;
    case PullTool::Skopeo:
        return u"skopeo"_s;
    case PullTool::Crane:
        return u"crane"_s;
    }
    return {};
}

QString pullCommand(PullTool tool, const Reference &reference)
{
    switch (tool) {
    case PullTool::Docker:
    case PullTool::Nerdctl:
    case PullTool::Crictl:
        return toolName(tool) + " pull "_L1 + shellQuoted(reference.toString());
    case PullTool::Podman:
        return "podman pull "_L1 + shellQuoted(withoutIdleTag(reference).toString());
    case PullTool::Ctr: // containerd's own client fills nothing in: host and tag must be there
        return "ctr images pull "_L1 + shellQuoted(canonical(reference).toString());
    case PullTool::Skopeo:
        return "skopeo inspect "_L1 + shellQuoted("docker://"_L1 + withoutIdleTag(reference).toString());
    case PullTool::Crane: {
        const QString file = reference.repository.section(u'/', -1) + ".tar"_L1;
        return "crane pull "_L1 + shellQuoted(reference.toString()) + u' ' + shellQuoted(file);
    }
    }
    return {};
}

} // namespace berth::oci
