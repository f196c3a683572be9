#include "app/demo/message.h"

#include <algorithm>

namespace berth::demo {

namespace {

constexpr qsizetype maxTarget = 16 * 1024;
constexpr qsizetype maxHeaders = 200;

bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

bool isVisible(const QByteArray &text)
{
    return std::all_of(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > 0x20 && c != 0x7f; });
}

/** A length of digits only, at most 15 of them; -1 otherwise. */
qint64 readLength(const QByteArray &text, int base)
{
    if (text.isEmpty() || text.size() > 15)
        return -1;
    const bool digits = std::all_of(text.begin(), text.end(), [base](char c) {
        return (c >= '0' && c <= '9') || (base == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    });
    return digits ? text.toLongLong(nullptr, base) : -1;
}

} // namespace

Reader::State Reader::refuse(int status)
{
    m_refusal = status;
    return State::Refused;
}

Reader::State Reader::feed(QByteArray &buffer)
{
    if (m_refusal != 0)
        return State::Refused;
    if (!m_inBody) {
        const State state = feedHead(buffer);
        if (state != State::Complete)
            return state;
    }
    return m_chunked ? feedChunks(buffer) : feedBody(buffer);
}

Request Reader::take()
{
    Request request = std::move(m_request);
    *this = Reader();
    return request;
}

bool Reader::takeContinue()
{
    return std::exchange(m_continue, false);
}

Reader::State Reader::feedHead(QByteArray &buffer)
{
    while (buffer.startsWith("\r\n"))
        buffer.remove(0, 2);
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0 || end > maxHead)
        return buffer.size() > maxHead ? refuse(400) : State::More;
    const QByteArray head = buffer.left(end);
    buffer.remove(0, end + 4);
    return readHead(head);
}

Reader::State Reader::readHead(const QByteArray &head)
{
    QList<QByteArray> lines = head.split('\n');
    for (QByteArray &line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    const QList<QByteArray> first = lines.takeFirst().split(' ');
    if (first.size() != 3 || !isToken(first[0]) || first[0].size() > 32 || !isVisible(first[1]))
        return refuse(400);
    if (first[2] != "HTTP/1.1" && first[2] != "HTTP/1.0")
        return refuse(first[2].startsWith("HTTP/") ? 505 : 400);
    if (first[1].size() > maxTarget)
        return refuse(414);
    m_request.method = first[0];
    m_request.target = first[1];
    if (!m_request.target.startsWith('/')) { // absolute form, as a proxy gets it
        const qsizetype host = m_request.target.indexOf("://");
        const qsizetype slash = host < 0 ? -1 : m_request.target.indexOf('/', host + 3);
        if (slash < 0)
            return refuse(400);
        m_request.target.remove(0, slash);
    }
    m_request.chunkable = first[2] == "HTTP/1.1";
    m_request.keepAlive = m_request.chunkable;
    if (lines.size() > maxHeaders)
        return refuse(400);
    return readHeaders(lines);
}

Reader::State Reader::readHeaders(const QList<QByteArray> &lines)
{
    qint64 length = -1;
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || !isToken(line.left(colon)))
            return refuse(400);
        const QByteArray name = line.left(colon);
        const QByteArray value = line.mid(colon + 1).trimmed();
        m_request.headers.append({name, value});
        const QByteArray lower = name.toLower();
        if (lower == "content-length") {
            const qint64 announced = readLength(value, 10);
            if (announced < 0 || (length >= 0 && length != announced))
                return refuse(400);
            length = announced;
        } else if (lower == "transfer-encoding") {
            if (value.toLower() != "chunked")
                return refuse(501);
            m_chunked = true;
        } else if (lower == "connection") {
            const QByteArray wish = value.toLower();
            m_request.keepAlive = wish.contains("keep-alive") || (m_request.keepAlive && !wish.contains("close"));
        } else if (lower == "expect") {
            m_continue = value.toLower() == "100-continue";
        }
    }
    if ((m_chunked && length >= 0) || (m_request.chunkable && !m_request.hasHeader("host")))
        return refuse(400);
    if (length > maxBody)
        return refuse(413);
    m_left = qMax<qsizetype>(0, length);
    m_inBody = true;
    decodeTarget(m_request);
    return State::Complete;
}

Reader::State Reader::feedBody(QByteArray &buffer)
{
    const qsizetype now = qMin(m_left, buffer.size());
    m_request.body += buffer.left(now);
    buffer.remove(0, now);
    m_left -= now;
    return m_left == 0 ? State::Complete : State::More;
}

Reader::State Reader::feedChunks(QByteArray &buffer)
{
    for (;;) {
        if (m_left > 0) {
            const State state = feedBody(buffer);
            if (state != State::Complete)
                return state;
            m_left = -2; // the line end after the data
        }
        if (m_left == -2) {
            if (buffer.size() < 2)
                return State::More;
            if (!buffer.startsWith("\r\n"))
                return refuse(400);
            buffer.remove(0, 2);
            m_left = 0;
        }
        const qsizetype end = buffer.indexOf("\r\n");
        if (end < 0)
            return buffer.size() > 256 ? refuse(400) : State::More;
        const QByteArray line = buffer.left(end);
        buffer.remove(0, end + 2);
        if (m_lastChunk) { // trailers, read past
            if (line.isEmpty())
                return State::Complete;
            continue;
        }
        const qint64 size =
            readLength(line.left(line.indexOf(';') < 0 ? line.size() : line.indexOf(';')).trimmed(), 16);
        if (size < 0)
            return refuse(400);
        if (m_request.body.size() + size > maxBody)
            return refuse(413);
        m_lastChunk = size == 0;
        m_left = size;
    }
}

} // namespace berth::demo
