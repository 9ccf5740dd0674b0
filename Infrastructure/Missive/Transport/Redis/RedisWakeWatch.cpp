#include <Infrastructure/Missive/Transport/Redis/RedisWakeWatch.hpp>

#include <Infrastructure/Missive/Transport/Redis/RedisIdentifier.hpp>

#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <exception>

namespace missive {

namespace {

constexpr std::chrono::nanoseconds betweenAttempts = std::chrono::seconds{1};

} // namespace

class RedisWakeWatch::Descriptors {
public:
    Descriptors()
        : timer{timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC)}, both{epoll_create1(EPOLL_CLOEXEC)} {}
    ~Descriptors() {
        for (const int descriptor : {both, timer}) {
            if (descriptor >= 0) {
                close(descriptor);
            }
        }
    }
    Descriptors(const Descriptors&) = delete;
    Descriptors& operator=(const Descriptors&) = delete;

    bool add(int descriptor) const noexcept {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = descriptor;
        return descriptor >= 0 && both >= 0 && epoll_ctl(both, EPOLL_CTL_ADD, descriptor, &event) == 0;
    }

    const int timer;
    const int both;
};

RedisWakeWatch::RedisWakeWatch(const RedisStream& stream, const Clock& clock)
    : stream_{stream}, clock_{clock}, descriptors_{std::make_unique<Descriptors>()} {
    if (!descriptors_->add(descriptors_->timer)) {
        throw TransportError{"The kernel gives no descriptors to wait for messages of the stream \"" + stream.key() +
                             "\"; raise the limit of open files."};
    }
}

RedisWakeWatch::~RedisWakeWatch() = default;

int RedisWakeWatch::descriptor() const noexcept { return descriptors_->both; }

void RedisWakeWatch::drain() noexcept {
    std::uint64_t expirations = 0;
    const std::lock_guard lock{mutex_};
    if (timerRuns_ && read(descriptors_->timer, &expirations, sizeof expirations) > 0) {
        timerRuns_ = false;
    }
    try {
        takeAnswer();
    } catch (const std::exception&) { // whoever looks for messages is told
        connection_.reset();
        watching_ = false;
    }
    if (!watching_ && !busy_) {
        watch();
    }
}

void RedisWakeWatch::takeAnswer() {
    if (connection_ == nullptr) {
        return;
    }
    const auto answer = connection_->poll();
    if (!answer) {
        return;
    }
    if (answer->isError()) {
        throw TransportError{std::string{answer->text()}};
    }
    watching_ = false;
    woken_ = true;
    for (std::size_t i = 0; i < answer->size(); ++i) {
        if ((*answer)[i][0].text() == stream_.key()) {
            newest_ = (*answer)[i][1][0][0].text();
        }
    }
}

void RedisWakeWatch::found(std::string_view newest) {
    const std::lock_guard lock{mutex_};
    busy_ = true;
    woken_ = false;
    const auto known = RedisIdentifier::parse(newest_);
    const auto seen = RedisIdentifier::parse(newest);
    if (seen && seen->isEntry() && (!known || *known < *seen)) {
        newest_ = newest;
    }
}

bool RedisWakeWatch::foundNothing() noexcept {
    const std::lock_guard lock{mutex_};
    newestIsKnown_ = newestIsKnown_ && !woken_;
    woken_ = false;
    busy_ = false;
    if (watching_) {
        return false;
    }
    watch();
    return watching_;
}

void RedisWakeWatch::watch() noexcept {
    try {
        if (connection_ == nullptr) {
            if (clock_.elapsed() < nextAttempt_) {
                return;
            }
            nextAttempt_ = clock_.elapsed() + betweenAttempts;
            connect();
        }
        if (!newestIsKnown_) {
            connection_->append(std::array<std::string_view, 3>{"XINFO", "STREAM", stream_.key()});
            const auto info = connection_->read();
            newest_ = info.isError() ? "0-0" : info.field("last-generated-id").text();
            newestIsKnown_ = true;
        }
        connection_->append(std::array<std::string_view, 10>{"XREAD", "BLOCK", "0", "COUNT", "1", "STREAMS",
                                                             stream_.key(), stream_.wakeKey(), newest_, "$"});
        connection_->flush();
        watching_ = true;
    } catch (const std::exception&) { // whoever looks for messages is told
        connection_.reset();
    }
}

void RedisWakeWatch::connect() {
    connection_ = stream_.pool().connect();
    newestIsKnown_ = false;
    if (!descriptors_->add(connection_->descriptor())) {
        connection_.reset();
        throw TransportError{"The kernel watches no more descriptors."};
    }
}

void RedisWakeWatch::dueIn(std::chrono::milliseconds time) noexcept {
    const std::lock_guard lock{mutex_};
    if (time.count() < 0 && !timerRuns_) {
        return;
    }
    constexpr std::chrono::milliseconds most = std::chrono::hours{24};
    const auto wait = std::clamp(time, std::chrono::milliseconds{1}, most);
    itimerspec once{};
    timerRuns_ = time.count() >= 0;
    if (timerRuns_) {
        once.it_value.tv_sec = wait.count() / 1000;
        once.it_value.tv_nsec = wait.count() % 1000 * 1'000'000;
    }
    timerfd_settime(descriptors_->timer, 0, &once, nullptr);
}

} // namespace missive
