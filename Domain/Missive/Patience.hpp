#pragma once

#include <chrono>

namespace missive {

/// Says, as long as it lives, how long the calling thread waits at most for a server that is away: somebody waits for
/// its answer. Without any it waits as long as the server's client finds right. They nest, the innermost holds; each
/// ends on the thread that made it.
class Patience {
public:
    explicit Patience(std::chrono::milliseconds atMost) noexcept;
    ~Patience();
    Patience(const Patience&) = delete;
    Patience& operator=(const Patience&) = delete;

    /// That of the calling thread, but no more than `usual`.
    static std::chrono::milliseconds atMost(std::chrono::milliseconds usual) noexcept;

private:
    std::chrono::milliseconds outer_;
};

} // namespace missive
