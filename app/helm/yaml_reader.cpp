#include "app/helm/yaml_reader.h"

#include "app/helm/yaml_builder.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <libfyaml.h>

#include <memory>

namespace berth::helm {

using namespace Qt::StringLiterals;

namespace {

/** The words of this file, in the translator's sight. */
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Yaml)
};

struct ParserDeleter
{
    void operator()(fy_parser *parser) const { fy_parser_destroy(parser); }
};
struct DiagDeleter
{
    void operator()(fy_diag *diag) const { fy_diag_destroy(diag); }
};
using Parser = std::unique_ptr<fy_parser, ParserDeleter>;
using Diag = std::unique_ptr<fy_diag, DiagDeleter>;

/** What the bytes are not, said before the parser sees them; empty if they may be YAML. */
QString objectionToBytes(const QByteArray &bytes, const YamlLimits &limits)
{
    if (bytes.size() > limits.bytes)
        return Words::tr("The file has %1 bytes; at most %2 are read.").arg(bytes.size()).arg(limits.bytes);
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        return Words::tr("The file is UTF-16: save it as UTF-8.");
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0)
        return Words::tr("The file is not text: byte %1 is NUL.").arg(nul + 1);
    return {};
}

/** The line, from 1, of the first byte that is not UTF-8; 0 if all are. */
int firstLineNotUtf8(const QByteArray &bytes)
{
    if (bytes.isValidUtf8())
        return 0;
    int line = 0;
    for (const QByteArray &part : bytes.split('\n')) {
        ++line;
        if (!part.isValidUtf8())
            return line;
    }
    return line;
}

QString parserObjection(fy_diag *diag, const QByteArray &bytes)
{
    void *iterator = nullptr;
    const fy_diag_error *error = fy_diag_errors_iterate(diag, &iterator);
    if (!error)
        return Words::tr("This is not YAML.");
    const QByteArray line = bytes.split('\n').value(error->line - 1);
    if (QByteArrayView(line).trimmed().size() < line.size() && line.left(line.indexOf(line.trimmed())).contains('\t'))
        return Words::tr("Line %1: a tab indents this line, where YAML wants blanks.").arg(error->line);
    return Words::tr("Line %1, column %2: this is not YAML (%3).")
        .arg(error->line)
        .arg(error->column)
        .arg(QString::fromUtf8(error->msg).simplified());
}

/** Feeds every event to the builder; returns the builder's objection, or empty. */
QString buildFrom(fy_parser *parser, YamlBuilder &builder)
{
    while (fy_event *event = fy_parser_parse(parser)) {
        builder.take(*event);
        fy_parser_event_free(parser, event);
        if (!builder.objection().isEmpty())
            return builder.objection();
    }
    return {};
}

} // namespace

Result<YamlFile> readYaml(const QString &name, const QByteArray &bytes, int index, const YamlLimits &limits)
{
    const auto refuse = [&name](const QString &sentence) {
        Error error = badInput(name, Words::tr("“%1”: %2").arg(name, sentence));
        error.target = name;
        return fail(std::move(error));
    };
    if (const QString objection = objectionToBytes(bytes, limits); !objection.isEmpty())
        return refuse(objection);
    if (const int line = firstLineNotUtf8(bytes); line > 0)
        return refuse(Words::tr("Line %1: this is not UTF-8 text; save the file as UTF-8.").arg(line));

    YamlFile file{name, bytes, {}, {}};
    const qsizetype bom = bytes.startsWith("\xef\xbb\xbf") ? 3 : 0;

    fy_diag_cfg diagConfig{};
    fy_diag_cfg_default(&diagConfig);
    diagConfig.fp = nullptr;
    diagConfig.colorize = false;
    const Diag diag(fy_diag_create(&diagConfig));
    fy_diag_set_collect_errors(diag.get(), true);
    fy_parse_cfg config{};
    config.flags = static_cast<fy_parse_cfg_flags>(unsigned(FYPCF_COLLECT_DIAG) | unsigned(FYPCF_ALLOW_DUPLICATE_KEYS)
        | unsigned(FYPCF_DEFAULT_VERSION_1_1) | unsigned(FYPCF_JSON_NONE));
    config.diag = diag.get();
    const Parser parser(fy_parser_create(&config));
    if (!parser || fy_parser_set_string(parser.get(), bytes.constData() + bom, size_t(bytes.size() - bom)) != 0)
        return fail(ErrorKind::Internal);

    YamlBuilder builder(file, index, bom, limits);
    if (const QString objection = buildFrom(parser.get(), builder); !objection.isEmpty())
        return refuse(objection);
    if (fy_parser_get_stream_error(parser.get()))
        return refuse(parserObjection(diag.get(), bytes));
    return file;
}

} // namespace berth::helm
