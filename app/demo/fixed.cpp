#include "app/demo/fixed.h"

#include <QFile>
#include <QJsonDocument>

static void openResources()
{
    Q_INIT_RESOURCE(demo);
} // a static library's resources are linked only when asked for

namespace berth::demo {

using namespace Qt::StringLiterals;

QJsonObject demoResource(QLatin1StringView name)
{
    openResources();
    QFile file(":/demo/"_L1 + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

const QJsonObject &fixedAnswers()
{
    static const QJsonObject answers = demoResource("fixed.json"_L1);
    return answers;
}

} // namespace berth::demo
