#include <UI/Missive/Console/Input/ByteSize.hpp>

#include <charconv>
#include <limits>

namespace missive {

namespace {

std::optional<int> powerOf1024(std::string_view suffix) noexcept {
    if (suffix.ends_with('b') || suffix.ends_with('B')) {
        suffix.remove_suffix(1);
    }
    if (suffix.empty()) {
        return 0;
    }
    constexpr std::string_view letters = "kmgt";
    const auto power = letters.find(static_cast<char>(suffix.front() | 0x20));
    return suffix.size() == 1 && power != std::string_view::npos ? std::optional{static_cast<int>(power) + 1}
                                                                 : std::nullopt;
}

} // namespace

std::optional<std::size_t> byteSize(std::string_view text) noexcept {
    int base = 10;
    if (text.starts_with('+')) {
        text.remove_prefix(1);
    }
    if (text.starts_with("0x") || text.starts_with("0X")) {
        base = 16;
        text.remove_prefix(2);
    } else if (text.size() > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9') {
        base = 8;
    }
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), size, base);
    if (error != std::errc{}) {
        return std::nullopt;
    }
    const auto power = powerOf1024(text.substr(static_cast<std::size_t>(end - text.data())));
    for (int i = 0; power && i < *power; ++i) {
        if (size > std::numeric_limits<std::size_t>::max() / 1024) {
            return std::nullopt;
        }
        size *= 1024;
    }
    return power ? std::optional{size} : std::nullopt;
}

} // namespace missive
