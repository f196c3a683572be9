#include "tests/support/helm_corpus.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace berth::test {

using namespace Qt::StringLiterals;

QString sharedPath(const QString &name)
{
    const QString path = QStringLiteral(BERTH_SHARED_DIR) + u'/' + name;
    return QFile::exists(path) ? QDir::cleanPath(path) : QString();
}

QStringList corpusCharts()
{
    QStringList charts;
    const QDir folder(sharedPath(u"charts"_s));
    if (folder.path() == "."_L1)
        return charts;
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        charts += folder.filePath(name);
    return charts;
}

oci::CacheTarget corpusTarget(bool all)
{
    oci::CacheTarget target = oci::defaultTarget(u"harbor.potus.local"_s);
    if (all) {
        for (const char *mapping : {"docker.io=dockerhub", "ghcr.io=ghcr", "quay.io=quay", "registry.k8s.io=k8s",
                 "k8s.gcr.io=k8sgcr", "gcr.io=gcr", "public.ecr.aws=ecrpublic"})
            target.upstreams.append(*oci::parseUpstream(QString::fromLatin1(mapping)));
    }
    return target;
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject readJsonObject(const QString &path)
{
    return QJsonDocument::fromJson(readAll(path)).object();
}

} // namespace berth::test
