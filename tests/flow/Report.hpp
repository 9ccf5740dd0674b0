#pragma once

#include <cstdint>
#include <iosfwd>
#include <map>
#include <string>

namespace missive::test {

/// What `order:report` says, or what it should say.
struct Report {
    std::int64_t orders = 0;
    std::int64_t confirmations = 0;
    std::int64_t failed = 0;
    std::map<std::string, std::int64_t> stock;

    /// From the command's JSON.
    static Report read(const std::string& json);
    /// From a file of what is expected, where the orders are called accepted.
    static Report expectedIn(const std::string& path);

    friend bool operator==(const Report&, const Report&) = default;
    friend std::ostream& operator<<(std::ostream& out, const Report& report);
};

} // namespace missive::test
