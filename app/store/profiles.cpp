#include "app/store/profiles.h"

#include "app/core/json.h"
#include "app/core/text.h"
#include "app/store/safe_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>
#include <QStandardPaths>

#include <algorithm>

namespace berth::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int lockWaitMs = 2000; // a write takes milliseconds; longer means somebody hangs
constexpr qint64 fileCap = 256 * 1024; // a CA bundle fits

bool sameName(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

Result<Profile> readProfile(const QString &path)
{
    const Result<QByteArray> content = readOwn(path, fileCap);
    if (!content)
        return fail(content.error());
    const Result<QJsonValue> json = parseJson(*content, fileCap);
    Error strange;
    strange.kind = ErrorKind::File;
    strange.target = path;
    if (!json || !json->isObject())
        return fail(std::move(strange));
    Result<Profile> profile = profileFromJson(json->toObject());
    if (!profile) {
        strange.field = profile.error().field;
        if (json->toObject().value("schema"_L1).toInt() > profileSchema)
            strange.code = u"NEWER"_s;
        return fail(std::move(strange));
    }
    return profile;
}

/** What another Berth may stamp at any time without anybody minding. */
Profile withoutStamps(Profile profile)
{
    profile.lastUsed = {};
    profile.lastProject.clear();
    return profile;
}

} // namespace

Profiles::Profiles(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(QDir::cleanPath(folder))
{
}

QString Profiles::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/berth/profiles"_L1;
}

QString Profiles::pathOf(const QUuid &id) const
{
    return m_folder + u'/' + id.toString(QUuid::WithoutBraces) + ".json"_L1;
}

Result<Done> Profiles::load()
{
    m_profiles.clear();
    m_notes.clear();
    if (Result<Done> folder = ensurePrivateFolder(m_folder); !folder)
        return folder;
    QLockFile lock(m_folder + "/lock"_L1);
    const bool mayMove = lock.tryLock(0); // without the lock another Berth is at work: only read
    if (mayMove)
        removeLeftovers(m_folder);
    const QStringList files = QDir(m_folder).entryList({u"*.json"_s}, QDir::Files | QDir::Hidden, QDir::Name);
    for (const QString &file : files)
        loadFile(m_folder + u'/' + file, mayMove);
    Q_EMIT changed();
    return Done{};
}

void Profiles::loadFile(const QString &path, bool mayMove)
{
    const Result<Profile> profile = readProfile(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (profile) {
        if (pathOf(profile->id) == path)
            put(*profile);
        else
            m_notes.append(tr("%1 was not read: its name is not that of the profile in it.").arg(shown));
    } else if (profile.error().field == "owner"_L1) {
        m_notes.append(tr("%1 was not read: it belongs to another user.").arg(shown));
    } else if (profile.error().field == "mode"_L1) {
        m_notes.append(
            tr("%1 was not read: other users may change it. Run chmod 600 on it if you trust it.").arg(shown));
    } else if (profile.error().code == "NEWER"_L1) {
        m_notes.append(tr("%1 was not read: a newer Berth wrote it.").arg(shown));
    } else if (!profile.error().message.isEmpty()) { // the system refused, e.g. a link: nothing is known to be damaged
        m_notes.append(tr("%1 could not be read.").arg(shown));
    } else {
        restore(path, mayMove);
    }
}

void Profiles::restore(const QString &path, bool mayMove)
{
    const QString shown = QDir::toNativeSeparators(path);
    const Result<Profile> backup = readProfile(path + ".bak"_L1);
    const bool usable = backup && pathOf(backup->id) == path;
    const QString aside = mayMove ? setAside(path) : QString();
    if (usable) {
        put(*backup);
        if (!aside.isEmpty() && !backup->readOnly)
            write(*backup).map_error([this](const Error &error) { m_notes.append(describe(error).what); });
    }
    if (usable && aside.isEmpty())
        m_notes.append(tr("%1 is damaged; its backup is used.").arg(shown));
    else if (usable)
        m_notes.append(tr("%1 was damaged and its backup is used; the damaged file is kept as %2.")
                           .arg(shown, QFileInfo(aside).fileName()));
    else if (aside.isEmpty())
        m_notes.append(tr("%1 is damaged and has no usable backup. Add the profile again.").arg(shown));
    else
        m_notes.append(tr("%1 was damaged, without a usable backup, and is kept as %2. Add the profile again.")
                           .arg(shown, QFileInfo(aside).fileName()));
}

void Profiles::put(const Profile &profile)
{
    m_profiles.removeIf([&](const Profile &other) { return other.id == profile.id; });
    const auto place = std::upper_bound(m_profiles.begin(), m_profiles.end(), profile,
        [](const Profile &one, const Profile &other) { return one.name.compare(other.name, Qt::CaseInsensitive) < 0; });
    m_profiles.insert(place, profile);
}

std::optional<Profile> Profiles::find(const QUuid &id) const
{
    for (const Profile &profile : m_profiles) {
        if (profile.id == id)
            return profile;
    }
    return std::nullopt;
}

std::optional<Profile> Profiles::findByName(const QString &name) const
{
    for (const Profile &profile : m_profiles) {
        if (sameName(profile.name, name.trimmed()))
            return profile;
    }
    return std::nullopt;
}

std::optional<Profile> Profiles::current() const
{
    const auto newest = std::max_element(m_profiles.begin(), m_profiles.end(),
        [](const Profile &one, const Profile &other) { return one.lastUsed < other.lastUsed; });
    if (newest == m_profiles.end() || !newest->lastUsed.isValid())
        return std::nullopt;
    return *newest;
}

std::optional<QString> Profiles::nameObjection(const QString &name, const QUuid &self) const
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return tr("Give the profile a name.");
    if (trimmed.size() > profileNameCap)
        return tr("The profile name may have at most %n character(s).", nullptr, profileNameCap);
    if (displayText(trimmed, profileNameCap) != trimmed)
        return tr("The profile name holds characters that cannot be seen. Type it without them.");
    const std::optional<Profile> taken = findByName(trimmed);
    if (taken && taken->id != self)
        return tr("Another profile is called %1. Choose another name.").arg(taken->name);
    return std::nullopt;
}

Result<Done> Profiles::locked(const std::function<Result<Done>()> &work)
{
    if (Result<Done> folder = ensurePrivateFolder(m_folder); !folder)
        return folder;
    const QString path = m_folder + "/lock"_L1;
    QLockFile lock(path);
    if (!lock.tryLock(lockWaitMs)) {
        Error error;
        error.kind = lock.error() == QLockFile::LockFailedError ? ErrorKind::Conflict : ErrorKind::File;
        error.field = u"profiles"_s;
        error.target = path;
        return fail(std::move(error));
    }
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    Result<Done> result = work();
    lock.unlock();
    Q_EMIT changed(); // also after a Conflict: the list then shows what the disk holds
    return result;
}

Result<Profile> Profiles::fromDisk(const QUuid &id) const
{
    Result<Profile> profile = readProfile(pathOf(id));
    if (profile && profile->readOnly)
        return fail(badInput(
            u"profile"_s, tr("A newer Berth wrote the profile %1; change it there.").arg(displayText(profile->name))));
    return profile;
}

Result<Done> Profiles::write(const Profile &profile)
{
    Result<Done> written =
        writeSafely(pathOf(profile.id), QJsonDocument(toJson(profile)).toJson(QJsonDocument::Indented));
    if (written)
        put(profile);
    return written;
}

Result<Profile> Profiles::add(Profile profile)
{
    profile.id = QUuid::createUuid();
    profile.name = profile.name.trimmed();
    if (const std::optional<QString> objection = nameObjection(profile.name))
        return fail(badInput(u"name"_s, *objection));
    if (const Result<Profile> whole = profileFromJson(toJson(profile)); !whole)
        return fail(badInput(whole.error().field, tr("The address or trust of the profile is not complete.")));
    return locked([&] { return write(profile); }).map([&](Done) { return profile; });
}

Result<Done> Profiles::rename(const QUuid &id, const QString &name)
{
    if (const std::optional<QString> objection = nameObjection(name, id))
        return fail(badInput(u"name"_s, *objection));
    return modify(id, [&](Profile &profile) { profile.name = name.trimmed(); });
}

Result<Done> Profiles::update(const Profile &profile)
{
    if (const std::optional<QString> objection = nameObjection(profile.name, profile.id))
        return fail(badInput(u"name"_s, *objection));
    if (const Result<Profile> whole = profileFromJson(toJson(profile)); !whole)
        return fail(badInput(whole.error().field, tr("The address or trust of the profile is not complete.")));
    return locked([&]() -> Result<Done> {
        const Result<Profile> disk = fromDisk(profile.id);
        if (!disk)
            return fail(disk.error());
        const std::optional<Profile> known = find(profile.id);
        if (!known || withoutStamps(*known) != withoutStamps(*disk)) {
            put(*disk);
            return fail(ErrorKind::Conflict);
        }
        Profile next = profile;
        next.name = profile.name.trimmed();
        if (next.address != disk->address || next.account != disk->account) {
            next.hasSecret = false; // the record binds to the former ones (trust.md §5 rule 7)
            next.ngc = {};
        }
        return write(next);
    });
}

Result<Done> Profiles::modify(const QUuid &id, const std::function<void(Profile &)> &change)
{
    return locked([&]() -> Result<Done> {
        Result<Profile> disk = fromDisk(id);
        if (!disk)
            return fail(disk.error());
        change(*disk);
        disk->id = id;
        return write(*disk);
    });
}

Result<Done> Profiles::remove(const QUuid &id)
{
    return locked([&]() -> Result<Done> {
        const QString path = pathOf(id);
        QFile::remove(path + ".bak"_L1);
        if (QFileInfo::exists(path) && !QFile::remove(path)) {
            Error error;
            error.kind = ErrorKind::File;
            error.target = path;
            return fail(std::move(error));
        }
        m_profiles.removeIf([&](const Profile &profile) { return profile.id == id; });
        return Done{};
    });
}

Result<Done> Profiles::markUsed(const QUuid &id)
{
    return modify(id, [](Profile &profile) { profile.lastUsed = QDateTime::currentDateTimeUtc(); });
}

} // namespace berth::store
