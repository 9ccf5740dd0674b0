#include <Infrastructure/Missive/Transport/Amqp/AmqpWake.hpp>

#include <Domain/Missive/TransportError.hpp>

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>

namespace missive {

AmqpWake::AmqpWake() : event_{eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)}, both_{epoll_create1(EPOLL_CLOEXEC)} {
    if (event_ < 0 || both_ < 0) {
        close(event_);
        close(both_);
        throw TransportError{"The kernel gives no descriptor to wait for messages with; raise the limit of open "
                             "files."};
    }
    watch(event_);
}

AmqpWake::~AmqpWake() {
    close(both_);
    close(event_);
}

void AmqpWake::watch(int socket) noexcept {
    epoll_event event{};
    event.events = EPOLLIN | EPOLLRDHUP;
    event.data.fd = socket;
    epoll_ctl(both_, EPOLL_CTL_ADD, socket, &event);
}

void AmqpWake::signal() noexcept {
    const std::uint64_t one = 1;
    static_cast<void>(!write(event_, &one, sizeof one));
}

void AmqpWake::clear() noexcept {
    std::uint64_t count = 0;
    static_cast<void>(!read(event_, &count, sizeof count));
}

} // namespace missive
