#include "app/core/text.h"
#include "app/helm/plan.h"
#include "app/helm/values.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>

namespace berth::helm {

using namespace Qt::StringLiterals;

namespace {

/** The words of this file, in the translator's sight. */
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Edit)
};

/** One piece of a file's bytes and what comes in its place. */
struct Splice
{
    qsizetype end = 0;
    QByteArray text = {};
};

/**
 * @p text where a plain scalar stood: a reference holds a slash and nothing that YAML minds, so it stays plain and the
 * file equal around it; anything else (an IPv6 host) is put in quotes.
 */
QString plainOrQuoted(const QString &text)
{
    static const QRegularExpression reference(
        uR"(\A[A-Za-z0-9-][A-Za-z0-9._:/@#=+-]*/[A-Za-z0-9._:/@#=+-]*[A-Za-z0-9]\z)"_s);
    return reference.match(text).hasMatch() ? text : yamlQuoted(text);
}

using Splices = QMap<qsizetype, Splice>; // by their begin

tl::unexpected<Error> refuse(const QString &file, const QString &sentence)
{
    Error error = badInput(file, sentence);
    error.target = file;
    return fail(std::move(error));
}

const ImagePart *partAt(const FoundImage &image, const QString &path)
{
    for (const ImagePart &part : image.parts) {
        if (part.path == path)
            return &part;
    }
    return nullptr;
}

/** How often a leaf of each span is used, so that an anchor which serves something else too is noticed. */
void countUses(const Value &value, QMap<qsizetype, int> &uses)
{
    if (value.isScalar()) {
        if (value.span.isValid())
            ++uses[value.span.begin];
        return;
    }
    for (const Value &item : value.items)
        countUses(item, uses);
    for (const Entry &entry : value.entries)
        countUses(entry.value, uses);
}

QByteArray spliced(const QByteArray &bytes, const Splices &splices)
{
    QByteArray result;
    qsizetype at = 0;
    for (auto it = splices.begin(); it != splices.end(); ++it) {
        result += bytes.mid(at, it.key() - at) + it->text;
        at = it->end;
    }
    return result + bytes.mid(at);
}

} // namespace

Result<QByteArray> editedInPlace(const Scan &scan, int index, const QSet<qsizetype> &excluded)
{
    const YamlFile &file = scan.sources.files[index];
    Splices splices;
    QMap<qsizetype, QSet<QString>> changedPaths;
    for (qsizetype i = 0; i < scan.found.images.size(); ++i) {
        const FoundImage &image = scan.found.images[i];
        if (excluded.contains(i) || image.changes.isEmpty())
            continue;
        for (const LeafChange &change : image.changes) {
            const ImagePart *part = partAt(image, change.path);
            if (change.isNew && image.parts.first().span.file == index)
                return refuse(file.name,
                    Words::tr("“%1” would need a new key, so it is not edited in place: use an override file.")
                        .arg(change.path));
            if (!part || part->span.file != index || part->span.end <= part->span.begin)
                continue;
            const QString text = part->style == ScalarStyle::Plain ? plainOrQuoted(change.value) : change.value;
            splices.insert(part->span.begin, {part->span.end, text.toUtf8()});
            changedPaths[part->span.begin].insert(QString::number(image.document) + change.path);
        }
    }
    QMap<qsizetype, int> uses;
    for (const Value &document : file.documents)
        countUses(document, uses);
    for (auto it = changedPaths.begin(); it != changedPaths.end(); ++it) {
        if (uses.value(it.key()) > it->size())
            return refuse(file.name,
                Words::tr("The anchored text at byte %1 is used for something else too: edit it by hand.")
                    .arg(it.key() + 1));
    }
    const QByteArray edited = spliced(file.bytes, splices);
    const Result<YamlFile> again = readYaml(file.name, edited, index);
    if (!again || again->documents.size() != file.documents.size())
        return refuse(file.name, Words::tr("The edited text could not be read again, so the file is left as it is."));
    return edited;
}

} // namespace berth::helm
