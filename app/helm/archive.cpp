#include "app/helm/archive.h"

#include <QCoreApplication>
#include <QStringList>

#include <zlib.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace berth::helm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype blockSize = 512; // POSIX ustar

/** The words of this file, in the translator's sight. */
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Archive)
};

/** One tar header, as far as a chart needs it. */
struct Header
{
    QString name = {};
    qint64 size = 0;
    char type = '0';
};

struct InflateEnd
{
    void operator()(z_stream *stream) const
    {
        inflateEnd(stream);
        delete stream;
    }
};

/** Unpacks a gzip up to @p limit bytes; nullopt with @p objection set if it is none, broken, or larger. */
std::optional<QByteArray> gunzip(const QByteArray &packed, qint64 limit, QString &objection)
{
    const std::unique_ptr<z_stream, InflateEnd> stream(new z_stream{});
    if (inflateInit2(stream.get(), 15 + 16) != Z_OK) {
        objection = Words::tr("The archive could not be opened.");
        return std::nullopt;
    }
    stream->next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
    stream->avail_in = static_cast<uInt>(packed.size());
    QByteArray plain;
    std::array<char, 65536> buffer;
    int status = Z_OK;
    while (status != Z_STREAM_END) {
        stream->next_out = reinterpret_cast<Bytef *>(buffer.data());
        stream->avail_out = static_cast<uInt>(buffer.size());
        status = inflate(stream.get(), Z_NO_FLUSH);
        if (status != Z_OK && status != Z_STREAM_END) {
            objection = Words::tr("The archive is damaged or is not a gzip file.");
            return std::nullopt;
        }
        plain.append(buffer.data(), static_cast<qsizetype>(buffer.size() - stream->avail_out));
        if (plain.size() > limit) {
            objection = Words::tr("The archive unpacks to more than %1 bytes.").arg(limit);
            return std::nullopt;
        }
    }
    return plain;
}

QString fieldText(QByteArrayView block, qsizetype at, qsizetype size)
{
    const QByteArrayView field = block.sliced(at, size);
    const qsizetype end = field.indexOf('\0');
    return QString::fromUtf8(end < 0 ? field : field.first(end));
}

/** An octal field of a header; negative if it is none. */
qint64 octal(QByteArrayView block, qsizetype at, qsizetype size)
{
    bool isNumber = false;
    const QByteArray digits = QByteArrayView(fieldText(block, at, size).toLatin1()).trimmed().toByteArray();
    const qint64 number = digits.isEmpty() ? 0 : digits.toLongLong(&isNumber, 8);
    return digits.isEmpty() || isNumber ? number : -1;
}

bool checksumFits(QByteArrayView block)
{
    qint64 sum = 0;
    for (qsizetype i = 0; i < blockSize; ++i)
        sum += i >= 148 && i < 156 ? ' ' : static_cast<unsigned char>(block[i]);
    return sum == octal(block, 148, 8);
}

std::optional<Header> readHeader(QByteArrayView block)
{
    if (!checksumFits(block))
        return std::nullopt;
    Header header;
    header.name = fieldText(block, 0, 100);
    if (block.sliced(257, 5) == QByteArrayView("ustar")) {
        if (const QString prefix = fieldText(block, 345, 155); !prefix.isEmpty())
            header.name = prefix + u'/' + header.name;
    }
    header.size = octal(block, 124, 12);
    header.type = block[156] == '\0' ? '0' : block[156];
    return header.size < 0 ? std::nullopt : std::optional(header);
}

/** The `path` of a pax header, e.g. "27 path=chart/values.yaml\n"; empty if it has none. */
QString paxPath(const QByteArray &content)
{
    for (const QByteArray &line : content.split('\n')) {
        const qsizetype blank = line.indexOf(' ');
        if (blank > 0 && line.mid(blank + 1).startsWith("path="))
            return QString::fromUtf8(line.mid(blank + 6));
    }
    return {};
}

QString objectionToName(const QString &name)
{
    if (name.isEmpty() || name.startsWith(u'/') || name.contains(u'\\') || name.contains(QChar(0)))
        return Words::tr("The archive holds the name “%1”, which is not one below its own folder.").arg(name.left(200));
    if (name.split(u'/').contains(u".."_s))
        return Words::tr("The archive holds the name “%1”, which leads out of its folder.").arg(name.left(200));
    return {};
}

/** Reads the members one by one; charts are small, so all of it is in memory already. */
class TarReader final
{
public:
    TarReader(const QByteArray &tar, const ArchiveLimits &limits)
        : m_tar(tar)
        , m_limits(limits)
    {
    }

    /** False when the end is reached or something is wrong. */
    bool readNext(FileTree &files)
    {
        if (m_at + blockSize > m_tar.size())
            return false;
        const QByteArrayView block = QByteArrayView(m_tar).sliced(m_at, blockSize);
        if (std::all_of(block.begin(), block.end(), [](char c) { return c == '\0'; }))
            return false;
        std::optional<Header> header = readHeader(block);
        if (!header)
            return refuse(Words::tr("The archive is damaged: a header's checksum is wrong."));
        m_at += blockSize;
        if (header->size > m_tar.size() - m_at)
            return refuse(Words::tr("The archive is cut off in “%1”.").arg(header->name.left(200)));
        const QByteArray content = m_tar.mid(m_at, header->size);
        m_at += (header->size + blockSize - 1) / blockSize * blockSize;
        if (header->type == 'x' || header->type == 'L') { // the next member's long name: pax, GNU
            m_longName = header->type == 'x' ? paxPath(content) : QString::fromUtf8(content.constData());
            return true;
        }
        if (header->type == 'g')
            return true;
        if (!m_longName.isEmpty())
            header->name = std::exchange(m_longName, QString());
        return keep(*header, content, files);
    }

    [[nodiscard]] const QString &objection() const { return m_objection; }

private:
    bool keep(const Header &header, const QByteArray &content, FileTree &files)
    {
        QString name = header.name;
        while (name.startsWith("./"_L1))
            name.remove(0, 2);
        if (header.type == '5' || name.isEmpty() || name == "."_L1)
            return true;
        if (const QString objection = objectionToName(name); !objection.isEmpty())
            return refuse(objection);
        if (header.type != '0')
            return refuse(
                Words::tr("The archive holds “%1”, which is a link or a device and not a file.").arg(name.left(200)));
        if (header.size > m_limits.file)
            return refuse(Words::tr("“%1” in the archive has %2 bytes; at most %3 are read.")
                              .arg(name.left(200))
                              .arg(header.size)
                              .arg(m_limits.file));
        const QString inside = name.section(u'/', 1); // without the chart's own folder
        if (inside.isEmpty())
            return true;
        if (files.contains(inside))
            return refuse(Words::tr("The archive holds “%1” twice.").arg(name.left(200)));
        if (files.size() >= m_limits.files)
            return refuse(Words::tr("The archive holds more than %1 files.").arg(m_limits.files));
        files.insert(inside, content);
        return true;
    }

    bool refuse(const QString &sentence)
    {
        m_objection = sentence;
        return false;
    }

    const QByteArray &m_tar;
    const ArchiveLimits m_limits;
    qsizetype m_at = 0;
    QString m_longName;
    QString m_objection;
};

} // namespace

Result<FileTree> readChartArchive(const QString &name, const QByteArray &bytes, const ArchiveLimits &limits)
{
    QString objection;
    FileTree files;
    if (bytes.size() > limits.packed) {
        objection = Words::tr("The archive has %1 bytes; at most %2 are read.").arg(bytes.size()).arg(limits.packed);
    } else if (const std::optional<QByteArray> tar = gunzip(bytes, limits.unpacked, objection)) {
        TarReader reader(*tar, limits);
        while (reader.readNext(files)) { }
        objection = reader.objection();
        if (objection.isEmpty() && files.isEmpty())
            objection = Words::tr("The archive holds no files.");
    }
    if (objection.isEmpty())
        return files;
    Error error = badInput(name, Words::tr("“%1”: %2").arg(name, objection));
    error.target = name;
    return fail(std::move(error));
}

} // namespace berth::helm
