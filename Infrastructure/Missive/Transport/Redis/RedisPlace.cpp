#include <Infrastructure/Missive/Transport/Redis/RedisPlace.hpp>

namespace missive {

std::optional<RedisPlace> RedisPlace::parse(std::string_view text) {
    const auto space = text.find(' ');
    const auto order = RedisIdentifier::parse(text.substr(0, space));
    return order ? std::optional{RedisPlace{*order, std::string{text.substr(space + 1)}}} : std::nullopt;
}

std::string RedisPlace::text() const {
    return RedisIdentifier::parse(id) ? id : std::to_string(order.time) + "-0-0 " + id;
}

} // namespace missive
