#include "app/helm/hidden.h"

#include <QRegularExpression>

namespace berth::helm {

using namespace Qt::StringLiterals;

namespace {

void add(QList<HiddenImage> &hidden, const QString &text, const QString &where)
{
    const Result<oci::Reference> reference = oci::parseReference(text);
    if (!reference)
        return;
    for (const HiddenImage &known : hidden) {
        if (known.text == text)
            return;
    }
    hidden.append({text, where, oci::normalisedHost(reference->host)});
}

/** The references that one template line writes out: after `image:`, or anywhere with a registry's host. */
void readLine(const QString &line, const QString &where, const IsRegistry &isRegistry, QList<HiddenImage> &hidden)
{
    static const QRegularExpression image(uR"(\bimage:\s*["']?([a-z0-9][^\s"'{}#]*)["']?\s*\z)"_s);
    static const QRegularExpression anywhere(
        uR"((?<![A-Za-z0-9./_-])[A-Za-z0-9.-]+\.[A-Za-z0-9.-]+(?::[0-9]+)?/[a-z0-9._/-]*[a-z0-9](?::[A-Za-z0-9_][A-Za-z0-9._-]*)?(?:@sha256:[0-9a-f]{64})?(?![{/A-Za-z0-9]))"_s);
    if (const QRegularExpressionMatch match = image.match(line); match.hasMatch())
        add(hidden, match.captured(1), where);
    for (auto it = anywhere.globalMatch(line); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString text = match.captured();
        const bool isUrl = line.left(match.capturedStart()).endsWith("://"_L1);
        if (!isUrl && startsWithRegistry(text, isRegistry) && line.mid(match.capturedEnd(), 3) != ":{{"_L1)
            add(hidden, text, where);
    }
}

} // namespace

QList<HiddenImage> findHidden(const Sources &sources, const IsRegistry &isRegistry)
{
    QList<HiddenImage> hidden;
    for (const Mount &mount : sources.mounts) {
        for (const KnownHidden &known : Knowledge::builtIn().chart(mount.name).hidden) {
            const bool needsTag = known.tag == "chart.appVersion"_L1 && !mount.appVersion.isEmpty();
            add(hidden, needsTag ? known.reference + u':' + mount.appVersion : known.reference, known.where);
        }
    }
    for (const Template &file : sources.templates) {
        int number = 0;
        for (const QString &line : file.text.split(u'\n')) {
            ++number;
            const QStringView trimmed = QStringView(line).trimmed();
            if (!trimmed.startsWith(u'#') && !trimmed.startsWith(u"{{/*") && !trimmed.startsWith(u"{{- /*"))
                readLine(line, file.file + u':' + QString::number(number), isRegistry, hidden);
        }
    }
    return hidden;
}

} // namespace berth::helm
