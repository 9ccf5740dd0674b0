#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace missive::benchmarking {

/// What a runtime is called, for example `php84`, `python3` or `cpp`.
class RuntimeName {
public:
    /// Throws DomainError `runtime.name` unless the text is 1 to 64 letters, digits, dots, dashes and underscores.
    static RuntimeName fromString(std::string_view text);

    const std::string& toString() const noexcept { return value_; }

    friend auto operator<=>(const RuntimeName&, const RuntimeName&) noexcept = default;

private:
    explicit RuntimeName(std::string_view value) : value_{value} {}

    std::string value_;
};

} // namespace missive::benchmarking
