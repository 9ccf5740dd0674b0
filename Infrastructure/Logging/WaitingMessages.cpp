#include <Infrastructure/Logging/WaitingMessages.hpp>

#include <Infrastructure/Logging/PackedLogMessage.hpp>

#include <algorithm>
#include <cstring>
#include <exception>
#include <new>
#include <utility>

namespace missive::logging {

bool WaitingMessages::push(std::string_view packed, std::uint64_t sequence) noexcept {
    try {
        auto* block = blockFor(packed.size());
        auto* at = block->bytes.get() + block->used;
        std::memcpy(at, packed.data(), packed.size());
        std::memcpy(at + offsetof(PackedLogMessage::Head, sequence), &sequence, sizeof sequence);
        block->used += packed.size();
    } catch (const std::bad_alloc&) {
        return false;
    }
    ++size_;
    return true;
}

WaitingMessages::Block* WaitingMessages::blockFor(std::size_t size) {
    if (!blocks_.empty() && blocks_.back().capacity - blocks_.back().used >= size) {
        return &blocks_.back();
    }
    if (size <= usualCapacity && !spare_.empty()) {
        blocks_.push_back(std::move(spare_.back()));
        spare_.pop_back();
    } else {
        const auto capacity = std::max(size, usualCapacity);
        blocks_.push_back({std::unique_ptr<char[]>{new char[capacity]}, capacity});
    }
    return &blocks_.back();
}

void WaitingMessages::pop(std::size_t most, std::vector<LogMessage>& taken) {
    const struct Empty { // where it throws
        std::vector<LogMessage>& taken;
        int before = std::uncaught_exceptions();
        ~Empty() {
            if (std::uncaught_exceptions() > before) {
                taken.clear();
            }
        }
    } empty{taken};
    taken.resize(std::min(most, size_));
    auto block = blocks_.begin();
    auto read = block == blocks_.end() ? 0 : block->read;
    for (auto& message : taken) {
        if (read == block->used) {
            read = (++block)->read;
        }
        const std::string_view rest{block->bytes.get() + read, block->used - read};
        const auto one = rest.substr(0, PackedLogMessage::headOf(rest).size);
        PackedLogMessage::unpack(one, message);
        read += one.size();
    }
    while (blocks_.begin() != block) {
        dropFirst();
    }
    size_ -= taken.size();
    if (block != blocks_.end()) {
        blocks_.front().read = read;
    }
    if (size_ == 0 && !blocks_.empty()) {
        dropFirst();
    }
}

void WaitingMessages::dropFirst() {
    auto block = std::move(blocks_.front());
    blocks_.pop_front();
    if (block.capacity == usualCapacity && spare_.size() < mostSpare) {
        block.used = block.read = 0;
        spare_.push_back(std::move(block));
    }
}

} // namespace missive::logging
