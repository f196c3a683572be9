#pragma once

#include "app/core/result.h"
#include "app/oci/reference.h"

#include <QString>

namespace berth::helm {

/** The three ways in which most charts take an image (helm.md §1, shapes 1, 2 and 5). */
enum class SnippetForm {
    Component, ///< `operator: {repository: host/path, image: name, version}` as in the GPU Operator
    RepositoryTag, ///< `image: {repository: host/path/name, tag}`
    RegistryRepositoryTag, ///< `image: {registry: host/project, repository: path/name, tag}`
};

/**
 * Values for `helm -f` that make one chart pull @p reference.
 * @p key is the path of the component or image block, e.g. `operator` or `server.image`; empty means `operator` for
 * a component and `image` for the others. A reference without tag and digest leaves the chart's own tag in force.
 * Fails with BadInput, `field` "key", if a part of the path is empty, and `field` "reference" without a host or,
 * for a component, with a single repository part.
 */
[[nodiscard]] Result<QString> helmSnippet(SnippetForm form, const oci::Reference &reference, const QString &key = {});

} // namespace berth::helm
