#include <Infrastructure/Missive/Transport/Amqp/AmqpToken.hpp>

#include <charconv>

namespace missive {

std::string AmqpToken::text() const {
    return std::to_string(connection) + ":" + std::to_string(channel) + ":" + std::to_string(tag);
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
