#include <Infrastructure/Missive/Transport/Postgres/PostgresListener.hpp>

#include <Domain/Missive/TransportError.hpp>
#include <Infrastructure/Missive/Postgres/PostgresError.hpp>
#include <Infrastructure/Missive/Transport/Postgres/PostgresWakeSource.hpp>

#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <cstdint>
#include <utility>

namespace missive {

PostgresListener::PostgresListener(std::shared_ptr<PostgresDatabase> database)
    : database_{std::move(database)}, timer_{timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC)},
      both_{epoll_create1(EPOLL_CLOEXEC)} {
    try {
        watch(timer_);
    } catch (...) {
        closeAll();
        throw;
    }
}

PostgresListener::~PostgresListener() {
    connection_.reset();
    closeAll();
}

void PostgresListener::closeAll() const noexcept {
    close(both_);
    close(timer_);
}

void PostgresListener::add(PostgresWakeSource& source, const std::string& channel, const std::string& queue) {
    const std::lock_guard lock{mutex_};
    subscriptions_.push_back({&source, channel, queue});
    try {
        if (connection_ == nullptr) {
            connect();
        } else {
            connection_->execute("LISTEN \"" + channel + "\"");
        }
    } catch (...) {
        subscriptions_.pop_back();
        throw;
    }
}

void PostgresListener::remove(PostgresWakeSource& source) noexcept {
    const std::lock_guard lock{mutex_};
    std::erase_if(subscriptions_, [&](const auto& each) { return each.source == &source; });
}

void PostgresListener::pump() noexcept {
    const std::lock_guard lock{mutex_};
    std::uint64_t expirations = 0;
    const bool timeToTry = read(timer_, &expirations, sizeof expirations) > 0;
    try {
        if (connection_ == nullptr && timeToTry) {
            connect();
        }
        while (connection_ != nullptr) {
            const auto notification = connection_->nextNotification();
            if (!notification) {
                break;
            }
            for (const auto& [source, channel, queue] : subscriptions_) {
                if (channel == notification->first && queue == notification->second) {
                    source->wake();
                }
            }
        }
    } catch (...) { // the database is away
        disconnect();
    }
}

bool PostgresListener::listens() const noexcept {
    const std::lock_guard lock{mutex_};
    return connection_ != nullptr;
}

void PostgresListener::connect() {
    auto connection = database_->connector().connectAtOnce();
    for (const auto& each : subscriptions_) {
        connection->execute("LISTEN \"" + each.channel + "\"");
    }
    watch(connection->socket());
    connection_ = std::move(connection);
    for (const auto& each : subscriptions_) {
        each.source->wake();
    }
}

void PostgresListener::disconnect() noexcept {
    connection_.reset();
    itimerspec once{};
    once.it_value.tv_sec = 1;
    timerfd_settime(timer_, 0, &once, nullptr);
    for (const auto& each : subscriptions_) {
        each.source->wake();
    }
}

void PostgresListener::watch(int descriptor) const {
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = descriptor;
    if (epoll_ctl(both_, EPOLL_CTL_ADD, descriptor, &event) != 0) {
        throw TransportError{"The kernel gives no descriptors to listen to the database \"" +
                             database_->address().shown() + "\"; raise the limit of open files."};
    }
}

} // namespace missive
