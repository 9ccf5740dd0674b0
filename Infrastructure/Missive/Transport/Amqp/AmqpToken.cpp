#include <Infrastructure/Missive/Transport/Amqp/AmqpToken.hpp>

#include <array>
#include <charconv>

namespace missive {

std::string AmqpToken::text() const {
    std::array<char, 64> buffer;
    char* at = buffer.data();
    char* const end = at + buffer.size();
    at = std::to_chars(at, end, connection).ptr;
    *at++ = ':';
    at = std::to_chars(at, end, channel).ptr;
    *at++ = ':';
    at = std::to_chars(at, end, tag).ptr;
    return {buffer.data(), at};
}

std::optional<AmqpToken> AmqpToken::parse(std::string_view text) {
    AmqpToken token;
    const char* at = text.data();
    const char* const end = at + text.size();
    const auto read = [&](auto& number, bool isLast) {
        const auto [stop, error] = std::from_chars(at, end, number);
        const bool good = error == std::errc{} && (isLast ? stop == end : stop != end && *stop == ':');
        at = stop + (isLast ? 0 : 1);
        return good;
    };
    const bool good = read(token.connection, false) && read(token.channel, false) && read(token.tag, true);
    return good ? std::optional{token} : std::nullopt;
}

} // namespace missive
