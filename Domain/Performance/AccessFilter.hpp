#pragma once

#include <Domain/Performance/Period.hpp>
#include <Domain/Performance/RouteFilter.hpp>

#include <cstddef>
#include <cstdint>

namespace missive::performance {

/// Which records of accesses are wanted.
struct AccessFilter {
    enum class Order { Oldest, Slowest };

    RouteFilter route{};
    Period period{};
    Order order = Order::Oldest;
    std::size_t most = 50;
    /// Only those behind this one, in the order of their ids; for Order::Oldest.
    std::int64_t afterId = 0;
};

} // namespace missive::performance
