#pragma once

#include <Infrastructure/Missive/Transport/Redis/RedisMember.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisStream.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace missive {

/// The messages outside the stream, for an operator: the sorted set is walked over in pages, which takes a second for a
/// hundred thousand of them and holds nobody up. Safe to use from any thread. Throws TransportError.
class RedisDelayedSet {
public:
    explicit RedisDelayedSet(const RedisStream& stream) : stream_{stream} {}

    /// Shows each member once.
    void forEach(const std::function<void(RedisMember)>& visit) const;
    std::optional<RedisMember> find(std::string_view id) const;
    /// False when it is not there any more or somebody holds it. `instead` lies there from now on.
    bool claim(const RedisMember& member, std::string_view token, std::string_view instead) const;

private:
    void walk(const std::string& pattern, const std::function<bool(RedisMember)>& visit) const;

    const RedisStream& stream_;
};

} // namespace missive
