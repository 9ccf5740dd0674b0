#include <UI/Missive/Console/Output/DisplayWidth.hpp>

#include <utf8proc.h>

#include <algorithm>

namespace missive {

namespace {

/// A character as a person sees it, or a colour sequence.
struct Cluster {
    std::size_t bytes;
    std::size_t width;
};

struct CodePoint {
    utf8proc_int32_t value;
    std::size_t bytes;
};

constexpr utf8proc_int32_t noCharacter = 0xFFFD;
constexpr utf8proc_int32_t emojiPresentation = 0xFE0F;

CodePoint firstOf(std::string_view text) {
    utf8proc_int32_t value = 0;
    const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                        static_cast<utf8proc_ssize_t>(text.size()), &value);
    return bytes > 0 ? CodePoint{value, static_cast<std::size_t>(bytes)} : CodePoint{noCharacter, 1};
}

/// What flags are made of, two for each.
bool isRegionalIndicator(utf8proc_int32_t codePoint) { return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF; }

std::size_t widthOf(utf8proc_int32_t codePoint) {
    constexpr utf8proc_int32_t firstPrintable = 0x20;
    return codePoint < firstPrintable ? 1 : static_cast<std::size_t>(utf8proc_charwidth(codePoint));
}

Cluster firstCluster(std::string_view text) {
    if (text.starts_with("\033[")) {
        const auto end = text.find_first_of("ABCDEFGHJKSTfm", 2);
        return {end == std::string_view::npos ? text.size() : end + 1, 0};
    }
    auto last = firstOf(text);
    Cluster cluster{last.bytes, widthOf(last.value)};
    utf8proc_int32_t state = 0;
    while (cluster.bytes < text.size()) {
        const auto next = firstOf(text.substr(cluster.bytes));
        if (utf8proc_grapheme_break_stateful(last.value, next.value, &state) != 0) {
            break;
        }
        cluster.bytes += next.bytes;
        cluster.width =
            std::max(cluster.width,
                     next.value == emojiPresentation || isRegionalIndicator(next.value) ? 2 : widthOf(next.value));
        last = next;
    }
    return cluster;
}

} // namespace

std::size_t displayWidth(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const auto cluster = firstCluster(text);
        width += cluster.width;
        text.remove_prefix(cluster.bytes);
    }
    return width;
}

std::size_t bytesWithin(std::string_view text, std::size_t columns) {
    std::size_t width = 0;
    std::size_t bytes = 0;
    while (bytes < text.size()) {
        const auto cluster = firstCluster(text.substr(bytes));
        width += cluster.width;
        if (width > columns && bytes > 0) {
            break;
        }
        bytes += cluster.bytes;
    }
    return bytes;
}

std::string paddedTo(std::string_view text, std::size_t width) {
    std::string result{text};
    const auto taken = displayWidth(text);
    if (taken < width) {
        result.append(width - taken, ' ');
    }
    return result;
}

} // namespace missive
