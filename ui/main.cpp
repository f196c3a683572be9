#include "app/core/language.h"
#include "app/core/logging.h"
#include "app/core/process.h"
#include "app/core/task.h"
#include "app/session/session.h"
#include "app/store/profiles.h"
#include "app/store/session_secrets.h"
#include "app/store/settings.h"
#include "ui/shell/berth_window.h"
#include "ui/shell/demo_server.h"
#include "ui/shell/settings_memory.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace berth;

namespace {

struct Options
{
    ui::BerthWindow::Start start = {};
    bool reportReady = false;
};

Options optionsOf(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Makes Harbor the cache in front of NVIDIA's registry."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption demo(u"demo"_s,
        QCoreApplication::translate("main", "Open on the demo Harbor, which lives in memory and needs no network."));
    const QCommandLineOption profile(
        u"profile"_s, QCoreApplication::translate("main", "Connect to this profile."), u"name"_s);
    QCommandLineOption reportReady(
        u"report-ready"_s, QCoreApplication::translate("main", "Print \"ready\" once the window takes input."));
    reportReady.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({demo, profile, reportReady});
    parser.process(application);
    return {{parser.isSet(demo), parser.value(profile)}, parser.isSet(reportReady)};
}

} // namespace

int main(int argc, char **argv)
{
    hardenProcess();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"berth"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(BERTH_VERSION));
    QGuiApplication::setDesktopFileName(u"dev.berth.Berth"_s);
    QGuiApplication::setApplicationDisplayName(u"Berth"_s);

    const Logging logging(u"berth"_s);
    store::Settings settings;
    const QString language = settings.value(store::setting::language);
    installLanguage(application, language.isEmpty() ? QLocale::system() : QLocale(language));
    const Options options = optionsOf(application);
    ui::Theme theme(application);
    store::Profiles profiles;
    const Result<Done> loaded = profiles.load();
    const auto secrets = store::SessionSecrets::withKeychain();
    Session session(profiles, *secrets);
    session.setDemoFactory(ui::startDemoServer);
    session.setRefreshInterval(settings.value(store::setting::refresh));
    ui::SettingsMemory memory(settings);
    TaskList tasks;
    ui::BerthWindow berth({session, settings, memory, tasks}, theme);
    if (options.reportReady) {
        QObject::connect(&berth.window(), &ui::MainWindow::usable, &application, [] {
            std::puts("ready");
            std::fflush(stdout);
        });
    }
    berth.start(options.start);
    theme.followDesktop();
    return application.exec();
}
