#pragma once

#include <Domain/Logging/LogMessage.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

namespace missive::logging {

/// A record that waits to travel, all of its texts in one buffer, which is allocated where it is longer than a
/// kilobyte. It is written in this order: begin, the four texts, each field of the context and then of `extra` as a
/// name, a kind and a value, and the end.
class PackedLogMessage {
public:
    /// What has a fixed length.
    struct Head {
        /// Of the whole in bytes, this head included.
        std::uint32_t size = 0;
        /// What `LogMessage::bytes` says of it.
        std::uint32_t weight = 0;
        std::uint64_t sequence = 0;
        std::int64_t microseconds = 0;
        std::int64_t pid = 0;
        LogLevel level = LogLevel::Info;
        std::uint16_t contextFields = 0;
        std::uint16_t extraFields = 0;
    };

    PackedLogMessage() noexcept {} // NOLINT(cppcoreguidelines-pro-type-member-init): what is not written is not read
    PackedLogMessage(const PackedLogMessage&) = delete;
    PackedLogMessage& operator=(const PackedLogMessage&) = delete;

    /// `texts` is how many bytes of texts will come; there may be more.
    void begin(const Head& head, std::size_t texts);
    /// Channel, message, host and run; name and value of a field.
    void text(std::string_view text) {
        const auto size = static_cast<std::uint32_t>(text.size());
        ensure(sizeof size + text.size());
        put(&size, sizeof size);
        putText(text);
    }
    void kind(LogValue::Kind kind) {
        ensure(sizeof kind);
        put(&kind, sizeof kind);
    }
    void end(std::size_t weight);

    std::string_view bytes() const noexcept { return {bytes_, size_}; }
    /// How many bytes of memory it holds.
    std::size_t capacity() const noexcept { return capacity_; }
    std::size_t weight() const noexcept { return headOf(bytes()).weight; }
    LogLevel level() const noexcept { return headOf(bytes()).level; }
    LogMessage unpacked(std::uint64_t sequence) const;

    static Head headOf(std::string_view bytes) noexcept;
    /// Writes it into `message`, whose memory is used again.
    static void unpack(std::string_view bytes, LogMessage& message);

private:
    void ensure(std::size_t more) {
        if (capacity_ - size_ < more) {
            grow(more);
        }
    }
    void grow(std::size_t more);
    void put(const void* part, std::size_t size) noexcept {
        std::memcpy(bytes_ + size_, part, size);
        size_ += size;
    }

    /// Most texts are short: two moves that overlap are much less than a call.
    void putText(std::string_view text) noexcept {
        const auto size = text.size();
        if (size > 2 * sizeof(std::uint64_t)) {
            std::memcpy(bytes_ + size_, text.data(), size);
        } else if (size >= sizeof(std::uint64_t)) {
            putEnds<std::uint64_t>(text);
        } else if (size >= sizeof(std::uint32_t)) {
            putEnds<std::uint32_t>(text);
        } else {
            for (std::size_t i = 0; i < size; ++i) {
                bytes_[size_ + i] = text[i];
            }
        }
        size_ += size;
    }
    template <class Word> void putEnds(std::string_view text) noexcept {
        Word first;
        Word last;
        std::memcpy(&first, text.data(), sizeof first);
        std::memcpy(&last, text.data() + text.size() - sizeof last, sizeof last);
        std::memcpy(bytes_ + size_, &first, sizeof first);
        std::memcpy(bytes_ + size_ + text.size() - sizeof last, &last, sizeof last);
    }

    static constexpr std::size_t near = 1024;

    std::array<char, near> near_;
    std::unique_ptr<char[]> far_;
    char* bytes_ = near_.data();
    std::size_t capacity_ = near;
    std::size_t size_ = 0;
};

} // namespace missive::logging
