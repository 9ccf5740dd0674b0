#pragma once

#include <UI/Missive/Console/Input.hpp>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

namespace missive {

/// The option as a whole number above zero; nothing when it is not given. Throws UsageError.
std::optional<std::size_t> positiveInteger(const Input& input, std::string_view option);

/// The option in seconds, fractions allowed; nothing when it is not given or has no value. `least` in milliseconds is
/// the smallest that is understood. Throws UsageError.
std::optional<std::chrono::milliseconds> seconds(const Input& input, std::string_view option, int least = 1);

/// The option as a size in bytes above zero, see byteSize. Throws UsageError.
std::optional<std::size_t> memorySize(const Input& input, std::string_view option);

} // namespace missive
