#pragma once

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstddef>
#include <stdexcept>
#include <string>

namespace missive::test {

/// What systemd listens on for the words of its services.
class NotifySocket {
public:
    /// `/path`, or `@name` for one in no file system.
    explicit NotifySocket(const std::string& name) {
        sockaddr_un place{};
        place.sun_family = AF_UNIX;
        name.copy(place.sun_path, sizeof place.sun_path - 1);
        if (name.starts_with('@')) {
            place.sun_path[0] = '\0';
        }
        const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
        if (::bind(descriptor_, reinterpret_cast<const sockaddr*>(&place), size) != 0) {
            throw std::runtime_error{"no socket for what a service says"};
        }
    }
    ~NotifySocket() { ::close(descriptor_); }
    NotifySocket(const NotifySocket&) = delete;
    NotifySocket& operator=(const NotifySocket&) = delete;

    /// The next word; empty where none comes in time.
    std::string next(std::chrono::milliseconds within) const {
        pollfd wanted{descriptor_, POLLIN, 0};
        if (::poll(&wanted, 1, static_cast<int>(within.count())) <= 0) {
            return "";
        }
        std::array<char, 256> place{};
        const auto size = ::recv(descriptor_, place.data(), place.size(), 0);
        return {place.data(), static_cast<std::size_t>(size)};
    }

private:
    int descriptor_ = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
};

} // namespace missive::test
