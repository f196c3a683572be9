#pragma once

#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "app/harbor/registry.h"
#include "app/ngc/key.h"

namespace berth::cli {

/** The options that say what an endpoint is made of; the same for create, update and test. */
[[nodiscard]] QList<Option> endpointFields();

/** The endpoint's fields as the command line has them; what was not given is not set. */
struct EndpointFields
{
    bool nvidia = false;
    std::optional<QString> type = {};
    std::optional<QString> url = {};
    std::optional<QString> accessId = {};
    SharedSecret secret = {}; ///< from --key-file; null: none was given
    std::optional<QString> description = {};
    std::optional<QString> newName = {};
    std::optional<bool> insecure = {};
    std::optional<QString> caCertificate = {};

    /** Nothing was given that would change an endpoint. */
    [[nodiscard]] bool isEmpty() const;
};

/**
 * Reads options and files. Fails with BadInput: files that cannot be read, a key that is none, options that
 * contradict one another, both secrets from standard input.
 */
[[nodiscard]] Result<EndpointFields> endpointFieldsOf(const Arguments &arguments, Console &console);

/** The preset, if --nvidia was given, and over it what was given. */
[[nodiscard]] harbor::RegistrySpec specOf(const EndpointFields &fields, const QString &name);
/** What is stored, without the secret. */
[[nodiscard]] harbor::RegistrySpec specOf(const harbor::Registry &registry);
[[nodiscard]] harbor::RegistryChange changeOf(const EndpointFields &fields);

} // namespace berth::cli
