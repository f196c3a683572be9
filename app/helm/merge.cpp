#include "app/helm/merge.h"

#include <QHash>

namespace berth::helm {

using namespace Qt::StringLiterals;

namespace {

/** Where each key stands, so that merging large maps stays linear. */
QHash<QString, qsizetype> positions(const Value &map)
{
    QHash<QString, qsizetype> index;
    index.reserve(map.entries.size());
    for (qsizetype i = 0; i < map.entries.size(); ++i)
        index.insert(map.entries[i].key, i);
    return index;
}

} // namespace

Value mergedFiles(const Value &first, const Value &second)
{
    if (!first.isMap() || !second.isMap())
        return second;
    Value result = first;
    const QHash<QString, qsizetype> index = positions(first);
    for (const Entry &entry : second.entries) {
        const auto at = index.constFind(entry.key);
        if (at == index.constEnd()) {
            result.entries.append(entry);
        } else {
            Value &present = result.entries[*at].value;
            present = mergedFiles(present, entry.value);
        }
    }
    return result;
}

Value overlaid(const Value &chart, const Value &person)
{
    if (!chart.isMap() || !person.isMap())
        return person;
    Value result = chart;
    const QHash<QString, qsizetype> index = positions(chart);
    for (const Entry &entry : person.entries) {
        const auto at = index.constFind(entry.key);
        if (at == index.constEnd()) {
            if (!entry.value.isNull())
                result.entries.append(entry);
        } else if (entry.value.isNull()) {
            result.remove(entry.key);
            Value rest = person;
            rest.remove(entry.key);
            return overlaid(result, rest); // positions have moved; nulls are rare
        } else {
            Value &present = result.entries[*at].value;
            present = overlaid(present, entry.value);
        }
    }
    return result;
}

Value underlaid(const Value &parent, const Value &subchart)
{
    if (!parent.isMap() || !subchart.isMap())
        return parent;
    Value result = parent;
    const QHash<QString, qsizetype> index = positions(parent);
    QStringList deleted;
    for (const Entry &entry : subchart.entries) {
        const auto at = index.constFind(entry.key);
        if (at == index.constEnd()) {
            result.entries.append(entry);
        } else {
            Value &present = result.entries[*at].value;
            if (present.isNull())
                deleted += entry.key;
            else
                present = underlaid(present, entry.value);
        }
    }
    for (const QString &key : std::as_const(deleted))
        result.remove(key);
    return result;
}

void dropShadowedGlobals(Value &subchart, const Value &parentGlobal)
{
    Value *own = subchart.find(u"global");
    if (!own || !own->isMap() || !parentGlobal.isMap())
        return;
    for (const Entry &entry : parentGlobal.entries) {
        Value *shadowed = own->find(entry.key);
        if (shadowed && !(shadowed->isMap() && entry.value.isMap()))
            own->remove(entry.key);
    }
}

} // namespace berth::helm
