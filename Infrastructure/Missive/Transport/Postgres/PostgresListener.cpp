#include <Infrastructure/Missive/Transport/Postgres/PostgresListener.hpp>

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
    watch(EPOLL_CTL_ADD, timer_);
}

PostgresListener::~PostgresListener() {
    connection_.reset();
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
    connection_ = database_->connector().connectAtOnce();
    for (const auto& each : subscriptions_) {
        connection_->execute("LISTEN \"" + each.channel + "\"");
    }
    watch(EPOLL_CTL_ADD, connection_->socket());
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

void PostgresListener::watch(int operation, int descriptor) const noexcept {
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = descriptor;
    epoll_ctl(both_, operation, descriptor, &event);
}

} // namespace missive
