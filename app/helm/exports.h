#pragma once

#include "app/core/secret.h"
#include "app/helm/values.h"

namespace berth::helm {

/** A file for some other consumer of the cache, and what to know about it. */
struct Export
{
    QString fileName = {}; ///< what to call it when saved
    QString place = {}; ///< where it belongs on the machine that uses it; empty if anywhere
    QString text = {}; ///< empty if this consumer cannot be served; then a remark says why
    QStringList remarks = {}; ///< translated sentences

    bool operator==(const Export &) const = default;
};

/** How the nodes reach the Harbor. */
struct NodeOptions
{
    QString caFile = {}; ///< path on the node of a CA certificate; empty for the system's
    bool allowUpstream = true; ///< the upstream registry is asked if Harbor does not answer
    QString username = {}; ///< e.g. robot$nvidiaio+pull; empty for a public project
    SharedSecret secret = {}; ///< without it, SECRET stands in its place
};

// Which images (helm.md §9: kustomize; §8: what cannot be pulled)

enum class ListFormat { Text, Json, Csv };

/** The images through the cache, each once, without those that cannot be pulled. */
[[nodiscard]] Export imageList(const Scan &scan, ListFormat format);

/** A kustomization with `images:`; exact names, and only what stands in a PodSpec is reached by it. */
[[nodiscard]] Export kustomization(const Scan &scan);

enum class CopyTool { Skopeo, Crane };

/**
 * A shell script that copies the images to @p destination (host/project, a project that takes pushes) from where
 * the charts name them. Names that cannot be pulled as written stand in it as comments.
 */
[[nodiscard]] Export copyScript(const Scan &scan, CopyTool tool, const QString &destination);

// Nodes (helm.md §9)

/** One hosts.toml for each upstream registry. */
[[nodiscard]] QList<Export> containerdHosts(const oci::CacheTarget &target, const NodeOptions &options);
enum class K3sFlavour { K3s, Rke2 };
[[nodiscard]] Export k3sRegistries(const oci::CacheTarget &target, const NodeOptions &options, K3sFlavour flavour);
/** For CRI-O, podman and skopeo. */
[[nodiscard]] Export containersRegistries(const oci::CacheTarget &target, const NodeOptions &options);
/** Docker's mirrors serve Docker Hub alone and take no project, so there is never a text; the remarks say what to do.
 */
[[nodiscard]] Export dockerDaemon(const oci::CacheTarget &target);

// Clusters (helm.md §4, §9)

struct PullSecret
{
    QString name = {}; ///< of the Kubernetes object
    QString space = {}; ///< its namespace
    QString host = {}; ///< with port if it is not 443
    QString username = {}; ///< a robot's full name
};

/** A Secret of type kubernetes.io/dockerconfigjson. Without @p secret, SECRET stands in its place. */
[[nodiscard]] Export pullSecret(const PullSecret &spec, const SharedSecret &secret);

/** ImageTagMirrorSet and ImageDigestMirrorSet. */
[[nodiscard]] Export openShiftMirrors(const oci::CacheTarget &target, const NodeOptions &options);

/** `spec.source.helm.valuesObject` of an Application (Argo CD 2.6 and later). */
[[nodiscard]] Export argoApplication(const Scan &scan, const QList<LeafChange> &changes);
/** `spec.values` of a HelmRelease, and a post-renderer for images that no value reaches. */
[[nodiscard]] Export fluxRelease(const Scan &scan, const QList<LeafChange> &changes);

} // namespace berth::helm
