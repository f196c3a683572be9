#pragma once

#include "app/helm/knowledge.h"
#include "app/helm/value.h"
#include "app/oci/rewrite.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace berth::helm {

/** How values name an image (helm.md §1); shapeName() gives the words that scripts see. */
enum class Shape {
    RepositoryImageVersion, ///< 1
    RepositoryImageTag, ///< 11
    RepositoryTag, ///< 2, 12, 13
    RepositoryTagDigest, ///< 7, 13
    RepositoryNameTag, ///< 6
    RegistryRepositoryTag, ///< 5
    Bitnami, ///< 8
    PrefixNameTag, ///< 4
    Prefix, ///< 14: a place for images, nothing to pull
    Text, ///< 3, 10, 15: the whole reference in one string
};

[[nodiscard]] QString shapeName(Shape shape);

/** One value that an image is made of. An absent key has no span; its `value` is then empty. */
struct ImagePart
{
    QString role = {}; ///< registry, repository, image, name, prefix, string, tag, version, digest
    QString path = {}; ///< JSON pointer in the values that a person overrides, or in the document
    QString pointer = {}; ///< JSON pointer in its own file
    QString value = {}; ///< as a template would print it
    Span span = {};
    ScalarStyle style = ScalarStyle::Plain;
    bool present = false; ///< false if the key is absent
    bool isNull = false;

    bool operator==(const ImagePart &) const = default;
};

/** One leaf to change. */
struct LeafChange
{
    QString path = {}; ///< JSON pointer, as in ImagePart
    QString value = {};
    bool isNew = false; ///< the key is not in the values yet

    bool operator==(const LeafChange &) const = default;
};

/** What stands around a reference inside its string. */
struct Wrapping
{
    QString before = {}; ///< `docker://`, `oci://` or `--flag=`
    bool enroot = false; ///< `host#path`

    bool operator==(const Wrapping &) const = default;
};

/** One image that values or manifests name, and what becomes of it. */
struct FoundImage
{
    Shape shape = Shape::Text;
    QString text = {}; ///< the reference as the chart composes it
    oci::Reference reference = {};
    QList<ImagePart> parts = {}; ///< those that make up the name come first, in order
    int nameParts = 0; ///< how many of them
    Wrapping wrapping = {};
    QString tagSource = {}; ///< as in cli.md: values, chart.appVersion, …
    bool enabledByDefault = true;
    QString gate = {}; ///< what switches it on
    std::optional<RuntimeTag> runtimeTag = {};
    bool isPrefix = false; ///< must be rewritten but cannot be pulled
    bool isChart = false; ///< a Helm chart in a registry
    int document = 0; ///< of a manifest file, from 0
    bool inManifest = false;
    QStringList notes = {}; ///< translated sentences

    oci::Rewrite rewrite = {};
    QList<LeafChange> changes = {};

    [[nodiscard]] const ImagePart *part(QStringView role) const;
};

/** Why a value that looks like an image or a registry is left alone. */
enum class LeftReason {
    Credential, ///< the server of a pull secret
    Template, ///< Go template or shell variables
    Script, ///< a reference inside longer text
    Address, ///< a URL or a list of hosts
    ModelMirror,
    FrontedHosts,
    DeadKey,
    UserSupplied, ///< no repository given: the person has to name one
    HostAlone,
    Untagged, ///< a name without tag under a key that says nothing
    Unreadable, ///< does not make a reference
};

struct LeftAlone
{
    LeftReason reason = LeftReason::HostAlone;
    ImagePart where = {};
    int document = 0;
    bool inManifest = false;
};

/** One translated sentence for a reason. */
[[nodiscard]] QString describe(LeftReason reason);

/** An image that no value reaches, and where it comes from. */
struct HiddenImage
{
    QString text = {};
    QString where = {};
    QString upstream = {};
};

} // namespace berth::helm
