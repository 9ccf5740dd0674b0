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
    /// By when they were stored, by when they happened, the other way round, and by how long they took.
    enum class Order { Oldest, Newest, Slowest };

    RouteFilter route{};
    Period period{};
    Order order = Order::Oldest;
    std::size_t most = 50;
    /// Only those behind the one of this id, in their order; none where it is gone. Not for Order::Slowest.
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
