#include "app/helm/finder.h"

#include "app/helm/hidden.h"
#include "app/helm/map_rules.h"

#include <QRegularExpression>

namespace berth::helm {

using namespace Qt::StringLiterals;

namespace {

/** A registry, perhaps with a path, that images elsewhere are made with. */
struct Prefix
{
    ImagePart part = {};
    QString scope = {}; ///< pointer of the map for whose images it counts
    QString tagPath = {}; ///< of a tag beside it, e.g. /global/osmoImageTag
    QString tag = {};
    qsizetype image = -1; ///< its own entry among the found images
    bool isUsed = false;
};

LeftReason reasonFor(const QString &word)
{
    if (word == "model_mirror"_L1)
        return LeftReason::ModelMirror;
    if (word == "fronted_hosts"_L1)
        return LeftReason::FrontedHosts;
    return word == "credential_host"_L1 ? LeftReason::Credential : LeftReason::DeadKey;
}

/** Walks values or documents in order and collects what they name. */
class Finder final
{
public:
    Finder(const Sources &sources, const oci::CacheTarget &target)
        : m_sources(sources)
        , m_isRegistry([target](QStringView host) {
            const QString normal = oci::normalisedHost(host);
            return !host.isEmpty()
                && (Knowledge::builtIn().isRegistry(normal) || target.isThisHarbor(host)
                    || std::any_of(
                        target.upstreams.begin(), target.upstreams.end(), [&normal](const oci::Upstream &upstream) {
                            return oci::normalisedHost(upstream.host) == normal;
                        }));
        })
    {
    }

    Found find()
    {
        if (m_sources.values.isMap())
            visit(m_sources.values, {});
        for (const int index : m_sources.manifests)
            visitManifest(index);
        for (const ListedImage &listed : m_sources.list)
            addListed(listed);
        usePrefixes();
        dropUnused();
        m_found.hidden = findHidden(m_sources, m_isRegistry);
        return m_found;
    }

private:
    void visitManifest(int index)
    {
        const QList<Value> &documents = m_sources.files[index].documents;
        for (int i = 0; i < documents.size(); ++i) {
            Place place;
            place.document = i;
            place.inManifest = true;
            const Value *kind = documents[i].find(u"kind");
            place.kind = kind ? kind->text : QString();
            if (documents[i].isList())
                place.key = u"images"_s; // a list without more around it is a list of images
            visit(documents[i], place);
        }
    }

    void visit(const Value &value, const Place &place)
    {
        if (value.isMap())
            return visitMap(value, place);
        for (qsizetype i = 0; i < value.items.size(); ++i) {
            Place inside = place;
            inside.path += u'/' + QString::number(i);
            if (value.items[i].isScalar())
                visitScalar(value.items[i], inside, isImagesKey(place.key), {});
            else
                visit(value.items[i], inside);
        }
    }

    static bool isImagesKey(const QString &key)
    {
        return key == "images"_L1 || key.endsWith("Images"_L1) || isImageKey(key);
    }

    void visitMap(const Value &map, const Place &outer)
    {
        Place place = outer;
        gateByMount(place);
        const QString switchKey = map.find(u"enabled") ? u"enabled"_s : u"deploy"_s;
        const Value *enabled = map.find(switchKey);
        if (enabled && enabled->isScalar() && !place.path.isEmpty()
            && (!enabled->isTruthy() || enabled->text == "false"_L1)) {
            place.enabled = false;
            place.gate = pointerKeys(place.path).join(u'.') + u'.' + switchKey;
        }
        const MapReading reading = readMap(map, place, m_sources, m_isRegistry);
        m_found.left += reading.left;
        for (const Seed &seed : reading.seeds)
            addSeed(seed, place);
        if (reading.stop)
            return;
        const Value *name = map.find(u"name");
        const QString entryName = name && name->isScalar() ? name->text : QString();
        for (const Entry &entry : map.entries) {
            Place inside = place;
            inside.path += pointerStep(entry.key);
            inside.key = entry.key;
            if (!entry.value.isScalar())
                visit(entry.value, inside);
            else if (!reading.consumed.contains(entry.key))
                visitEntry(entry, inside, place, map, entryName);
        }
    }

    /** A scalar in a map: its key, or for `name`/`value` pairs the name, says what it may be. */
    void visitEntry(
        const Entry &entry, const Place &inside, const Place &place, const Value &map, const QString &entryName)
    {
        const QString announced = entry.key == "value"_L1 && !entryName.isEmpty() ? entryName : entry.key;
        if (isPrefixKey(announced) && isPrefixValue(entry.value))
            return addPrefix(entry, inside, place, map);
        visitScalar(entry.value, inside, isImageKey(announced) || isImagesKey(place.key), announced);
    }

    [[nodiscard]] bool isPrefixValue(const Value &value) const
    {
        if (!value.isString() || !startsWithRegistry(value.text, m_isRegistry))
            return false;
        const qsizetype slash = value.text.indexOf(u'/');
        return slash < 0 || oci::isValidRepository(QStringView(value.text).mid(slash + 1));
    }

    /** A dependency that its condition switches off takes everything below it along. */
    void gateByMount(Place &place) const
    {
        if (place.inManifest || place.path.isEmpty())
            return;
        const Mount &mount = m_sources.mountOf(place.path);
        if (mount.pointer != place.path || mount.gate.isEmpty())
            return;
        place.gate = mount.gate;
        place.enabled = place.enabled && mount.enabled;
    }

    void visitScalar(const Value &value, const Place &place, bool underImageKey, const QString &key)
    {
        if (!value.isString() || value.text.size() < 3)
            return;
        const TextReading reading = readText(value.text, underImageKey, m_isRegistry);
        if (!reading.image && !reading.left)
            return;
        const ImagePart part = partOf(m_sources, place, u"string"_s, {}, &value);
        if (const QString word = Knowledge::builtIn().untouched(key); !word.isEmpty()) {
            leave(reasonFor(word), part, place);
            return;
        }
        if (reading.left)
            leave(*reading.left, part, place);
        if (!reading.image)
            return;
        const bool isBlock = value.style == ScalarStyle::Literal || value.style == ScalarStyle::Folded;
        if (isBlock)
            return leave(LeftReason::Script, part, place);
        FoundImage image;
        image.shape = Shape::Text;
        image.parts = {part};
        image.nameParts = 1;
        image.wrapping = reading.image->wrapping;
        image.text = reading.image->text;
        image.reference = reading.image->reference;
        image.isChart = image.wrapping.before == "oci://"_L1;
        const bool isPinned = !image.reference.tag.isEmpty() || !image.reference.digest.isEmpty();
        image.tagSource = isPinned || image.isChart ? u"values"_s : u"none (implies :latest)"_s;
        addKnowledge(image, m_sources, place);
        m_found.images.append(image);
    }

    void leave(LeftReason reason, const ImagePart &part, const Place &place)
    {
        m_found.left.append({reason, part, place.document, place.inManifest});
    }

    void addSeed(const Seed &seed, const Place &place)
    {
        FoundImage image = seed.image;
        if (seed.kind != Seed::Kind::Image) {
            m_waiting.append({m_found.images.size(), place, seed.kind == Seed::Kind::Bare});
            m_found.images.append(image);
            return;
        }
        finish(image, place);
    }

    void finish(FoundImage &image, const Place &place)
    {
        if (!compose(image, m_sources, place)) {
            leave(LeftReason::Unreadable, image.parts.first(), place);
            return;
        }
        addKnowledge(image, m_sources, place);
        m_found.images.append(image);
    }

    void addPrefix(const Entry &entry, const Place &inside, const Place &place, const Value &map)
    {
        Prefix prefix;
        prefix.part = partOf(m_sources, inside, u"prefix"_s, {}, &entry.value);
        prefix.scope = place.key == "global"_L1 ? place.path.left(place.path.lastIndexOf(u'/')) : place.path;
        findTagBeside(prefix, map, place);
        prefix.image = m_found.images.size();
        FoundImage image;
        image.shape = Shape::Prefix;
        image.isPrefix = true;
        image.parts = {prefix.part};
        image.nameParts = 1;
        image.text = entry.value.text;
        image.tagSource = u"none"_s;
        const qsizetype slash = image.text.indexOf(u'/');
        image.reference.host = slash < 0 ? image.text : image.text.left(slash);
        image.reference.repository = slash < 0 ? QString() : image.text.mid(slash + 1);
        addKnowledge(image, m_sources, inside);
        m_found.images.append(image);
        m_prefixes.append(prefix);
    }

    /** `osmoImageTag` beside `osmoImageLocation` is the tag of every image made with it. */
    static void findTagBeside(Prefix &prefix, const Value &map, const Place &place)
    {
        for (const Entry &entry : map.entries) {
            if (!entry.value.isScalar() || entry.value.rendered().isEmpty())
                continue;
            if (entry.key == "tag"_L1 || entry.key.endsWith("Tag"_L1)) {
                prefix.tagPath = place.path + pointerStep(entry.key);
                prefix.tag = entry.value.rendered();
                return;
            }
        }
    }

    [[nodiscard]] Prefix *prefixFor(const QString &path)
    {
        Prefix *best = nullptr;
        for (Prefix &prefix : m_prefixes) {
            const bool isInside =
                prefix.scope.isEmpty() || path == prefix.scope || path.startsWith(prefix.scope + u'/');
            if (isInside && (!best || prefix.scope.size() > best->scope.size()))
                best = &prefix;
        }
        return best;
    }

    /** Completes the names that waited; bare ones without a prefix are no images. */
    void usePrefixes()
    {
        for (const Waiting &waiting : std::as_const(m_waiting)) {
            FoundImage image = m_found.images[waiting.image];
            Prefix *prefix = waiting.place.inManifest ? nullptr : prefixFor(waiting.place.path);
            if (!prefix && !waiting.place.inManifest && m_prefixes.size() == 1 && asksForPrefix(image, waiting.isBare))
                prefix = &m_prefixes.first(); // the only one there is, somewhere else
            if (!prefix && waiting.isBare) {
                m_dropped.insert(waiting.image);
                continue;
            }
            if (prefix) {
                prefix->isUsed = true;
                image.shape = Shape::PrefixNameTag;
                image.parts.prepend(prefix->part);
                ++image.nameParts;
                if (!prefix->tagPath.isEmpty() && !hasTag(image)) {
                    ImagePart tag;
                    tag.role = u"tag"_s;
                    tag.path = tag.pointer = prefix->tagPath;
                    tag.value = prefix->tag;
                    tag.present = true;
                    image.parts.removeIf([](const ImagePart &part) { return part.role == "tag"_L1; });
                    image.parts.append(tag);
                }
            }
            if (compose(image, m_sources, waiting.place)) {
                if (prefix && image.part(u"tag") && image.part(u"tag")->path == prefix->tagPath)
                    image.tagSource = u"values"_s + prefix->tagPath;
                addKnowledge(image, m_sources, waiting.place);
                m_found.images[waiting.image] = image;
            } else {
                leave(LeftReason::Unreadable, image.parts.first(), waiting.place);
                m_dropped.insert(waiting.image);
            }
        }
        for (const Prefix &prefix : std::as_const(m_prefixes)) {
            if (prefix.isUsed)
                m_dropped.insert(prefix.image);
        }
    }

    /** A bare name, or a registry that is left empty for something else to fill. */
    static bool asksForPrefix(const FoundImage &image, bool isBare)
    {
        const ImagePart *registry = image.part(u"registry");
        return isBare || (registry && registry->present && registry->value.isEmpty());
    }

    static bool hasTag(const FoundImage &image)
    {
        const ImagePart *tag = image.part(u"tag");
        return tag && !tag->value.isEmpty();
    }

    void dropUnused()
    {
        QList<FoundImage> kept;
        kept.reserve(m_found.images.size());
        for (qsizetype i = 0; i < m_found.images.size(); ++i) {
            if (!m_dropped.contains(i))
                kept.append(m_found.images[i]);
        }
        m_found.images = kept;
    }

    void addListed(const ListedImage &listed)
    {
        const Result<oci::Reference> reference = oci::parseReference(listed.text);
        if (!reference)
            return;
        FoundImage image;
        image.text = listed.text;
        image.reference = *reference;
        image.tagSource =
            reference->tag.isEmpty() && reference->digest.isEmpty() ? u"none (implies :latest)"_s : u"values"_s;
        image.inManifest = true;
        image.nameParts = 1;
        ImagePart part;
        part.role = u"string"_s;
        part.path = part.pointer = u'/' + QString::number(listed.line - 1);
        part.value = listed.text;
        part.present = true;
        part.span.file = listed.file;
        part.span.line = listed.line;
        image.parts = {part};
        m_found.images.append(image);
    }

    struct Waiting
    {
        qsizetype image = 0;
        Place place = {};
        bool isBare = false;
    };

    const Sources &m_sources;
    const IsRegistry m_isRegistry;
    Found m_found;
    QList<Waiting> m_waiting;
    QList<Prefix> m_prefixes;
    QSet<qsizetype> m_dropped;
};

} // namespace

Found findImages(const Sources &sources, const oci::CacheTarget &target)
{
    return Finder(sources, target).find();
}

} // namespace berth::helm
