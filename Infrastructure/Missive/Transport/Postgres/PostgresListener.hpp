#pragma once

#include <Infrastructure/Missive/Postgres/PostgresDatabase.hpp>

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace missive {

class PostgresWakeSource;

/// The one connection of a process that listens for messages of all its queues in one database. When it breaks, every
/// source wakes, and it is opened again, tried once a second. Safe to use from any thread.
class PostgresListener {
public:
    /// Throws TransportError when the kernel gives no descriptors.
    explicit PostgresListener(std::shared_ptr<PostgresDatabase> database);
    ~PostgresListener();
    PostgresListener(const PostgresListener&) = delete;
    PostgresListener& operator=(const PostgresListener&) = delete;

    /// Wakes the source for each notification on the channel whose payload is the queue, until it is removed. Throws
    /// PostgresError when the database is away, and then the source is not added.
    void add(PostgresWakeSource& source, const std::string& channel, const std::string& queue);
    void remove(PostgresWakeSource& source) noexcept;

    /// Readable when `pump` has something to do; lives as long as the listener.
    int descriptor() const noexcept { return both_; }

    /// Tells the sources of what has arrived.
    void pump() noexcept;

    /// Whether no notification can be missed at this moment.
    bool listens() const noexcept;

private:
    struct Subscription {
        PostgresWakeSource* source;
        std::string channel;
        std::string queue;
    };

    void connect();
    void disconnect() noexcept;
    void watch(int descriptor) const;
    void closeAll() const noexcept;

    const std::shared_ptr<PostgresDatabase> database_;
    const int timer_;
    const int both_;
    mutable std::mutex mutex_;
    std::unique_ptr<PostgresConnection> connection_;
    std::vector<Subscription> subscriptions_;
};

} // namespace missive
