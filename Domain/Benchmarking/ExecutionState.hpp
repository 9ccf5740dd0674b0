#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace missive::benchmarking {

/// Where an execution is: `completed` when all of its iterations are ok, `incomplete` when some are not.
enum class ExecutionState { Pending, Running, Completed, Incomplete, Cancelled };

inline constexpr std::array<std::string_view, 5> executionStateNames{"pending", "running", "completed", "incomplete",
                                                                     "cancelled"};

constexpr std::string_view nameOf(ExecutionState state) noexcept {
    return executionStateNames[static_cast<std::size_t>(state)];
}

constexpr std::optional<ExecutionState> executionStateNamed(std::string_view name) noexcept {
    for (std::size_t i = 0; i < executionStateNames.size(); ++i) {
        if (executionStateNames[i] == name) {
            return static_cast<ExecutionState>(i);
        }
    }
    return std::nullopt;
}

/// Whether no further result is waited for.
constexpr bool isOver(ExecutionState state) noexcept { return state >= ExecutionState::Completed; }

} // namespace missive::benchmarking
