#include "app/store/settings.h"

#include "app/store/safe_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace berth::store {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const char *name)
{
    return QString::fromLatin1(name);
}

/** QSettings keeps the permissions of a file that is there, so it is made 0600 before the first write. */
void makePrivate(const QString &path)
{
    if (!ensurePrivateFolder(QFileInfo(path).path()))
        return; // save() says so
    QFile file(path);
    constexpr auto owner = QFile::ReadOwner | QFile::WriteOwner;
    if (file.exists())
        file.setPermissions(owner);
    else if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, owner))
        file.close();
}

} // namespace

class Settings::Private
{
public:
    explicit Private(const QString &file)
        : path(file)
        , ini(file, QSettings::IniFormat)
    {
    }

    QString path;
    QSettings ini;
};

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
{
    makePrivate(file);
    d = std::make_unique<Private>(file);
}

Settings::~Settings() = default;

QString Settings::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/berth/settings.ini"_L1;
}

QStringList Settings::plantedFiles()
{
    QStringList planted;
    const QStringList folders = QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation);
    for (const QString &folder : folders) {
        for (const auto &name : {"/berth.conf"_L1, "/berth.ini"_L1}) {
            if (QFileInfo::exists(folder + name))
                planted.append(folder + name);
        }
    }
    return planted;
}

QString Settings::value(const Setting<const char *> &key) const
{
    return d->ini.value(nameOf(key.name), nameOf(key.fallback)).toString();
}

bool Settings::value(const Setting<bool> &key) const
{
    const QString text = d->ini.value(nameOf(key.name)).toString();
    if (text == "true"_L1)
        return true;
    return text == "false"_L1 ? false : key.fallback;
}

int Settings::value(const Setting<int> &key) const
{
    bool whole = false;
    const int number = d->ini.value(nameOf(key.name)).toString().toInt(&whole);
    return whole && number >= 0 ? number : key.fallback;
}

void Settings::set(const Setting<const char *> &key, const QString &value)
{
    d->ini.setValue(nameOf(key.name), value);
    Q_EMIT changed(nameOf(key.name));
}

void Settings::set(const Setting<bool> &key, bool value)
{
    d->ini.setValue(nameOf(key.name), value ? u"true"_s : u"false"_s);
    Q_EMIT changed(nameOf(key.name));
}

void Settings::set(const Setting<int> &key, int value)
{
    d->ini.setValue(nameOf(key.name), value);
    Q_EMIT changed(nameOf(key.name));
}

QVariant Settings::view(const QString &key) const
{
    return d->ini.value("views/"_L1 + key);
}

void Settings::setView(const QString &key, const QVariant &value)
{
    d->ini.setValue("views/"_L1 + key, value);
}

bool Settings::save()
{
    d->ini.sync();
    if (d->ini.status() != QSettings::NoError || !QFileInfo::exists(d->path))
        return false;
    return QFile::setPermissions(d->path, QFile::ReadOwner | QFile::WriteOwner);
}

QStringList settingNames()
{
    QStringList names;
    const auto add = [&](const auto &...keys) { (names.append(nameOf(keys.name)), ...); };
    using namespace setting;
    add(theme, language, timeout, refresh, pullTool, chartShape, reconnect);
    return names;
}

} // namespace berth::store
