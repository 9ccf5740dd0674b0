#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace missive::benchmarking {

/// How an iteration ended. Only `ok` is a sample; `lost` is the one that a later result may replace.
enum class IterationStatus { Ok, Timeout, Crashed, Exited, Memory, Garbled, Checksum, Refused, MissingRuntime, Lost };

inline constexpr std::array<std::string_view, 10> iterationStatusNames{
    "ok", "timeout", "crashed", "exited", "memory", "garbled", "checksum", "refused", "missing_runtime", "lost"};

constexpr std::string_view nameOf(IterationStatus status) noexcept {
    return iterationStatusNames[static_cast<std::size_t>(status)];
}

constexpr std::optional<IterationStatus> iterationStatusNamed(std::string_view name) noexcept {
    for (std::size_t i = 0; i < iterationStatusNames.size(); ++i) {
        if (iterationStatusNames[i] == name) {
            return static_cast<IterationStatus>(i);
        }
    }
    return std::nullopt;
}

} // namespace missive::benchmarking
