#pragma once

#include <Domain/Logging/LogMessage.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string_view>
#include <vector>

namespace missive::logging {

/// Packed records one behind the other, the first in the first out, in blocks of memory of which some are kept for
/// those to come: adding one allocates nothing, but now and then a block. For one thread at a time.
class WaitingMessages {
public:
    /// Adds a packed record under this number. Returns whether there was memory for it.
    bool push(std::string_view packed, std::uint64_t sequence) noexcept;

    /// Takes so many at most, in the memory of those that `taken` holds; it is as long as it took. If there is no
    /// memory for them it throws, `taken` is empty and all are still here.
    void pop(std::size_t most, std::vector<LogMessage>& taken);

    std::size_t size() const noexcept { return size_; }
    bool empty() const noexcept { return size_ == 0; }

private:
    struct Block {
        std::unique_ptr<char[]> bytes;
        std::size_t capacity = 0;
        std::size_t used = 0;
        std::size_t read = 0;
    };

    static constexpr std::size_t usualCapacity = 64U << 10U;
    static constexpr std::size_t mostSpare = 64;

    Block* blockFor(std::size_t size);
    void dropFirst();

    std::deque<Block> blocks_;
    std::vector<Block> spare_;
    std::size_t size_ = 0;
};

} // namespace missive::logging
