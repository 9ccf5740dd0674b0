#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace missive::performance {

/// How many accesses ended with each status.
class StatusCounts {
public:
    void add(int status, std::int64_t count);
    void merge(const StatusCounts& other);
    const std::map<int, std::int64_t>& counts() const noexcept { return counts_; }

    /// `200:12,404:1`
    std::string toString() const;
    /// Throws std::invalid_argument for anything else.
    static StatusCounts parse(std::string_view text);

    friend bool operator==(const StatusCounts&, const StatusCounts&) = default;

private:
    std::map<int, std::int64_t> counts_;
};

} // namespace missive::performance
