#pragma once

#include <Domain/Ordering/Currency.hpp>
#include <Domain/Ordering/Money.hpp>
#include <Domain/Ordering/OrderLine.hpp>

#include <span>

namespace missive::ordering {

/// What the lines cost together. The lines are those of an order, whose limits keep the sum far from overflowing.
Money orderTotal(std::span<const OrderLine> lines, Currency currency) noexcept;

} // namespace missive::ordering
