#include "app/core/secret.h"

#include <cstring>
#include <new>
#include <utility>

#include <sys/mman.h>
#include <unistd.h>

namespace berth {

Secret::Secret(QStringView text)
{
    QByteArray utf8 = text.toUtf8();
    take(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    explicit_bzero(utf8.data(), static_cast<std::size_t>(utf8.size()));
}

Secret::Secret(QByteArrayView utf8)
{
    take(utf8.data(), static_cast<std::size_t>(utf8.size()));
}

Secret::Secret(Secret &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
    , m_mapped(std::exchange(other.m_mapped, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_mapped = std::exchange(other.m_mapped, 0);
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

bool Secret::equals(const Secret &other) const
{
    if (m_size != other.m_size)
        return false;
    unsigned char difference = 0;
    for (std::size_t i = 0; i < m_size; ++i)
        difference = static_cast<unsigned char>(difference | (m_data[i] ^ other.m_data[i]));
    return difference == 0;
}

void Secret::wipe()
{
    if (!m_data)
        return;
    explicit_bzero(m_data, m_mapped);
    munlock(m_data, m_mapped);
    munmap(m_data, m_mapped);
    m_data = nullptr;
    m_size = 0;
    m_mapped = 0;
}

void Secret::take(const char *data, std::size_t size)
{
    if (size == 0)
        return;
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    const std::size_t mapped = (size + page - 1) / page * page;
    void *memory = mmap(nullptr, mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) // NOLINT(performance-no-int-to-ptr,cppcoreguidelines-pro-type-cstyle-cast)
        throw std::bad_alloc();
    mlock(memory, mapped); // may be refused by RLIMIT_MEMLOCK: then it is ordinary memory, still wiped
    madvise(memory, mapped, MADV_DONTDUMP);
    madvise(memory, mapped, MADV_WIPEONFORK);
    m_data = static_cast<char *>(memory);
    m_size = size;
    m_mapped = mapped;
    std::memcpy(m_data, data, size);
}

} // namespace berth
