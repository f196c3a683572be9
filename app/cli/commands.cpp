#include "app/cli/commands.h"

#include <QCoreApplication>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/** Which Harbor, and how to answer (cli.md "Which Harbor", "Manners"). */
QList<Option> commonOptions()
{
    return {
        {.name = u"profile"_s, .value = u"NAME"_s, .help = Words::tr("the Harbor of this profile")},
        {.name = u"url"_s,
            .value = u"URL"_s,
            .help = Words::tr("the Harbor at this address, for one call; plain http only to this computer")},
        {.name = u"user"_s,
            .value = u"NAME"_s,
            .help = Words::tr("with --url: user name, or a robot account's full name")},
        {.name = u"secret-file"_s,
            .value = u"FILE"_s,
            .help = Words::tr("the password or robot secret is in this file; - is standard input"),
            .file = true},
        {.name = u"ca"_s,
            .value = u"FILE"_s,
            .help = Words::tr("with --url: trust the CA certificates in this PEM file, and no others"),
            .file = true},
        {.name = u"pin"_s,
            .value = u"SHA256"_s,
            .help = Words::tr("with --url: trust the one certificate with this SHA-256 fingerprint")},
        {.name = u"insecure"_s, .help = Words::tr("with --url: trust any certificate, which protects from nobody")},
        {.name = u"demo"_s, .help = Words::tr("a demo Harbor in this process, gone afterwards")},
        {.name = u"timeout"_s,
            .value = u"SECONDS"_s,
            .help = Words::tr("how long to wait for each answer; 75 unless given")},
        {.name = u"json"_s, .help = Words::tr("the result as JSON, with Harbor's own field names")},
        {.name = u"quiet"_s,
            .help = Words::tr("the result, warnings and errors; neither notes nor progress"),
            .letter = u"q"_s},
        {.name = u"help"_s, .help = Words::tr("what a command does and takes"), .letter = u"h"_s},
        {.name = u"version"_s, .help = Words::tr("the version of berth-cli")},
    };
}

} // namespace

Grammar grammar()
{
    return {.common = commonOptions(),
        .nouns = {
            statusNoun(),
            endpointNoun(),
            projectNoun(),
            repoNoun(),
            artifactNoun(),
            imageNoun(),
            valuesNoun(),
            profileNoun(),
            keyNoun(),
            demoNoun(),
            helpNoun(),
            completionNoun(),
            manPageNoun(),
        }};
}

} // namespace berth::cli
