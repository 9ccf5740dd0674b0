#pragma once

namespace missive {

/// A descriptor that is readable while the socket it watches is, or after `signal` until `clear`. It stays the same
/// when the socket changes. Safe to use from any thread.
class AmqpWake {
public:
    /// Throws TransportError when the kernel gives no descriptors.
    AmqpWake();
    ~AmqpWake();
    AmqpWake(const AmqpWake&) = delete;
    AmqpWake& operator=(const AmqpWake&) = delete;

    int descriptor() const noexcept { return both_; }

    /// Until the socket is closed.
    void watch(int socket) noexcept;
    void signal() noexcept;
    void clear() noexcept;

private:
    const int event_;
    const int both_;
};

} // namespace missive
