#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace missive::benchmark {

/// Parameters of a prepared statement in PostgreSQL's binary form. What is added must outlive it.
struct RawPostgresParameters {
    void add(std::string_view bytes);

    /// A bigint, or a timestamp as microseconds since 2000.
    static std::string number(std::int64_t value);
    /// An array that has the value so many times; the element's type is an OID.
    static std::string array(unsigned element, std::size_t count, std::string_view value);

    std::vector<const char*> values;
    std::vector<int> lengths;
    std::vector<int> formats;
};

} // namespace missive::benchmark
