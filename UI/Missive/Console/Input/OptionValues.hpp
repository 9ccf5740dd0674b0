#pragma once

#include <UI/Missive/Console/Input/Input.hpp>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

namespace missive {

/// Reads the values of options; nothing when an option is not given. Throws UsageError for a value that is not one.
struct OptionValues {
    /// A whole number above zero.
    static std::optional<std::size_t> positiveInteger(const Input& input, std::string_view option);

    /// Seconds, fractions allowed; nothing also for an option without its value. `least` in milliseconds is the
    /// smallest that is understood.
    static std::optional<std::chrono::milliseconds> seconds(const Input& input, std::string_view option, int least = 1);

    /// A size in bytes above zero, see byteSize.
    static std::optional<std::size_t> memorySize(const Input& input, std::string_view option);
};

} // namespace missive
