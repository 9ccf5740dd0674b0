#include <tests/support/proxy/FaultyProxy.hpp>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>

namespace missive::test {

namespace {

sockaddr_in loopback(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
}

int listenSomewhere() {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    auto address = loopback(0);
    if (bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 || listen(socket, SOMAXCONN) != 0) {
        throw std::runtime_error{"the proxy has no port to listen on"};
    }
    return socket;
}

std::uint16_t portOf(int socket) {
    sockaddr_in address{};
    socklen_t size = sizeof address;
    getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
    return ntohs(address.sin_port);
}

void sendAtOnce(int socket) {
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

} // namespace

FaultyProxy::FaultyProxy(std::uint16_t target)
    : target_{target}, listener_{listenSomewhere()}, port_{portOf(listener_)}, thread_{[this] { run(); }} {}

FaultyProxy::~FaultyProxy() {
    stopping_ = true;
    thread_.join();
    close(listener_);
}

void FaultyProxy::suffer(ProxyFault fault) {
    const std::lock_guard lock{mutex_};
    fault_ = fault;
    std::erase_if(links_, [](const auto& link) {
        if (link->isBroken()) {
            link->reset();
        }
        return link->isBroken();
    });
}

std::size_t FaultyProxy::cut() {
    const std::lock_guard lock{mutex_};
    const auto count = links_.size();
    for (const auto& link : links_) {
        link->reset();
    }
    links_.clear();
    return count;
}

void FaultyProxy::forget() {
    const std::lock_guard lock{mutex_};
    for (const auto& link : links_) {
        link->forget();
    }
}

std::size_t FaultyProxy::connections() const {
    const std::lock_guard lock{mutex_};
    return links_.size();
}

void FaultyProxy::run() {
    while (!stopping_) {
        waitForWork();
        const std::lock_guard lock{mutex_};
        accept();
        std::erase_if(links_, [&](const auto& link) { return !link->pass(fault_, random_); });
    }
}

/// Slow and held bytes are no event of a socket, so that time passes instead.
void FaultyProxy::waitForWork() {
    const auto fault = fault_.load();
    if (fault != ProxyFault::None && fault != ProxyFault::DropReplies) {
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
        return;
    }
    std::vector<pollfd> sockets{{listener_, POLLIN, 0}};
    {
        const std::lock_guard lock{mutex_};
        for (const auto& link : links_) {
            if (!link->isForgotten()) {
                sockets.push_back({link->client(), POLLIN, 0});
                sockets.push_back({link->server(), POLLIN, 0});
            }
        }
    }
    poll(sockets.data(), sockets.size(), 5);
}

void FaultyProxy::accept() {
    for (int client = -1; (client = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC)) >= 0;) {
        const int server = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        auto address = loopback(target_);
        if (connect(server, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
            close(client);
            close(server);
            continue;
        }
        sendAtOnce(client);
        sendAtOnce(server);
        links_.push_back(std::make_unique<ProxyLink>(client, server));
    }
}

} // namespace missive::test
