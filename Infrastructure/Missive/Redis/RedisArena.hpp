#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace missive {

/// Memory for one answer of a server, given back as a whole: an answer with a hundred messages has a thousand parts.
/// The memory is kept for the next answer on the same thread. Belongs to one thread at a time.
class RedisArena {
public:
    static std::unique_ptr<RedisArena> take();
    static void give(std::unique_ptr<RedisArena> arena) noexcept;

    /// Aligned for any value; lives as long as the arena.
    void* allocate(std::size_t size) {
        constexpr std::size_t alignment = alignof(std::max_align_t);
        size = (size + alignment - 1) / alignment * alignment;
        if (left_ < size) {
            grow(size);
        }
        left_ -= size;
        return blocks_.back().get() + left_;
    }

private:
    static std::vector<std::unique_ptr<RedisArena>>& kept();

    void grow(std::size_t least);
    void clear() noexcept;

    std::vector<std::unique_ptr<std::byte[]>> blocks_;
    std::size_t blockSize_ = 0;
    std::size_t left_ = 0;
};

} // namespace missive
