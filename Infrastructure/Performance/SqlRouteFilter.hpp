#pragma once

#include <Domain/Performance/RouteFilter.hpp>
#include <Infrastructure/Performance/SqlValue.hpp>

#include <string>
#include <vector>

namespace missive::performance {

/// Adds conditions on the columns of `routes_data`, called `r`, to a statement and their values to its parameters.
class SqlRouteFilter {
public:
    /// The statement has a WHERE already. The filter must outlive the values.
    static void append(std::string& sql, std::vector<SqlValue>& values, const RouteFilter& filter) {
        const auto require = [&](const char* column, const std::optional<std::string_view>& value) {
            if (value) {
                values.emplace_back(value);
                sql += std::string{" AND r."} + column + " = $" + std::to_string(values.size());
            }
        };
        require("env", filter.environment);
        require("name", filter.name);
        require("kind", filter.kind ? std::optional{nameOf(*filter.kind)} : std::nullopt);
    }
};

} // namespace missive::performance
