#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace missive::test {

/// A message as it arrived in the PHP application, and as that would write it again.
struct Delivery {
    /// Milliseconds since 1970.
    std::int64_t at;
    std::string transport;
    std::string body;
    std::map<std::string, std::string> headers;

    /// The header of one of Symfony's stamps, named without its namespace; empty where there is none.
    std::string stamps(const std::string& name) const;
    /// A member of all stamps of that class, in their order.
    std::vector<std::int64_t> numbers(const std::string& name, const std::string& member) const;

    /// From the journal of the PHP application, a JSON object a line.
    static std::vector<Delivery> readAll(const std::string& journal);
};

} // namespace missive::test
