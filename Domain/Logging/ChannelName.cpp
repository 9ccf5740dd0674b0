#include <Domain/Logging/ChannelName.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace missive::logging {

namespace {

constexpr std::size_t longest = 64;

bool isWordLetter(char each) { return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9'); }

char safe(char each) {
    const auto lower = each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
    return isWordLetter(lower) || lower == '_' || lower == '-' ? lower : '_';
}

} // namespace

std::string channelFileName(std::string_view channel) {
    if (channel.empty()) {
        return "app";
    }
    std::string name;
    std::ranges::transform(channel.substr(0, longest), std::back_inserter(name), safe);
    if (!isWordLetter(name.front())) {
        name.insert(name.begin(), 'x');
    }
    return name.substr(0, longest);
}

} // namespace missive::logging
