#pragma once

#include <Domain/Performance/Bounds.hpp>
#include <Domain/Performance/Period.hpp>
#include <Domain/Performance/RouteFilter.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace missive::performance {

/// Which records of accesses are wanted. Texts are parts of what stands in the record, in the same case.
struct AccessFilter {
    enum class Order { Oldest, Newest, Slowest };

    RouteFilter route{};
    Period period{};
    Order order = Order::Oldest;
    std::size_t most = 50;
    /// Only those behind this one, in the order of their ids: greater for Order::Oldest, less for Order::Newest.
    std::int64_t afterId = 0;
    Bounds<std::int64_t> status{};
    std::optional<std::string> path{};
    std::optional<std::string> referer{};
    std::optional<std::string> user{};
    /// In seconds.
    Bounds<double> time{};
    Bounds<double> queryTime{};
    Bounds<std::int64_t> queries{};
    /// In bytes.
    Bounds<std::int64_t> memory{};
};

} // namespace missive::performance
