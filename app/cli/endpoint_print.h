#pragma once

#include "app/cli/console.h"
#include "app/setup/endpoint_changes.h"

namespace berth::cli {

void printEndpoints(Console &console, const QList<harbor::Registry> &registries);
/** --json: the registry with "used_by", the names of its proxy projects. */
void printEndpoint(Console &console, const harbor::Registry &registry, const EndpointUse &use);
/** --json: the shape of cli.md; "from_here" is empty, because only Harbor was asked. */
void printTest(Console &console, const TestOutcome &outcome);
/** The likely causes behind the sentence, one a line, most likely first. */
[[nodiscard]] QString likelyText(const TestOutcome &outcome);

} // namespace berth::cli
