#pragma once

namespace missive {

/// Optional power of a receiver: it tells a waiting worker that messages may have come. Safe to call from any thread.
class WakeSource {
public:
    virtual ~WakeSource() = default;

    /// A file descriptor that becomes readable then; it lives as long as the receiver.
    virtual int descriptor() const = 0;

    /// Makes the descriptor unreadable. Call it before looking for messages, so that none is slept through.
    virtual void drain() = 0;
};

} // namespace missive
