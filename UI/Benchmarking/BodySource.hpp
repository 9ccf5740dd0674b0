#pragma once

#include <Domain/Benchmarking/RuntimeKind.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace missive::benchmarking {

/// Makes a body's file of code that somebody wrote for the inside of a function.
struct BodySource {
    /// What a runtime of this name runs, by how the name begins.
    static std::optional<RuntimeKind> kindOf(std::string_view runtime) noexcept;

    static std::string around(RuntimeKind kind, std::string_view code);
};

} // namespace missive::benchmarking
