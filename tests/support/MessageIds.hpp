#pragma once

#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

namespace missive::test {

/// Ids of messages where a span of them is asked for, which it outlives.
class MessageIds {
public:
    MessageIds(std::initializer_list<std::string_view> ids) : ids_{ids} {}
    operator std::span<const std::string_view>() const noexcept { return ids_; }

private:
    std::vector<std::string_view> ids_;
};

} // namespace missive::test
