#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace berth::cli {

/** Somebody who can sign in at the demo Harbor. Not secret: the demo is a story told in memory. */
struct DemoAccount
{
    QString name = {}; ///< as it signs in, a robot with its prefix
    QString password = {};
    bool admin = false;
    bool robot = false;
};

/** Who signs in at a demo Harbor made from @p seed, or from the built-in one when it is empty; administrators first. */
[[nodiscard]] QList<DemoAccount> demoAccounts(const QByteArray &seed = {});

} // namespace berth::cli
