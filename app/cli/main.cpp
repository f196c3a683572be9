#include "app/cli/program.h"

#include <QCoreApplication>
#include <QTimer>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("berth-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BERTH_VERSION));
    berth::cli::Program program(QCoreApplication::arguments().mid(1), QCoreApplication::exit);
    QTimer::singleShot(0, &program, &berth::cli::Program::start); // exit() counts in a running loop only
    return QCoreApplication::exec();
}
