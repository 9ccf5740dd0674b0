#include <Infrastructure/Missive/Redis/RedisArena.hpp>

#include <algorithm>
#include <utility>

namespace missive {

namespace {

constexpr std::size_t firstBlock = 1024;
constexpr std::size_t largestKept = std::size_t{1} << 20;

} // namespace

std::vector<std::unique_ptr<RedisArena>>& RedisArena::kept() {
    static thread_local std::vector<std::unique_ptr<RedisArena>> arenas;
    return arenas;
}

std::unique_ptr<RedisArena> RedisArena::take() {
    auto& arenas = kept();
    if (arenas.empty()) {
        arenas.reserve(4);
        return std::make_unique<RedisArena>();
    }
    auto arena = std::move(arenas.back());
    arenas.pop_back();
    return arena;
}

void RedisArena::give(std::unique_ptr<RedisArena> arena) noexcept {
    auto& arenas = kept();
    if (arena->blockSize_ <= largestKept && arenas.size() < arenas.capacity()) {
        arena->clear();
        arenas.push_back(std::move(arena));
    }
}

void RedisArena::grow(std::size_t least) {
    const auto size = std::max({least, 2 * blockSize_, firstBlock});
    blocks_.emplace_back(new std::byte[size]);
    blockSize_ = left_ = size;
}

void RedisArena::clear() noexcept {
    if (blocks_.size() > 1) {
        blocks_.erase(blocks_.begin(), blocks_.end() - 1);
    }
    left_ = blockSize_;
}

} // namespace missive
