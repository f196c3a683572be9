#include "app/helm/text_image.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace berth::helm {

using namespace Qt::StringLiterals;

namespace {

QStringView firstPart(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    return slash < 0 ? text : text.left(slash);
}

/** Whether a registry's host stands anywhere in @p text as a word of its own. */
bool mentionsRegistry(const QString &text, const IsRegistry &isRegistry)
{
    static const QRegularExpression word(uR"([A-Za-z0-9][A-Za-z0-9.-]*\.[A-Za-z0-9.-]*[A-Za-z0-9](?::[0-9]+)?)"_s);
    for (auto it = word.globalMatch(text); it.hasNext();) {
        if (isRegistry(it.next().capturedView()))
            return true;
    }
    return false;
}

/** Takes `docker://`, `oci://` or `--flag=` off the front. */
Wrapping takeWrapping(QStringView &text)
{
    static const QRegularExpression flag(uR"(\A--?[A-Za-z][A-Za-z0-9._-]*=)"_s);
    Wrapping wrapping;
    qsizetype size = 0;
    if (text.startsWith("docker://"_L1))
        size = 9;
    else if (text.startsWith("oci://"_L1))
        size = 6;
    else if (text.startsWith(u'-'))
        size = flag.match(text.toString()).capturedLength();
    wrapping.before = text.left(size).toString();
    text = text.mid(size);
    return wrapping;
}

} // namespace

bool isImageKey(QStringView key)
{
    // Every key of a file passes here, so no regular expression.
    static constexpr std::array tails{u"Name", u"Ref", u"Uri", u"URI", u"_NAME", u"_REF"};
    const auto endsAsImage = [](QStringView text) {
        return text == u"image" || text == u"IMAGE" || text.endsWith(u"Image") || text.endsWith(u"_IMAGE")
            || text.endsWith(u"_image") || text.endsWith(u"-image");
    };
    if (endsAsImage(key))
        return true;
    return std::any_of(tails.begin(), tails.end(), [&](const char16_t *tail) {
        const QStringView ending(tail);
        return key.endsWith(ending) && endsAsImage(key.chopped(ending.size()));
    });
}

bool isPrefixKey(QStringView key)
{
    return key.endsWith(u"registry", Qt::CaseInsensitive) || key.endsWith(u"location", Qt::CaseInsensitive)
        || key.endsWith(u"prefix", Qt::CaseInsensitive);
}

bool startsWithRegistry(QStringView text, const IsRegistry &isRegistry)
{
    const QStringView host = firstPart(text);
    return (host.contains(u'.') || host.contains(u':') || host == u"localhost") && isRegistry(host)
        && oci::isValidHost(host);
}

TextReading readText(const QString &whole, bool underImageKey, const IsRegistry &isRegistry)
{
    TextReading reading;
    if (!underImageKey && !whole.contains(u'.') && !whole.contains(u':'))
        return reading; // no host in it
    if (whole.contains("{{"_L1) || whole.contains("${"_L1) || whole.contains("$("_L1)) {
        if (mentionsRegistry(whole, isRegistry))
            reading.left = LeftReason::Template;
        return reading;
    }
    if (std::any_of(whole.begin(), whole.end(), [](QChar c) { return c.isSpace(); })) {
        if (mentionsRegistry(whole, isRegistry))
            reading.left = LeftReason::Script;
        return reading;
    }
    QStringView rest = whole;
    TextImage image;
    image.wrapping = takeWrapping(rest);
    image.text = rest.toString();
    if (const qsizetype hash = rest.indexOf(u'#'); hash > 0 && isRegistry(rest.left(hash))) {
        image.wrapping.enroot = true;
        image.text[hash] = u'/';
    }
    image.knownHost = startsWithRegistry(image.text, isRegistry);
    if (rest.contains("://"_L1) || rest.contains(u',')) {
        if (mentionsRegistry(whole, isRegistry))
            reading.left = LeftReason::Address;
        return reading;
    }
    if (image.knownHost && !image.text.contains(u'/')) {
        reading.left = LeftReason::HostAlone;
        return reading;
    }
    if (!image.knownHost && !underImageKey)
        return reading;
    const Result<oci::Reference> reference = oci::parseReference(image.text);
    if (!reference) {
        if (image.knownHost)
            reading.left = LeftReason::Unreadable;
        return reading;
    }
    image.reference = *reference;
    const bool isPinned = !reference->tag.isEmpty() || !reference->digest.isEmpty();
    const bool isExplicit = !image.wrapping.before.isEmpty() && image.wrapping.before.endsWith("://"_L1);
    if (image.knownHost && !isPinned && !underImageKey && !isExplicit)
        reading.left = LeftReason::Untagged;
    else if (image.knownHost || (underImageKey && isPinned))
        reading.image = image;
    return reading;
}

QString wrapped(const Wrapping &wrapping, const oci::Reference &reference)
{
    QString text = reference.toString();
    if (wrapping.enroot)
        text[text.indexOf(u'/')] = u'#';
    return wrapping.before + text;
}

} // namespace berth::helm
