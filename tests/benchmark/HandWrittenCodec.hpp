#pragma once

#include <Domain/Ordering/Published/OrderCreated.hpp>

#include <string>
#include <string_view>

namespace missive::benchmark {

/// The JSON of one event type, as somebody would write it who has no other: the codec's twin.
std::string encodeByHand(const ordering::OrderCreated& event);

/// Reads it with simdjson, field after field in their order.
ordering::OrderCreated decodeByHand(std::string_view json);

} // namespace missive::benchmark
