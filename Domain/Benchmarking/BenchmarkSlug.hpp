#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace missive::benchmarking {

/// What a benchmark is called on command lines and in messages, for example `hash-map`.
class BenchmarkSlug {
public:
    /// Throws DomainError `benchmark.slug` unless the text is 1 to 64 letters, digits, dots, dashes and underscores.
    static BenchmarkSlug fromString(std::string_view text);

    const std::string& toString() const noexcept { return value_; }

    friend auto operator<=>(const BenchmarkSlug&, const BenchmarkSlug&) noexcept = default;

private:
    explicit BenchmarkSlug(std::string_view value) : value_{value} {}

    std::string value_;
};

} // namespace missive::benchmarking
