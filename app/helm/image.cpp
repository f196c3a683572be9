#include "app/helm/image.h"

#include <QCoreApplication>

namespace berth::helm {

using namespace Qt::StringLiterals;

namespace {

/** The words of this file, in the translator's sight. */
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Image)
};

} // namespace

QString shapeName(Shape shape)
{
    switch (shape) {
    case Shape::RepositoryImageVersion:
        return u"repository+image+version"_s;
    case Shape::RepositoryImageTag:
        return u"repository+image+tag"_s;
    case Shape::RepositoryTag:
        return u"repository+tag"_s;
    case Shape::RepositoryTagDigest:
        return u"repository+tag+digest"_s;
    case Shape::RepositoryNameTag:
        return u"repository+name+tag"_s;
    case Shape::RegistryRepositoryTag:
        return u"registry+repository+tag"_s;
    case Shape::Bitnami:
        return u"bitnami registry+repository+tag (registry not in these values)"_s;
    case Shape::PrefixNameTag:
        return u"prefix+name+tag"_s;
    case Shape::Prefix:
        return u"prefix"_s;
    case Shape::Text:
        return u"string"_s;
    }
    return {};
}

const ImagePart *FoundImage::part(QStringView role) const
{
    for (const ImagePart &candidate : parts) {
        if (candidate.role == role)
            return &candidate;
    }
    return nullptr;
}

QString describe(LeftReason reason)
{
    switch (reason) {
    case LeftReason::Credential:
        return Words::tr("This is the server of a pull secret: set it to the Harbor host with a robot account, or "
                         "create no secret here.");
    case LeftReason::Template:
        return Words::tr("A template or the application puts this together: change it by hand.");
    case LeftReason::Script:
        return Words::tr("The reference stands inside longer text: change it by hand.");
    case LeftReason::Address:
        return Words::tr("This is an address, not an image.");
    case LeftReason::ModelMirror:
        return Words::tr("This is a mirror for models, not for images.");
    case LeftReason::FrontedHosts:
        return Words::tr("These are the hosts that the chart itself fronts.");
    case LeftReason::DeadKey:
        return Words::tr("The repository names its host already, so this key is not used.");
    case LeftReason::UserSupplied:
        return Words::tr("No repository is given: this image is yours to supply before you enable it.");
    case LeftReason::HostAlone:
        return Words::tr("This names a registry, but no image is seen to be made with it.");
    case LeftReason::Untagged:
        return Words::tr("This looks like a repository, but neither its key nor a tag says that it is an image.");
    case LeftReason::Unreadable:
        return Words::tr("These values do not make an image reference.");
    }
    return {};
}

} // namespace berth::helm
