#include "app/helm/knowledge.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

static void initialiseHelmResources()
{
    Q_INIT_RESOURCE(helm); // a static library's resources register only when asked, outside any namespace
}

namespace berth::helm {

using namespace Qt::StringLiterals;

namespace {

QStringList texts(const QJsonValue &array)
{
    QStringList list;
    for (const QJsonValue &value : array.toArray())
        list += value.toString();
    return list;
}

QHash<QString, ChartKnowledge> readEntries(const QJsonObject &object)
{
    QHash<QString, ChartKnowledge> all;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonObject entry = it.value().toObject();
        ChartKnowledge known;
        known.defaultTag = entry["default_tag"_L1].toString();
        known.prefixes = texts(entry["prefixes"_L1]);
        known.noDigest = texts(entry["no_digest"_L1]);
        for (const QJsonValue &value : entry["gates"_L1].toArray())
            known.gates.append(
                {value["pointer"_L1].toString(), value["gate"_L1].toString(), value["value"_L1].toString()});
        for (const QJsonValue &value : entry["runtime_tags"_L1].toArray())
            known.runtimeTags.append({value["pointer"_L1].toString(), value["suffix"_L1].toString(),
                value["example"_L1].toString(), value["precompiled"_L1].toString()});
        for (const QJsonValue &value : entry["tag_key"_L1].toArray())
            known.tagKeys.insert(value["pointer"_L1].toString(), value["key"_L1].toString());
        for (const QJsonValue &value : entry["hidden"_L1].toArray())
            known.hidden.append(
                {value["reference"_L1].toString(), value["tag"_L1].toString(), value["where"_L1].toString()});
        all.insert(it.key(), known);
    }
    return all;
}

} // namespace

const Knowledge &Knowledge::builtIn()
{
    static const Knowledge knowledge = [] {
        initialiseHelmResources();
        QFile file(u":/berth/helm/knowledge.json"_s);
        Knowledge read;
        if (!file.open(QIODevice::ReadOnly))
            return read;
        const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
        for (const QString &host : texts(root["registries"_L1]))
            read.m_registries.insert(host);
        read.m_suffixes = texts(root["registry_suffixes"_L1]);
        for (const QString &name : texts(root["bitnami"_L1]))
            read.m_bitnami.insert(name);
        for (const QJsonValue &value : root["untouched_keys"_L1].toArray())
            read.m_untouched.insert(value["key"_L1].toString(), value["why"_L1].toString());
        read.m_charts = readEntries(root["charts"_L1].toObject());
        read.m_kinds = readEntries(root["kinds"_L1].toObject());
        return read;
    }();
    return knowledge;
}

const ChartKnowledge &Knowledge::chart(const QString &name) const
{
    const auto found = m_charts.constFind(name);
    return found == m_charts.constEnd() ? m_nothing : *found;
}

const ChartKnowledge &Knowledge::kind(const QString &name) const
{
    const auto found = m_kinds.constFind(name);
    return found == m_kinds.constEnd() ? m_nothing : *found;
}

bool Knowledge::isRegistry(const QString &host) const
{
    return m_registries.contains(host)
        || std::any_of(
            m_suffixes.begin(), m_suffixes.end(), [&host](const QString &suffix) { return host.endsWith(suffix); });
}

} // namespace berth::helm
