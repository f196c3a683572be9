#include "app/helm/snippet.h"

#include "app/core/text.h"
#include "app/helm/yaml_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace berth::helm {

using namespace Qt::StringLiterals;

namespace {

/** The words of this file, in the translator's sight. */
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Snippet)
};

struct Line
{
    QString key = {};
    QString value = {}; ///< already a YAML scalar
};

/** The GPU Operator joins `repository/image:version`, and `@` instead of `:` before a sha256 digest (helm.md §2). */
QList<Line> componentLines(const oci::Reference &reference)
{
    const qsizetype slash = reference.repository.lastIndexOf(u'/');
    QList<Line> lines{
        {u"repository"_s, yamlQuoted(QString(reference.host + u'/' + reference.repository.left(slash)))},
        {u"image"_s, yamlQuoted(reference.repository.mid(slash + 1))},
    };
    if (!reference.digest.isEmpty())
        lines.append({u"version"_s, yamlAlwaysQuoted(reference.digest)});
    else if (!reference.tag.isEmpty())
        lines.append({u"version"_s, yamlAlwaysQuoted(reference.tag)});
    return lines;
}

/** Such charts join `repository:tag`, so a digest goes behind the tag, or with its `sha256` into the repository. */
QList<Line> repositoryTagLines(const oci::Reference &reference)
{
    QString repository = reference.name();
    QString tag = reference.tag;
    if (!reference.digest.isEmpty()) {
        if (tag.isEmpty()) {
            repository += u'@' + reference.digest.section(u':', 0, 0);
            tag = reference.digest.section(u':', 1);
        } else {
            tag += u'@' + reference.digest;
        }
    }
    QList<Line> lines{{u"repository"_s, yamlQuoted(repository)}};
    if (!tag.isEmpty())
        lines.append({u"tag"_s, yamlAlwaysQuoted(tag)});
    return lines;
}

QList<Line> registryLines(const oci::Reference &reference)
{
    const qsizetype slash = reference.repository.indexOf(u'/');
    const QString project = slash < 0 ? QString() : u'/' + reference.repository.left(slash);
    QList<Line> lines{
        {u"registry"_s, yamlQuoted(QString(reference.host + project))},
        {u"repository"_s, yamlQuoted(reference.repository.mid(slash + 1))},
    };
    if (!reference.tag.isEmpty())
        lines.append({u"tag"_s, yamlAlwaysQuoted(reference.tag)});
    if (!reference.digest.isEmpty())
        lines.append({u"digest"_s, yamlAlwaysQuoted(reference.digest)});
    return lines;
}

} // namespace

Result<QString> helmSnippet(SnippetForm form, const oci::Reference &reference, const QString &key)
{
    const QString path = key.trimmed().isEmpty() ? (form == SnippetForm::Component ? u"operator"_s : u"image"_s) : key;
    QStringList parts = path.split(u'.');
    for (QString &part : parts)
        part = part.trimmed();
    if (std::any_of(parts.begin(), parts.end(), [](const QString &part) { return part.isEmpty(); }))
        return fail(badInput(u"key"_s, Words::tr("The key has an empty part: write it as operator or server.image.")));
    if (reference.host.isEmpty())
        return fail(badInput(u"reference"_s,
            Words::tr("The image reference names no host, so a chart would look for it on Docker Hub.")));
    if (form == SnippetForm::Component && !reference.repository.contains(u'/'))
        return fail(badInput(u"reference"_s,
            Words::tr(
                "A component needs a repository of at least two parts, such as nvidiaio/nvaie/gpu-operator-1-3.")));

    const QList<Line> lines = form == SnippetForm::Component ? componentLines(reference)
        : form == SnippetForm::RepositoryTag                 ? repositoryTagLines(reference)
                                                             : registryLines(reference);
    QString yaml;
    QString indent;
    for (const QString &part : std::as_const(parts)) {
        yaml += indent + yamlQuoted(part) + ":\n"_L1;
        indent += "  "_L1;
    }
    for (const Line &line : lines)
        yaml += indent + line.key + ": "_L1 + line.value + u'\n';
    return yaml;
}

} // namespace berth::helm
