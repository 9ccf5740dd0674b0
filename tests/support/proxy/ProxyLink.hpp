#pragma once

#include <tests/support/proxy/ProxyFault.hpp>

#include <cstddef>
#include <random>
#include <string>

namespace missive::test {

/// One connection through a FaultyProxy: two sockets, which it owns. Used from one thread at a time.
class ProxyLink {
public:
    ProxyLink(int client, int server) noexcept : client_{client}, server_{server} {}
    ~ProxyLink();
    ProxyLink(const ProxyLink&) = delete;
    ProxyLink& operator=(const ProxyLink&) = delete;

    int client() const noexcept { return client_; }
    int server() const noexcept { return server_; }

    /// Moves what is there in both directions; false when the connection is over.
    bool pass(ProxyFault fault, std::mt19937& random);
    /// Whether bytes were lost, so that the rest makes no sense.
    bool isBroken() const noexcept { return broken_; }
    /// From now on nothing passes, and neither side is told when the other one goes.
    void forget() noexcept { forgotten_ = true; }
    bool isForgotten() const noexcept { return forgotten_; }
    /// Ends it so that both sides see a reset.
    void reset() noexcept;

private:
    bool passRequests(ProxyFault fault, std::mt19937& random);
    bool passReplies(ProxyFault fault, std::mt19937& random);
    bool passOn(int to, std::string& waiting, ProxyFault fault, std::mt19937& random);

    int client_;
    int server_;
    std::string toServer_;
    std::string toClient_;
    /// How many bytes it may still pass under ProxyFault::Truncate; zero where that is not drawn yet.
    std::size_t left_ = 0;
    bool broken_ = false;
    bool forgotten_ = false;
};

} // namespace missive::test
