#pragma once

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace missive::test {

/// A client that says exactly what it is told to.
class RawClient {
public:
    /// To `127.0.0.1:8000` or `unix:/path`.
    explicit RawClient(const std::string& address) {
        if (address.starts_with("unix:")) {
            sockaddr_un place{};
            place.sun_family = AF_UNIX;
            address.copy(place.sun_path, sizeof place.sun_path - 1, 5);
            connect(AF_UNIX, reinterpret_cast<const sockaddr*>(&place), sizeof place);
        } else {
            const auto colon = address.rfind(':');
            sockaddr_in place{};
            place.sin_family = AF_INET;
            ::inet_pton(AF_INET, address.substr(0, colon).c_str(), &place.sin_addr);
            place.sin_port = htons(static_cast<std::uint16_t>(std::atoi(address.substr(colon + 1).c_str())));
            connect(AF_INET, reinterpret_cast<const sockaddr*>(&place), sizeof place);
        }
    }

    RawClient(RawClient&& other) noexcept
        : descriptor_{std::exchange(other.descriptor_, -1)}, buffer_{std::move(other.buffer_)} {}
    RawClient& operator=(RawClient&&) = delete;
    virtual ~RawClient() { close(); }

    /// What could be sent of it.
    std::size_t send(std::string_view text) {
        std::size_t sent = 0;
        while (sent < text.size()) {
            const auto count = sendSome(text.substr(sent));
            if (count <= 0) {
                break;
            }
            sent += static_cast<std::size_t>(count);
        }
        return sent;
    }

    /// The next answer whole, or what came of it until the connection ended or nothing came any more.
    std::string answer(bool isHead = false) {
        for (;;) {
            const auto end = buffer_.find("\r\n\r\n");
            if (end != std::string::npos) {
                const bool isInterim = buffer_.starts_with("HTTP/1.1 100");
                const auto size = end + 4 + (isHead || isInterim ? 0 : contentLength(buffer_.substr(0, end)));
                if (buffer_.size() >= size) {
                    auto whole = buffer_.substr(0, size);
                    buffer_.erase(0, size);
                    return whole;
                }
            }
            if (!receive()) {
                return std::exchange(buffer_, {});
            }
        }
    }

    /// Whether the other side ends the connection in time, whatever it says before.
    bool isClosed(std::chrono::milliseconds within = std::chrono::seconds{5}) {
        const auto end = std::chrono::steady_clock::now() + within;
        while (std::chrono::steady_clock::now() < end) {
            if (!receive(end - std::chrono::steady_clock::now())) {
                return hasEnded_;
            }
        }
        return false;
    }

    const std::string& unread() const noexcept { return buffer_; }

    void finishSending() const { ::shutdown(descriptor_, SHUT_WR); }

    void close() {
        if (descriptor_ >= 0) {
            ::close(std::exchange(descriptor_, -1));
        }
    }

    int descriptor() const noexcept { return descriptor_; }

protected:
    virtual ssize_t sendSome(std::string_view text) {
        return ::send(descriptor_, text.data(), text.size(), MSG_NOSIGNAL);
    }

    virtual ssize_t receiveSome(char* place, std::size_t size) { return ::recv(descriptor_, place, size, 0); }

    /// Whether there is something that needs not be waited for.
    virtual bool hasPending() { return false; }

private:
    void connect(int family, const sockaddr* place, socklen_t size) {
        descriptor_ = ::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (::connect(descriptor_, place, size) != 0) {
            throw std::runtime_error{"The server cannot be reached."};
        }
    }

    static std::size_t contentLength(const std::string& head) {
        const auto found = head.find("\r\nContent-Length: ");
        return found == std::string::npos ? 0 : static_cast<std::size_t>(std::atoll(head.c_str() + found + 18));
    }

    bool receive(std::chrono::nanoseconds within = std::chrono::seconds{60}) {
        pollfd wanted{descriptor_, POLLIN, 0};
        const auto wait = std::chrono::ceil<std::chrono::milliseconds>(within).count();
        if (!hasPending() && ::poll(&wanted, 1, static_cast<int>(wait)) <= 0) {
            return false;
        }
        std::array<char, 65'536> place;
        const auto count = receiveSome(place.data(), place.size());
        if (count <= 0) {
            hasEnded_ = true;
            return false;
        }
        buffer_.append(place.data(), static_cast<std::size_t>(count));
        return true;
    }

    int descriptor_ = -1;
    std::string buffer_;
    bool hasEnded_ = false;
};

} // namespace missive::test
