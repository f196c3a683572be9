#pragma once

#include "app/demo/harbor.h"
#include "app/demo/message.h"

namespace berth::demo {

/** One way to spoil the replies to some requests. */
struct Fault
{
    enum class Kind { Fail, Delay, Hang, Cut, Reset, Drip, Raw };

    Kind kind = Kind::Fail;
    QString match = {}; ///< part of "METHOD /target"; empty is every request
    int times = -1; ///< how often still; < 0 without end
    Effect effect = Effect::None;
    int status = 0;
    int ms = 0;
    qsizetype bytes = 0;
    QByteArray body = {};
    Headers headers = {};
};

/** The spoilings in force. */
class Faults final
{
public:
    void add(Fault fault) { m_faults.append(std::move(fault)); }
    void clear() { m_faults.clear(); }

    /** What hits this request: every delay, and the first of the others. Uses up one of `times` of each. */
    [[nodiscard]] QList<Fault> take(const Request &request);

private:
    QList<Fault> m_faults;
};

} // namespace berth::demo
