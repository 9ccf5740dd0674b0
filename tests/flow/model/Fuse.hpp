#pragma once

#include <Domain/Missive/TransportError.hpp>

namespace missive::test {

/// What is thrown where a process dies. No exception class, and whoever catches it finds that nothing works any more.
struct Died {};

enum class Fault {
    None,
    /// The process dies.
    Dies,
    /// One call fails.
    FailsOnce,
    /// Every call fails from then on.
    FailsOn,
};

/// Lets the nth thing that a process does to the world outside be its last, or fail.
class Fuse {
public:
    void arm(Fault fault, int after) {
        fault_ = fault;
        left_ = after;
        isDead_ = false;
        hasSent_ = false;
    }
    void disarm() { arm(Fault::None, 0); }

    /// Before anything that lasts. Throws Died or TransportError.
    void spend() {
        stayAlive();
        if (fault_ == Fault::None || left_-- > 0) {
            return;
        }
        copies_ += hasSent_ ? 1 : 0;
        if (fault_ == Fault::Dies) {
            isDead_ = true;
            throw Died{};
        }
        if (fault_ == Fault::FailsOnce) {
            fault_ = Fault::None;
        }
        throw TransportError{"away"};
    }

    /// A message was sent on: a fault from now on may leave the one it was made from, too.
    void sent() noexcept { hasSent_ = true; }

    /// How often that may have happened.
    int copies() const noexcept { return copies_; }

    /// Throws Died for a process that is dead.
    void stayAlive() const {
        if (isDead_) {
            throw Died{};
        }
    }

private:
    Fault fault_ = Fault::None;
    int left_ = 0;
    bool isDead_ = false;
    bool hasSent_ = false;
    int copies_ = 0;
};

} // namespace missive::test
