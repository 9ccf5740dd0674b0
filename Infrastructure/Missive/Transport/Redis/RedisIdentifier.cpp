#include <Infrastructure/Missive/Transport/Redis/RedisIdentifier.hpp>

#include <charconv>
#include <system_error>

namespace missive {

std::optional<RedisIdentifier> RedisIdentifier::parse(std::string_view text) noexcept {
    RedisIdentifier id;
    const char* end = text.data() + text.size();
    const auto time = std::from_chars(text.data(), end, id.time);
    if (time.ec != std::errc{} || time.ptr == end || *time.ptr != '-') {
        return std::nullopt;
    }
    const auto number = std::from_chars(time.ptr + 1, end, id.number);
    if (number.ec != std::errc{}) {
        return std::nullopt;
    }
    if (number.ptr == end) {
        return id;
    }
    const auto counter = std::from_chars(number.ptr + 1, end, id.counter);
    const bool whole = *number.ptr == '-' && counter.ec == std::errc{} && counter.ptr == end;
    return whole ? std::optional{id} : std::nullopt;
}

} // namespace missive
