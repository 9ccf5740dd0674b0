#pragma once

#include <Domain/Performance/AccessFilter.hpp>
#include <Infrastructure/Performance/SqlRouteFilter.hpp>
#include <Infrastructure/Performance/SqlValue.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace missive::performance {

/// The condition of a statement on `routes_data_records a` and `routes_data r`, with the values of its parameters. The
/// filter must outlive it.
class SqlAccessFilter {
public:
    explicit SqlAccessFilter(const AccessFilter& filter) {
        sql += parameter(filter.period.from);
        sql += " AND a.accessed_at < ";
        sql += parameter(filter.period.to);
        SqlRouteFilter::append(sql, values, filter.route);
        within("a.status_code", filter.status);
        within("a.response_time", filter.time);
        within("a.query_time", filter.queryTime);
        within("a.total_queries", filter.queries);
        within("a.memory_usage", filter.memory);
        contains("a.route_path", filter.path);
        contains("a.referer", filter.referer);
        contains("a.user_identifier", filter.user);
    }

    /// Only those behind this one.
    void behind(const AccessFilter& filter) {
        if (filter.afterId > 0 && filter.order == AccessFilter::Order::Oldest) {
            sql += " AND a.id > ";
            sql += parameter(std::optional{filter.afterId});
        } else if (filter.afterId > 0 && filter.order == AccessFilter::Order::Newest) {
            sql += " AND (a.accessed_at, a.id) < (SELECT b.accessed_at, b.id FROM routes_data_records b WHERE b.id = ";
            sql += parameter(std::optional{filter.afterId}) + ")";
        }
    }

    /// The name of a parameter with this value. SQLite numbers parameters as they come in the text, so it has to be
    /// appended before there is another one.
    std::string parameter(SqlValue value) {
        values.push_back(value);
        return "$" + std::to_string(values.size());
    }

    std::string sql = " FROM routes_data_records a JOIN routes_data r ON r.id = a.route_data_id "
                      "WHERE a.accessed_at >= ";
    std::vector<SqlValue> values;

private:
    template <class Figure> void within(const char* column, const Bounds<Figure>& bounds) {
        if (bounds.least) {
            sql += std::string{" AND "} + column + " >= " + parameter(bounds.least);
        }
        if (bounds.most) {
            sql += std::string{" AND "} + column + " <= " + parameter(bounds.most);
        }
    }

    /// Both databases agree on this, and nothing in the text is a wildcard.
    void contains(const char* column, const std::optional<std::string>& part) {
        if (part && !part->empty()) {
            sql += std::string{" AND replace("} + column + ", " + parameter(std::optional<std::string_view>{*part}) +
                   ", '') <> " + column;
        }
    }
};

} // namespace missive::performance
