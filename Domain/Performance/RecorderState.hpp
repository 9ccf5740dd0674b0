#pragma once

#include <array>
#include <string_view>

namespace missive::performance {

/// How a process stores what it records.
enum class RecorderState { Sync, Async, AsyncLocal, Fallback, Holding, Dropping };

inline constexpr std::array<std::string_view, 6> recorderStateNames{"sync",     "async",   "async-local",
                                                                    "fallback", "holding", "dropping"};

/// As it is shown.
constexpr std::string_view nameOf(RecorderState state) noexcept {
    return recorderStateNames[static_cast<std::size_t>(state)];
}

/// Whether something is not as it should be.
constexpr bool isDegraded(RecorderState state) noexcept { return state >= RecorderState::Fallback; }

} // namespace missive::performance
