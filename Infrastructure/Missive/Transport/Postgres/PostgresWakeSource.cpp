#include <Infrastructure/Missive/Transport/Postgres/PostgresWakeSource.hpp>

#include <Domain/Missive/TransportError.hpp>

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <chrono>
#include <utility>

namespace missive {

PostgresWakeSource::PostgresWakeSource(std::shared_ptr<PostgresListener> listener, std::string channel,
                                       std::string queue)
    : listener_{std::move(listener)}, channel_{std::move(channel)}, queue_{std::move(queue)},
      event_{eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)},
      timer_{timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC)}, all_{epoll_create1(EPOLL_CLOEXEC)} {
    if (!watches(event_) || !watches(timer_) || (listener_ != nullptr && !watches(listener_->descriptor()))) {
        closeAll();
        throw TransportError{"The kernel gives no descriptors to wait for messages of the queue \"" + queue_ +
                             "\"; raise the limit of open files."};
    }
}

PostgresWakeSource::~PostgresWakeSource() {
    if (listener_ != nullptr) {
        listener_->remove(*this);
    }
    closeAll();
}

bool PostgresWakeSource::watches(int descriptor) const noexcept {
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = descriptor;
    return epoll_ctl(all_, EPOLL_CTL_ADD, descriptor, &event) == 0;
}

void PostgresWakeSource::closeAll() const noexcept {
    for (const int descriptor : {all_, timer_, event_}) {
        close(descriptor);
    }
}

int PostgresWakeSource::descriptor() {
    const bool first = [&] {
        const std::lock_guard lock{mutex_};
        return !std::exchange(added_, true);
    }();
    if (first && listener_ != nullptr) {
        try {
            listener_->add(*this, channel_, queue_);
        } catch (...) {
            const std::lock_guard lock{mutex_};
            added_ = false;
            throw;
        }
    }
    return all_;
}

void PostgresWakeSource::drain() noexcept {
    if (listener_ != nullptr) {
        listener_->pump();
    }
    std::uint64_t number = 0;
    for (const int descriptor : {event_, timer_}) {
        [[maybe_unused]] const auto size = read(descriptor, &number, sizeof number);
    }
}

bool PostgresWakeSource::listens() const noexcept {
    const bool added = [&] {
        const std::lock_guard lock{mutex_};
        return added_;
    }();
    return added && listener_ != nullptr && listener_->listens();
}

std::optional<std::uint64_t> PostgresWakeSource::beginLook(TimePoint now) const noexcept {
    const bool heard = listens();
    const std::lock_guard lock{mutex_};
    const bool silent = heard && heard_ == silentSince_ && now >= silentFrom_ && now < silentUntil_;
    return silent ? std::nullopt : std::optional{heard_};
}

void PostgresWakeSource::isSilent(std::uint64_t look, TimePoint now, TimePoint until) noexcept {
    const std::lock_guard lock{mutex_};
    silentSince_ = look;
    silentFrom_ = now;
    silentUntil_ = until;
    if (until <= now) {
        return;
    }
    const auto left = until - now + std::chrono::milliseconds{1};
    const auto seconds = std::chrono::floor<std::chrono::seconds>(left);
    itimerspec once{};
    once.it_value.tv_sec = seconds.count();
    once.it_value.tv_nsec = std::chrono::nanoseconds{left - seconds}.count();
    timerfd_settime(timer_, 0, &once, nullptr);
}

void PostgresWakeSource::wake() noexcept {
    const std::lock_guard lock{mutex_};
    ++heard_;
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = write(event_, &one, sizeof one);
}

} // namespace missive
