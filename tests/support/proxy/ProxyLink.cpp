#include <tests/support/proxy/ProxyLink.hpp>

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace missive::test {

namespace {

constexpr std::size_t slice = 7;
constexpr std::size_t mostWaiting = 1 << 20;

enum class Received { Bytes, Nothing, End };

Received receive(int from, std::string& waiting) {
    if (waiting.size() >= mostWaiting) {
        return Received::Nothing;
    }
    std::array<char, 65536> buffer;
    const auto size = recv(from, buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (size > 0) {
        waiting.append(buffer.data(), static_cast<std::size_t>(size));
        return Received::Bytes;
    }
    return size < 0 && (errno == EAGAIN || errno == EINTR) ? Received::Nothing : Received::End;
}

bool deliver(int to, std::string& waiting, std::size_t most) {
    const auto size = std::min(most, waiting.size());
    const auto sent = size == 0 ? 0 : send(to, waiting.data(), size, MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent > 0) {
        waiting.erase(0, static_cast<std::size_t>(sent));
    }
    return sent >= 0 || errno == EAGAIN || errno == EINTR;
}

} // namespace

ProxyLink::~ProxyLink() {
    close(client_);
    close(server_);
}

void ProxyLink::reset() noexcept {
    const linger atOnce{1, 0};
    for (const int socket : {client_, server_}) {
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    }
}

bool ProxyLink::pass(ProxyFault fault, std::mt19937& random) {
    if (forgotten_ || fault == ProxyFault::BlackHole) {
        return true;
    }
    if (fault == ProxyFault::Truncate && left_ == 0) {
        left_ = std::uniform_int_distribution<std::size_t>{1, 20'000}(random);
    }
    return passRequests(fault, random) && passReplies(fault, random);
}

bool ProxyLink::passRequests(ProxyFault fault, std::mt19937& random) {
    const auto received = receive(client_, toServer_);
    return passOn(server_, toServer_, fault, random) && (received != Received::End || !toServer_.empty());
}

bool ProxyLink::passReplies(ProxyFault fault, std::mt19937& random) {
    const auto received = receive(server_, toClient_);
    if (fault == ProxyFault::DropReplies && !toClient_.empty()) {
        broken_ = true;
        toClient_.clear();
    }
    return passOn(client_, toClient_, fault, random) && (received != Received::End || !toClient_.empty());
}

bool ProxyLink::passOn(int to, std::string& waiting, ProxyFault fault, std::mt19937& random) {
    auto most = waiting.size();
    if (fault == ProxyFault::Slow) {
        most = std::uniform_int_distribution<std::size_t>{1, slice}(random);
    }
    if (fault == ProxyFault::Truncate) {
        most = std::min(most, left_);
        left_ -= most;
    }
    const bool delivered = deliver(to, waiting, most);
    if (fault == ProxyFault::Truncate && left_ == 0) {
        reset();
        return false;
    }
    return delivered;
}

} // namespace missive::test
