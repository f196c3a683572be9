#include "app/cli/demo_accounts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace berth::cli {

using namespace Qt::StringLiterals;

QList<DemoAccount> demoAccounts(const QByteArray &seed)
{
    QByteArray text = seed;
    if (text.isEmpty()) {
        QFile builtIn(u":/demo/seed.json"_s);
        if (builtIn.open(QIODevice::ReadOnly))
            text = builtIn.readAll();
    }
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    QList<DemoAccount> accounts;
    const QJsonArray people = object.value(u"accounts"_s).toArray();
    for (const QJsonValue &person : people)
        accounts +=
            DemoAccount{person[u"name"_s].toString(), person[u"password"_s].toString(), person[u"admin"_s].toBool()};
    // Not std::ranges: clang 14 cannot make a range of a QList.
    std::stable_partition(accounts.begin(), accounts.end(), [](const DemoAccount &account) { return account.admin; });
    const QJsonArray robots = object.value(u"robots"_s).toArray();
    for (const QJsonValue &robot : robots)
        accounts +=
            DemoAccount{.name = robot[u"name"_s].toString(), .password = robot[u"secret"_s].toString(), .robot = true};
    return accounts;
}

} // namespace berth::cli
