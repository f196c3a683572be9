#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <memory>

namespace berth {

/**
 * A password or key in memory of its own: not copied by assignment, wiped when it goes, kept out of core dumps
 * and, where the system allows, out of swap. Copies are made only by clone(), so that they can be found.
 */
class Secret final
{
public:
    Secret() = default;
    /** Takes the text over as UTF-8; the caller's string stays the caller's to drop. */
    explicit Secret(QStringView text);
    explicit Secret(QByteArrayView utf8);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    [[nodiscard]] Secret clone() const { return Secret(view()); }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_size); } ///< bytes
    /** Valid while this object lives and is not assigned to. */
    [[nodiscard]] QByteArrayView view() const { return {m_data, static_cast<qsizetype>(m_size)}; }
    /** For the one call that needs it; never kept as a member. */
    [[nodiscard]] QString reveal() const { return QString::fromUtf8(view()); }
    /** Constant time in the length of the shorter one. */
    [[nodiscard]] bool equals(const Secret &other) const;
    void wipe();

private:
    void take(const char *data, std::size_t size);

    char *m_data = nullptr;
    std::size_t m_size = 0;
    std::size_t m_mapped = 0;
};

/** For closures, which must be copyable: shares one Secret. */
using SharedSecret = std::shared_ptr<const Secret>;

} // namespace berth
