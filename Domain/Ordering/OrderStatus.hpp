#pragma once

#include <string_view>

namespace missive::ordering {

enum class OrderStatus { Placed, Paid };

constexpr std::string_view nameOf(OrderStatus status) noexcept {
    return status == OrderStatus::Paid ? "paid" : "placed";
}

} // namespace missive::ordering
