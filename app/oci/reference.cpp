#include "app/oci/reference.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace berth::oci {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype repositoryLimit = 255; // distribution's RepositoryNameTotalLengthMax
constexpr qsizetype inputLimit = 1024; // longer than any host, repository, tag and digest together

/** The words of this file, in the translator's sight. */
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reference)
};

tl::unexpected<Error> refuse(const QString &sentence)
{
    return fail(badInput(u"reference"_s, sentence));
}

bool matches(const QRegularExpression &expression, QStringView text)
{
    return expression.match(text.toString()).hasMatch();
}

const QRegularExpression &hostExpression()
{
    static const QRegularExpression expression(
        uR"(\A(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[a-fA-F0-9:]+\])(?::[0-9]{1,5})?\z)"_s);
    return expression;
}

const QRegularExpression &pathExpression()
{
    static const QRegularExpression expression(
        uR"(\A[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*\z)"_s);
    return expression;
}

const QRegularExpression &tagExpression()
{
    static const QRegularExpression expression(uR"(\A[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}\z)"_s);
    return expression;
}

const QRegularExpression &digestExpression()
{
    static const QRegularExpression expression(
        uR"(\A[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}\z)"_s);
    return expression;
}

/** Docker's rule for what stands before the first slash: a host has a dot, a colon, upper case, or is localhost. */
bool looksLikeHost(QStringView first)
{
    return first.contains(u'.') || first.contains(u':') || first == "localhost"_L1
        || std::any_of(first.begin(), first.end(), [](QChar c) { return c.isUpper(); });
}

/** The sentence for what can be said before cutting the text into parts; empty if nothing is wrong yet. */
QString objectionToWhole(QStringView text)
{
    if (text.isEmpty())
        return Words::tr(
            "The image reference is empty: write one such as nvcr.io/nvidia/cuda:12.4.1-base-ubuntu22.04.");
    if (text.size() > inputLimit)
        return Words::tr("The image reference is too long: %1 characters, where at most %2 are possible.")
            .arg(text.size())
            .arg(inputLimit);
    for (const QChar c : text) {
        if (c.isSpace())
            return Words::tr("The image reference contains a blank: write one reference without spaces.");
        if (!c.isPrint() || c.unicode() > 0x7e)
            return Words::tr("The image reference contains a character that is not plain ASCII: U+%1.")
                .arg(static_cast<uint>(c.unicode()), 4, 16, QLatin1Char('0'));
    }
    const qsizetype scheme = text.indexOf(u"://");
    if (scheme > 0)
        return Words::tr("The image reference starts with a scheme: leave out “%1://”.").arg(text.left(scheme));
    if (text.startsWith(u'@') || matches(digestExpression(), text))
        return Words::tr(
            "This is a digest only: write the repository in front of it, such as nvcr.io/nvidia/cuda@sha256:….");
    if (text.contains(u'#'))
        return Words::tr("The image reference contains “#”: write “/” between host and repository.");
    if (text.endsWith(u'/'))
        return Words::tr("The image reference ends with a slash: a repository name is missing after it.");
    return {};
}

QString objectionToRepository(QStringView path)
{
    if (path.isEmpty())
        return Words::tr("The image reference names no repository after the host.");
    if (path.size() > repositoryLimit)
        return Words::tr("The repository name is too long: %1 characters, where at most %2 are allowed.")
            .arg(path.size())
            .arg(repositoryLimit);
    if (matches(pathExpression(), path))
        return {};
    if (std::any_of(path.begin(), path.end(), [](QChar c) { return c.isUpper(); }))
        return Words::tr("The repository “%1” has upper-case letters: repository names are lower case.").arg(path);
    if (path.contains(u"//") || path.startsWith(u'/'))
        return Words::tr("The repository “%1” has an empty part between two slashes.").arg(path);
    return Words::tr(
        "“%1” is not a repository name: its parts are lower-case letters and digits, joined by single “.”, "
        "“_”, “__” or “-”.")
        .arg(path);
}

QString objectionToHost(QStringView host)
{
    if (isValidHost(host))
        return {};
    const qsizetype colon = host.lastIndexOf(u':');
    if (colon > 0 && isValidHost(host.left(colon)))
        return Words::tr("The port “%1” is not one: ports are 1 to 65535.").arg(host.mid(colon + 1));
    return Words::tr("“%1” is not a registry host.").arg(host);
}

} // namespace

QString Reference::name() const
{
    return host.isEmpty() ? repository : host + u'/' + repository;
}

QString Reference::toString() const
{
    QString text = name();
    if (!tag.isEmpty())
        text += u':' + tag;
    if (!digest.isEmpty())
        text += u'@' + digest;
    return text;
}

bool isValidHost(QStringView host)
{
    if (host.size() > 255 || !matches(hostExpression(), host))
        return false;
    const qsizetype colon = host.lastIndexOf(u':');
    if (colon < 0 || host.endsWith(u']'))
        return true;
    const uint port = host.mid(colon + 1).toUInt();
    return port >= 1 && port <= 65535;
}

bool isValidTag(QStringView tag)
{
    return matches(tagExpression(), tag);
}

bool isValidDigest(QStringView digest)
{
    if (!matches(digestExpression(), digest))
        return false;
    const qsizetype hex = digest.size() - digest.indexOf(u':') - 1;
    if (digest.startsWith("sha256:"_L1))
        return hex == 64;
    if (digest.startsWith("sha512:"_L1))
        return hex == 128;
    return hex <= 256;
}

bool isValidRepository(QStringView repository)
{
    return repository.size() <= repositoryLimit && matches(pathExpression(), repository);
}

Result<Reference> parseReference(QStringView text)
{
    if (const QString objection = objectionToWhole(text); !objection.isEmpty())
        return refuse(objection);

    Reference reference;
    QStringView rest = text;
    if (const qsizetype at = rest.indexOf(u'@'); at >= 0) {
        const QStringView digest = rest.mid(at + 1);
        if (!isValidDigest(digest))
            return refuse(Words::tr("“%1” is not a digest: one is sha256: and 64 hexadecimal digits.").arg(digest));
        reference.digest = digest.toString();
        rest = rest.left(at);
    }
    const qsizetype slash = rest.indexOf(u'/');
    if (slash >= 0 && looksLikeHost(rest.left(slash))) {
        const QStringView host = rest.left(slash);
        if (const QString objection = objectionToHost(host); !objection.isEmpty())
            return refuse(objection);
        reference.host = host.toString();
        rest = rest.mid(slash + 1);
    }
    if (const qsizetype colon = rest.lastIndexOf(u':'); colon >= 0 && rest.indexOf(u'/', colon) < 0) {
        const QStringView tag = rest.mid(colon + 1);
        if (tag.isEmpty())
            return refuse(Words::tr("The image reference ends with a colon: a tag is missing after it."));
        if (!isValidTag(tag))
            return refuse(
                Words::tr("“%1” is not a tag: a tag has up to 128 letters, digits, “_”, “.” and “-”, and starts "
                          "with a letter, a digit or “_”.")
                    .arg(tag.left(160)));
        reference.tag = tag.toString();
        rest = rest.left(colon);
    }
    if (const QString objection = objectionToRepository(rest); !objection.isEmpty())
        return refuse(objection);
    reference.repository = rest.toString();
    return reference;
}

QString normalisedHost(QStringView host)
{
    QString normal = host.toString().toLower();
    if (normal.endsWith(":443"_L1))
        normal.chop(4);
    if (normal.isEmpty() || normal == "index.docker.io"_L1 || normal == "registry-1.docker.io"_L1)
        return u"docker.io"_s;
    return normal;
}

Reference canonical(const Reference &reference)
{
    Reference full = reference;
    full.host = normalisedHost(reference.host);
    if (full.host == "docker.io"_L1 && !full.repository.contains(u'/'))
        full.repository.prepend("library/"_L1);
    if (full.tag.isEmpty() && full.digest.isEmpty())
        full.tag = u"latest"_s;
    return full;
}

Reference familiar(const Reference &reference)
{
    Reference brief = reference;
    if (normalisedHost(reference.host) == "docker.io"_L1) {
        brief.host.clear();
        const qsizetype slash = brief.repository.indexOf(u'/');
        if (brief.repository.startsWith("library/"_L1) && brief.repository.indexOf(u'/', slash + 1) < 0)
            brief.repository.remove(0, slash + 1);
        if (const qsizetype first = brief.repository.indexOf(u'/');
            first > 0 && looksLikeHost(QStringView(brief.repository).left(first)))
            brief.host = u"docker.io"_s; // without it, the first part would be read as a host
    }
    if (brief.tag == "latest"_L1 && brief.digest.isEmpty())
        brief.tag.clear();
    return brief;
}

} // namespace berth::oci
