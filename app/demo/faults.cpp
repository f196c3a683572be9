#include "app/demo/faults.h"

namespace berth::demo {

QList<Fault> Faults::take(const Request &request)
{
    QList<Fault> taken;
    if (m_faults.isEmpty())
        return taken;
    const QString line = QString::fromUtf8(request.method + ' ' + request.target);
    bool spoiled = false;
    for (Fault &fault : m_faults) {
        const bool isDelay = fault.kind == Fault::Kind::Delay;
        if (fault.times == 0 || (spoiled && !isDelay) || !line.contains(fault.match))
            continue;
        spoiled = spoiled || !isDelay;
        if (fault.times > 0)
            --fault.times;
        taken.append(fault);
    }
    m_faults.removeIf([](const Fault &fault) { return fault.times == 0; });
    return taken;
}

} // namespace berth::demo
