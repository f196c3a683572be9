#pragma once

#include <QByteArray>
#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace berth {

/**
 * A request body that can be read once and never rewound: Qt re-sends a request whose body it can rewind when the
 * server closes before answering, so a POST would reach the server up to four times (trust.md §0.2).
 */
class OneShotBody final : public QIODevice
{
    Q_OBJECT
public:
    explicit OneShotBody(QByteArray body, QObject *parent = nullptr)
        : QIODevice(parent)
        , m_body(std::move(body))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_read >= m_body.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_body.size() - m_read; }
    /** Something of it was handed out, so it may be on the wire. */
    [[nodiscard]] bool started() const { return m_read > 0; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        if (atEnd())
            return -1;
        const qint64 size = std::min<qint64>(maxSize, m_body.size() - m_read);
        std::memcpy(data, m_body.constData() + m_read, static_cast<std::size_t>(size));
        m_read += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_read = 0;
};

} // namespace berth
