#pragma once

#include <Domain/Missive/Uuid.hpp>

#include <array>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

namespace missive {

/// Appends JSON text as PHP's `json_encode` writes it: no whitespace, `\/`, non-ASCII as `\uXXXX` in lower-case hex
/// with surrogate pairs, floats in the shortest form that reads back the same, whole ones with `.0`.
///
/// It writes what it is told: commas, colons and closing brackets are the caller's. Not thread-safe. The first kilobyte
/// lives in the object itself.
class JsonWriter {
public:
    JsonWriter() noexcept = default;
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    /// JSON text as it stands.
    void raw(std::string_view text) {
        char* place = room(text.size());
        std::memcpy(place, text.data(), text.size());
        cursor_ = place + text.size();
    }

    void raw(char character) {
        *room(1) = character;
        ++cursor_;
    }

    /// From here on U+FFFD stands for each byte that is not UTF-8, instead of an error.
    void replaceBadBytes() noexcept { replacesBadBytes_ = true; }

    /// From here on slashes and what is not ASCII stand as they are: for texts that people read.
    void forPeople() noexcept { isForPeople_ = true; }

    /// A quoted and escaped string. Throws std::invalid_argument when `text` is not UTF-8 and bad bytes are not
    /// replaced; the sentence names `field`.
    void string(std::string_view text, std::string_view field = {});

    template <std::integral Integer> void integer(Integer value) {
        char* place = room(24);
        cursor_ = std::to_chars(place, place + 24, value).ptr;
    }

    void boolean(bool value) { raw(value ? std::string_view{"true"} : std::string_view{"false"}); }
    void null() { raw(std::string_view{"null"}); }

    /// Throws std::invalid_argument for infinity and not-a-number, which JSON cannot hold; the sentence names `field`.
    void floating(double value, std::string_view field = {});
    void floating(float value, std::string_view field = {});

    /// The quoted 36-character form.
    void uuid(const Uuid& value);

    /// What was written so far; valid until the next call.
    std::string_view text() const noexcept { return {begin_, static_cast<std::size_t>(cursor_ - begin_)}; }
    std::string toString() const { return std::string{text()}; }

private:
    /// Space for `count` more bytes, at the cursor.
    char* room(std::size_t count) {
        if (static_cast<std::size_t>(end_ - cursor_) < count) {
            grow(count);
        }
        return cursor_;
    }

    void grow(std::size_t count);
    void escaped(std::string_view text, std::string_view field);
    void scientific(std::string_view shortest);

    static constexpr std::size_t inlineSize = 1024;

    std::array<char, inlineSize> inline_;
    std::unique_ptr<char[]> more_;
    char* begin_ = inline_.data();
    char* cursor_ = begin_;
    char* end_ = begin_ + inlineSize;
    bool replacesBadBytes_ = false;
    bool isForPeople_ = false;
};

} // namespace missive
