#pragma once

#include <UI/Missive/Http/Server/ServerState.hpp>

#include <cstddef>
#include <cstdint>

namespace missive {

/// The bytes of a body that is held, counted with those of all connections as long as this lives. What has not come yet
/// is not held: who only announces a body must not keep others from sending theirs.
class HeldBytes {
public:
    explicit HeldBytes(ServerState& state) noexcept : state_{state} {}
    ~HeldBytes() { state_.bodyBytes -= held_; }
    HeldBytes(const HeldBytes&) = delete;
    HeldBytes& operator=(const HeldBytes&) = delete;

    /// Whether as many as these could be held at this moment.
    bool hasRoomFor(std::uint64_t bytes) const noexcept {
        const auto most = state_.options.bodyBytesTotal;
        return bytes <= most && state_.bodyBytes <= most - bytes;
    }

    /// False where all together would be more than a server may hold; then nothing has changed.
    bool growTo(std::size_t bytes) {
        if (bytes <= held_) {
            return true;
        }
        const auto more = bytes - held_;
        if (state_.bodyBytes.fetch_add(more) + more > state_.options.bodyBytesTotal) {
            state_.bodyBytes -= more;
            return false;
        }
        held_ = bytes;
        return true;
    }

private:
    ServerState& state_;
    std::size_t held_ = 0;
};

} // namespace missive
