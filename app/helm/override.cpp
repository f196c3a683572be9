#include "app/helm/override.h"

#include <QMap>

namespace berth::helm {

using namespace Qt::StringLiterals;

namespace {

/** Changes by their keys, level by level. */
struct Branch
{
    QMap<QString, Branch> below = {};
    QStringList newKeys = {}; ///< in the order of the changes
    QString value = {};
    bool isLeaf = false;
};

Branch grow(const QList<LeafChange> &changes)
{
    Branch root;
    for (const LeafChange &change : changes) {
        Branch *branch = &root;
        const QStringList keys = pointerKeys(change.path);
        for (const QString &key : keys) {
            if (change.isNew && &key == &keys.last() && !branch->below.contains(key))
                branch->newKeys += key;
            branch = &branch->below[key];
        }
        branch->value = change.value;
        branch->isLeaf = true;
    }
    return root;
}

/** A copy of @p value with the changes below it, for lists, which an override replaces whole. */
Value applied(const Value &value, const Branch &branch)
{
    if (branch.isLeaf)
        return Value::string(branch.value);
    Value copy = value;
    for (auto it = branch.below.begin(); it != branch.below.end(); ++it) {
        if (copy.isMap()) {
            const Value *present = value.find(it.key());
            copy.insert(it.key(), applied(present ? *present : Value{}, it.value()));
        } else if (const qsizetype index = it.key().toLongLong(); index < copy.items.size()) {
            copy.items[index] = applied(copy.items[index], it.value());
        }
    }
    return copy;
}

Value picked(const Value &value, const Branch &branch)
{
    if (branch.isLeaf)
        return Value::string(branch.value);
    if (value.isList())
        return applied(value, branch);
    Value part = Value::map();
    for (const QString &key : branch.newKeys)
        part.entries.append({key, Value::string(branch.below[key].value)});
    for (const Entry &entry : value.entries) {
        const auto below = branch.below.constFind(entry.key);
        if (below != branch.below.constEnd())
            part.entries.append({entry.key, picked(entry.value, *below)});
    }
    return part;
}

} // namespace

Value overrideTree(const Value &values, const QList<LeafChange> &changes)
{
    return picked(values, grow(changes));
}

QList<LeafChange> collectChanges(const QList<FoundImage> &images, const QSet<qsizetype> &excluded)
{
    QList<LeafChange> changes;
    QSet<QString> seen;
    for (qsizetype i = 0; i < images.size(); ++i) {
        if (excluded.contains(i) || images[i].inManifest)
            continue;
        for (const LeafChange &change : images[i].changes) {
            if (seen.contains(change.path))
                continue;
            seen.insert(change.path);
            changes.append(change);
        }
    }
    return changes;
}

QString commentText(const QString &text)
{
    QString line;
    for (const QChar c : text)
        line += c.isPrint() ? c : QChar(u' ');
    return line.simplified().left(300);
}

} // namespace berth::helm
