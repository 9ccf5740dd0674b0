#include <Infrastructure/Missive/Transport/Redis/RedisMember.hpp>

#include <Infrastructure/Missive/Transport/Redis/RedisFrame.hpp>

#include <cstdlib>

namespace missive {

RedisMessage RedisMember::message() const {
    const RedisFrame::Field field{"message", json};
    return {id, RedisFrame::decode({&field, 1}), score == "inf"};
}

RedisPlace RedisMember::place() const {
    const auto due = static_cast<std::uint64_t>(std::strtod(score.c_str(), nullptr));
    return {RedisIdentifier::parse(id).value_or(RedisIdentifier{due, 0, 0}), id};
}

} // namespace missive
