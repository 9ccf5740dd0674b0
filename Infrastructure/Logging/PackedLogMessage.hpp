#pragma once

#include <Domain/Logging/LogMessage.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace missive::logging {

/// A record that waits to travel, all of its texts in one buffer. It is written in this order: begin, the four texts,
/// each field of the context and then of `extra` as a name, a kind and a value, and the end.
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

    /// It allocates once if there are no more bytes of texts than these.
    void begin(const Head& head, std::size_t texts);
    /// Channel, message, host and run.
    void text(std::string_view text);
    /// A text that `append` appends to what it is given. Returns how long it is.
    template <class Append> std::size_t textBy(Append append) {
        const auto at = openText();
        append(bytes_);
        return closeText(at);
    }
    void kind(LogValue::Kind kind);
    void end(std::size_t weight);

    std::string_view bytes() const noexcept { return bytes_; }
    std::size_t weight() const noexcept { return headOf(bytes_).weight; }
    LogLevel level() const noexcept { return headOf(bytes_).level; }
    LogMessage unpacked(std::uint64_t sequence) const;

    static Head headOf(std::string_view bytes) noexcept;
    /// Writes it into `message`, whose memory is used again.
    static void unpack(std::string_view bytes, LogMessage& message);

private:
    std::size_t openText();
    std::size_t closeText(std::size_t at) noexcept;

    std::string bytes_;
};

} // namespace missive::logging
