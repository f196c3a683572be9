#include "app/helm/map_rules.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace berth::helm {

using namespace Qt::StringLiterals;

namespace {

bool isTemplated(QStringView text)
{
    return text.contains(u"{{") || text.contains(u"${") || text.contains(u"$(");
}

/** The scalars of one map that the rules look at, and the rules, in the order in which they are tried. */
class Rules final
{
public:
    Rules(const Value &map, const Place &place, const Sources &sources, const IsRegistry &isRegistry)
        : m_map(map)
        , m_place(place)
        , m_sources(sources)
        , m_isRegistry(isRegistry)
    {
        for (const Entry &entry : map.entries) {
            if (entry.value.isScalar())
                m_scalars.insert(entry.key, &entry.value);
        }
    }

    MapReading read()
    {
        if (isCredential())
            return m_reading;
        if (has(u"repository"_s))
            readRepository();
        else if (!readRegistryName() && (has(u"name"_s) || has(u"imageName"_s)))
            readName();
        readFlattened();
        return m_reading;
    }

private:
    [[nodiscard]] bool has(const QString &key) const { return m_scalars.contains(key); }
    [[nodiscard]] QString text(const QString &key) const
    {
        const Value *value = m_scalars.value(key);
        return value ? value->rendered() : QString();
    }
    [[nodiscard]] ImagePart part(const QString &role, const QString &key) const
    {
        return partOf(m_sources, m_place, role, key, m_scalars.value(key));
    }
    void leave(LeftReason reason, const QString &key)
    {
        m_reading.left.append({reason, part(key, key), m_place.document, m_place.inManifest});
    }
    void consume(const QStringList &keys) { m_reading.consumed += keys; }
    [[nodiscard]] bool startsWithHost(const QString &name) const
    {
        if (startsWithRegistry(name, m_isRegistry))
            return true;
        const qsizetype slash = name.indexOf(u'/');
        const QStringView first = QStringView(name).left(slash < 0 ? 0 : slash);
        return (first.contains(u'.') || first.contains(u':') || first == "localhost"_L1) && oci::isValidHost(first);
    }
    /** Under `image`, `fooImage`, or an entry of `images` or `fooImages`. */
    [[nodiscard]] bool isImagePlace() const
    {
        if (isImageKey(m_place.key) || m_place.key == "images"_L1)
            return true;
        const QString outer = m_place.path.section(u'/', -2, -2);
        return outer == "images"_L1 || outer.endsWith("Images"_L1);
    }

    /** Rule a: the server of a pull secret stands beside a user name or a password. */
    bool isCredential()
    {
        static const QRegularExpression secret(
            u"secret|credential|dockerconfig|dockerregistry|registryauth"_s, QRegularExpression::CaseInsensitiveOption);
        const bool hasAccount = has(u"username"_s) || has(u"password"_s) || has(u"auth"_s) || has(u"user"_s);
        const bool isSecret = secret.match(m_place.key).hasMatch();
        if ((!hasAccount && !isSecret) || has(u"repository"_s) || has(u"image"_s))
            return false;
        bool found = false;
        for (const QString &key :
            {u"registry"_s, u"server"_s, u"hostname"_s, u"host"_s, u"url"_s, u"registryHostname"_s}) {
            if (!has(key))
                continue;
            found = found || key == "registry"_L1 || key == "server"_L1 || m_isRegistry(text(key));
            if (m_isRegistry(text(key)))
                leave(LeftReason::Credential, key);
        }
        m_reading.stop = found;
        return found;
    }

    void readRepository()
    {
        const QString repository = text(u"repository"_s);
        if (isTemplated(repository)) {
            if (readText(repository, true, m_isRegistry).left)
                leave(LeftReason::Template, u"repository"_s);
            return consume({u"repository"_s});
        }
        if (repository.contains("://"_L1))
            return; // a Git or Helm repository; oci:// is read as a string
        if (has(u"image"_s))
            return readRepositoryImage(repository);
        if (repository.isEmpty()) {
            if (isImagePlace())
                leave(LeftReason::UserSupplied, u"repository"_s);
            return consume({u"repository"_s, u"registry"_s, u"name"_s});
        }
        if (has(u"registry"_s))
            return readRegistryRepository(repository);
        readPlainRepository(repository);
    }

    /** Rule b: shapes 1 and 11, and the two forms that the GPU Operator's code allows beside them (helm.md §2). */
    void readRepositoryImage(const QString &repository)
    {
        const QString image = text(u"image"_s);
        const QString version = has(u"version"_s) ? text(u"version"_s) : text(u"tag"_s);
        if (repository.isEmpty()) {
            const TextReading reading = readText(image, true, m_isRegistry);
            consume({u"repository"_s, u"version"_s});
            if (version.isEmpty() && reading.image)
                return; // the whole reference is in `image`, and is read as a string
            leave(LeftReason::UserSupplied, u"image"_s);
            return consume({u"image"_s});
        }
        if (isTemplated(image) || isTemplated(version))
            return leave(LeftReason::Template, u"repository"_s);
        Seed seed;
        if (has(u"registry"_s) && !text(u"registry"_s).isEmpty() && !startsWithHost(repository))
            addName(seed, u"registry"_s, u"registry"_s);
        addName(seed, u"repository"_s, u"repository"_s);
        addName(seed, u"image"_s, u"image"_s);
        const Mount &mount = m_sources.mountOf(m_place.path);
        const QString known =
            Knowledge::builtIn().chart(mount.name).tagKeys.value(m_place.path.mid(mount.pointer.size()));
        const bool usesTag = known == "tag"_L1 || (has(u"tag"_s) && !has(u"version"_s));
        seed.image.shape = usesTag ? Shape::RepositoryImageTag : Shape::RepositoryImageVersion;
        const QString tagKey = usesTag ? u"tag"_s : u"version"_s;
        seed.image.parts.append(part(tagKey, tagKey));
        addDigest(seed);
        if (seed.image.nameParts == 2 && !startsWithHost(repository) && !startsWithHost(repository + u'/'))
            seed.kind = Seed::Kind::Waiting;
        add(seed, {u"registry"_s, u"repository"_s, u"image"_s, u"version"_s, u"tag"_s, u"digest"_s});
    }

    /** Rule c: shape 5, a registry that is not used because the repository names its host, or an empty registry. */
    void readRegistryRepository(const QString &repository)
    {
        const QString registry = text(u"registry"_s);
        if (startsWithHost(repository)) {
            if (!registry.isEmpty())
                leave(LeftReason::DeadKey, u"registry"_s);
            consume({u"registry"_s});
            return readPlainRepository(repository);
        }
        if (isTemplated(registry)) {
            leave(LeftReason::Template, u"registry"_s);
            return consume({u"registry"_s, u"repository"_s});
        }
        Seed seed;
        seed.image.shape = Shape::RegistryRepositoryTag;
        addName(seed, u"registry"_s, u"registry"_s);
        addName(seed, u"repository"_s, u"repository"_s);
        const Mount &mount = m_sources.mountOf(m_place.path);
        seed.image.isPrefix =
            Knowledge::builtIn().chart(mount.name).prefixes.contains(m_place.path.mid(mount.pointer.size()));
        if (seed.image.isPrefix)
            seed.image.shape = Shape::Prefix;
        else
            addTag(seed);
        addDigest(seed);
        seed.kind = registry.isEmpty() ? Seed::Kind::Waiting : Seed::Kind::Image;
        add(seed, {u"registry"_s, u"repository"_s, u"tag"_s, u"version"_s, u"digest"_s, u"name"_s});
    }

    /** Rules d and e: shapes 6, 2, 7 and 8. */
    void readPlainRepository(const QString &repository)
    {
        const bool hasHost = startsWithHost(repository);
        const bool hasTag = has(u"tag"_s) || has(u"digest"_s);
        if (!hasHost && !hasTag && !isImagePlace())
            return; // a `version` beside it may be anything's
        if (!hasHost && !oci::isValidRepository(repository))
            return;
        const QString name = text(u"name"_s);
        const bool isSplit = hasHost && isImagePlace() && !name.isEmpty() && !name.contains(u'/')
            && repository.section(u'/', -1) != name;
        Seed seed;
        seed.image.shape = isSplit ? Shape::RepositoryNameTag : Shape::RepositoryTag;
        if (!hasHost && isBitnami()) {
            seed.image.shape = Shape::Bitnami;
            addName(seed, u"registry"_s, u"registry"_s);
        }
        addName(seed, u"repository"_s, u"repository"_s);
        if (isSplit)
            addName(seed, u"name"_s, u"name"_s);
        addTag(seed);
        addDigest(seed);
        seed.kind = hasHost || seed.image.shape == Shape::Bitnami ? Seed::Kind::Image : Seed::Kind::Waiting;
        add(seed, {u"repository"_s, u"tag"_s, u"version"_s, u"digest"_s, u"name"_s});
    }

    /** Whether the map is the `image` of a Bitnami chart whose own values, with the registry, are not here. */
    [[nodiscard]] bool isBitnami() const
    {
        const QStringList keys = pointerKeys(m_place.path);
        return !m_place.inManifest && keys.size() >= 2 && keys.last() == "image"_L1
            && Knowledge::builtIn().isBitnami(keys[keys.size() - 2]);
    }

    /** Shape 5 with another key for the repository: a registry beside `image`, `name` or `imageName`. */
    bool readRegistryName()
    {
        const QString registry = text(u"registry"_s);
        const QString key = firstOf({u"image"_s, u"imageName"_s, u"name"_s});
        const QString name = text(key);
        const bool isImage = isImagePlace() || has(u"tag"_s) || has(u"digest"_s);
        if (registry.isEmpty() || isTemplated(registry) || !isImage || !oci::isValidRepository(name)
            || startsWithHost(name))
            return false;
        Seed seed;
        seed.image.shape = Shape::RegistryRepositoryTag;
        addName(seed, u"registry"_s, u"registry"_s);
        addName(seed, u"repository"_s, key);
        addTag(seed);
        addDigest(seed);
        add(seed, {u"registry"_s, key, u"tag"_s, u"version"_s, u"digest"_s});
        return true;
    }

    /** Rule f: shape 12, and bare names that a prefix completes. */
    void readName()
    {
        const QString key = has(u"imageName"_s) ? u"imageName"_s : u"name"_s;
        const QString name = text(key);
        if (name.isEmpty() || isTemplated(name))
            return;
        Seed seed;
        if (key == "name"_L1 && name.contains(u'/')) {
            if (!has(u"tag"_s) || (!startsWithHost(name) && !isImagePlace()) || !oci::parseReference(name))
                return;
            seed.image.shape = Shape::RepositoryTag;
            addName(seed, u"repository"_s, key);
            addTag(seed);
            addDigest(seed);
            return add(seed, {key, u"tag"_s, u"version"_s, u"digest"_s});
        }
        const bool isBare = !name.contains(u':') && !name.contains(u'/') && oci::isValidRepository(name);
        if (!isBare || (key == "name"_L1 && !isImageKey(m_place.key)))
            return;
        seed.kind = Seed::Kind::Bare;
        seed.image.shape = Shape::PrefixNameTag;
        addName(seed, u"name"_s, key);
        if (has(u"tag"_s))
            addTag(seed);
        else if (has(u"imageTag"_s))
            seed.image.parts.append(part(u"tag"_s, u"imageTag"_s));
        addDigest(seed);
        add(seed, {key, u"tag"_s, u"imageTag"_s});
    }

    /** Rule g: fooImage with fooTag or fooDigest beside it, image with imageTag or tag, fooRepository with fooTag. */
    void readFlattened()
    {
        for (const Entry &entry : m_map.entries) {
            const QString &key = entry.key;
            if (!entry.value.isString() || m_reading.consumed.contains(key))
                continue;
            const bool isRepository = key.endsWith("Repository"_L1);
            if (!isRepository && !isImageKey(key))
                continue;
            const QString stem = isRepository ? key.chopped(10) : key.endsWith("Image"_L1) ? key.chopped(5) : key;
            QStringList tagKeys{stem + "Tag"_L1, stem + "ImageTag"_L1};
            QStringList digestKeys{stem + "Digest"_L1, stem + "ImageDigest"_L1};
            if (key == "image"_L1 || key == "imageName"_L1) {
                tagKeys += {u"imageTag"_s, u"tag"_s, u"version"_s};
                digestKeys += {u"imageDigest"_s, u"digest"_s};
            }
            flatten(key, firstOf(tagKeys), firstOf(digestKeys));
        }
    }

    [[nodiscard]] QString firstOf(const QStringList &keys) const
    {
        for (const QString &key : keys) {
            if (has(key))
                return key;
        }
        return {};
    }

    void flatten(const QString &key, const QString &tagKey, const QString &digestKey)
    {
        const QString name = text(key);
        if ((tagKey.isEmpty() && digestKey.isEmpty()) || isTemplated(name))
            return;
        const Result<oci::Reference> reference = oci::parseReference(name);
        if (!reference || !reference->tag.isEmpty() || !reference->digest.isEmpty())
            return;
        if (tagKey == "version"_L1 && !startsWithHost(name))
            return;
        Seed seed;
        const bool hasDigest = !digestKey.isEmpty() && !text(digestKey).isEmpty();
        seed.image.shape = hasDigest ? Shape::RepositoryTagDigest : Shape::RepositoryTag;
        addName(seed, u"repository"_s, key);
        if (!tagKey.isEmpty())
            seed.image.parts.append(part(u"tag"_s, tagKey));
        if (!digestKey.isEmpty())
            seed.image.parts.append(part(u"digest"_s, digestKey));
        seed.kind = startsWithHost(name) ? Seed::Kind::Image : Seed::Kind::Waiting;
        add(seed, {key, tagKey, digestKey});
    }

    void addName(Seed &seed, const QString &role, const QString &key)
    {
        seed.image.parts.append(part(role, key));
        ++seed.image.nameParts;
    }
    void addTag(Seed &seed)
    {
        const bool usesVersion = !has(u"tag"_s) && has(u"version"_s);
        seed.image.parts.append(part(u"tag"_s, usesVersion ? u"version"_s : u"tag"_s));
    }
    void addDigest(Seed &seed)
    {
        if (!has(u"digest"_s))
            return;
        seed.image.parts.append(part(u"digest"_s, u"digest"_s));
        if (seed.image.shape == Shape::RepositoryTag && !text(u"digest"_s).isEmpty())
            seed.image.shape = Shape::RepositoryTagDigest;
    }
    void add(const Seed &seed, const QStringList &keys)
    {
        m_reading.seeds.append(seed);
        consume(keys);
    }

    const Value &m_map;
    const Place &m_place;
    const Sources &m_sources;
    const IsRegistry &m_isRegistry;
    QHash<QString, const Value *> m_scalars;
    MapReading m_reading;
};

} // namespace

MapReading readMap(const Value &map, const Place &place, const Sources &sources, const IsRegistry &isRegistry)
{
    const bool mayHoldImage = std::any_of(map.entries.begin(), map.entries.end(), [](const Entry &entry) {
        static constexpr std::array<QStringView, 8> keys{
            u"registry", u"server", u"hostname", u"host", u"url", u"registryHostname", u"repository", u"name"};
        return entry.value.isScalar()
            && (std::find(keys.begin(), keys.end(), entry.key) != keys.end() || isImageKey(entry.key)
                || entry.key.endsWith("Repository"_L1));
    });
    if (!mayHoldImage)
        return {};
    return Rules(map, place, sources, isRegistry).read();
}

} // namespace berth::helm
