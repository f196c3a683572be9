#include "tests/support/change_bench.h"

#include "tests/support/answers.h"

#include <QJsonDocument>

namespace berth::tests {

using namespace Qt::StringLiterals;

namespace {

demo::Options optionsFor(const QString &version)
{
    demo::Options options;
    options.version = version;
    options.pace = 0;
    options.heldClock = true; // time moves only where a test says so
    return options;
}

std::unique_ptr<Transport> listening(demo::Harbor &harbor)
{
    if (!harbor.listen())
        return std::make_unique<Transport>(Origin{}, Trust{});
    Trust trust;
    trust.allowHttp = true;
    auto transport =
        std::make_unique<Transport>(Origin::of(harbor.url()), trust, ProxyChoice{ProxyChoice::Kind::Direct, {}, 0});
    transport->setPace(jumpingPace());
    return transport;
}

Credentials account(const QString &user, const QString &password)
{
    return {Credentials::Kind::User, user, std::make_shared<const Secret>(QStringView(password))};
}

} // namespace

ChangeBench::ChangeBench(const QString &version, const QString &user, const QString &password)
    : harbor(optionsFor(version))
    , m_transport(listening(harbor))
    , m_client(Access(*m_transport, account(user, password)), harbor::Features(harbor::Version::parse(version)))
{
}

ChangeContext ChangeBench::context() const
{
    return {m_client, activity, ReadBackPace::immediate()};
}

bool ChangeBench::isWrite(const demo::Seen &seen) const
{
    return seen.method != "GET" && seen.method != "HEAD" && !seen.target.startsWith("/c/");
}

QStringList ChangeBench::writes() const
{
    QStringList list;
    for (const demo::Seen &seen : harbor.requests()) {
        if (isWrite(seen))
            list.append(QString::fromLatin1(seen.method + ' ' + seen.target));
    }
    return list;
}

QJsonObject ChangeBench::lastBody() const
{
    QByteArray body;
    for (const demo::Seen &seen : harbor.requests()) {
        if (isWrite(seen))
            body = seen.body;
    }
    return QJsonDocument::fromJson(body).object();
}

void ChangeBench::forget()
{
    harbor.forget();
    activity->entries.clear();
}

} // namespace berth::tests
