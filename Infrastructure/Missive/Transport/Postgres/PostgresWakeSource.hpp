#pragma once

#include <Domain/Missive/TimePoint.hpp>
#include <Infrastructure/Missive/Transport/Postgres/PostgresListener.hpp>

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace missive {

/// Tells when a queue is worth looking at: after a notification, when a delayed message becomes due or a claim runs
/// out, and always as long as nobody has asked for its descriptor or the listener cannot hear. Safe to use from any
/// thread.
class PostgresWakeSource {
public:
    /// Without a listener it never wakes anybody. Throws TransportError when the kernel gives no descriptors.
    PostgresWakeSource(std::shared_ptr<PostgresListener> listener, std::string channel, std::string queue);
    ~PostgresWakeSource();
    PostgresWakeSource(const PostgresWakeSource&) = delete;
    PostgresWakeSource& operator=(const PostgresWakeSource&) = delete;

    /// Begins to listen. Throws PostgresError when the database is away.
    int descriptor();
    void drain() noexcept;
    bool listens() const noexcept;

    /// A number for this look, or nothing while the silence of an earlier one lasts.
    std::optional<std::uint64_t> beginLook(TimePoint now) const noexcept;

    /// Nothing is to be had until then, unless something was heard since that look began.
    void isSilent(std::uint64_t look, TimePoint now, TimePoint until) noexcept;

    /// Called by the listener.
    void wake() noexcept;

private:
    bool watches(int descriptor) const noexcept;
    void closeAll() const noexcept;

    const std::shared_ptr<PostgresListener> listener_;
    const std::string channel_;
    const std::string queue_;
    const int event_;
    const int timer_;
    const int all_;
    mutable std::mutex mutex_;
    bool added_ = false;
    std::uint64_t heard_ = 1;
    std::uint64_t silentSince_ = 0;
    TimePoint silentFrom_;
    TimePoint silentUntil_;
};

} // namespace missive
