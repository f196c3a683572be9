#include "app/cli/program.h"
#include "app/core/language.h"
#include "app/core/logging.h"
#include "app/core/process.h"

#include <QCoreApplication>
#include <QTimer>

int main(int argc, char **argv)
{
    berth::hardenProcess();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("berth-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BERTH_VERSION));
    const berth::Logging logging(QStringLiteral("berth-cli"));
    berth::installLanguage(application);
    int code = 0;
    {
        berth::cli::Program program(QCoreApplication::arguments().mid(1), QCoreApplication::exit);
        QTimer::singleShot(0, &program, &berth::cli::Program::start); // exit() counts in a running loop only
        code = QCoreApplication::exec();
    }
    QCoreApplication::sendPostedEvents(); // answers that nobody waits for any more go while the application is there
    return code;
}
