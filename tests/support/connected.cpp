#include "tests/support/connected.h"

#include "app/session/sign_in.h"
#include "app/store/secrets.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace berth::tests {

Connected::Connected(const demo::Options &options)
    : m_harbor(std::make_unique<demo::Harbor>(options))
    , m_settings(std::make_unique<store::Settings>(m_folder.filePath(u"settings.ini"_s)))
    , m_profiles(std::make_unique<store::Profiles>(m_folder.filePath(u"profiles"_s)))
    , m_secrets(std::make_unique<store::SessionSecrets>(std::make_shared<store::MemorySecrets>()))
    , m_session(std::make_unique<Session>(*m_profiles, *m_secrets))
{
    m_session->setRefreshInterval(0);
}

Connected::~Connected() = default;

demo::Options Connected::quick(const QString &version)
{
    demo::Options options;
    options.version = version;
    options.pace = 0;
    options.heldClock = true; // else the periodic checks run without pause
    return options;
}

bool Connected::signIn(const QString &account, const QString &password)
{
    if (!m_harbor->listen())
        return false;
    const QList<demo::Account> accounts = m_harbor->accounts();
    const auto admin =
        std::find_if(accounts.begin(), accounts.end(), [](const demo::Account &each) { return each.admin; });
    ConnectDetails details;
    details.origin = Origin::of(m_harbor->url());
    const QString name = account.isEmpty() ? admin->name : account;
    const QString secret = account.isEmpty() ? admin->password : password;
    details.credentials = {likelyKind(name), name, std::make_shared<const Secret>(QStringView(secret))};
    bool answered = false;
    bool good = false;
    m_session->connectWith(details).then(m_session.get(), [&](const Result<SignedIn> &result) {
        answered = true;
        good = result.has_value();
    });
    if (!QTest::qWaitFor([&] { return answered; }, 10'000))
        return false;
    m_harbor->forget();
    return good;
}

ui::PageContext Connected::context()
{
    return {*m_session, *m_settings, m_memory, m_tasks};
}

int Connected::requested(const QString &start) const
{
    int count = 0;
    for (const demo::Seen &seen : m_harbor->requests()) {
        if (QString::fromLatin1(seen.method + ' ' + seen.target).startsWith(start))
            ++count;
    }
    return count;
}

} // namespace berth::tests
