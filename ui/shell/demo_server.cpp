#include "ui/shell/demo_server.h"

#include "app/demo/harbor.h"

#include <algorithm>

namespace berth::ui {

Result<DemoServer> startDemoServer()
{
    auto harbor = std::make_unique<demo::Harbor>();
    if (const Result<Done> listening = harbor->listen(); !listening)
        return fail(listening.error());
    const QList<demo::Account> accounts = harbor->accounts();
    const auto admin =
        std::find_if(accounts.begin(), accounts.end(), [](const demo::Account &account) { return account.admin; });
    if (admin == accounts.end())
        return fail(ErrorKind::Internal);
    DemoServer demo;
    demo.origin = Origin::of(harbor->url());
    demo.credentials = {
        Credentials::Kind::User, admin->name, std::make_shared<const Secret>(QStringView(admin->password))};
    demo.server = std::move(harbor);
    return demo;
}

} // namespace berth::ui
