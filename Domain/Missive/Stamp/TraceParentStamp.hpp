#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace missive {

/// The trace a message belongs to, as the header `traceparent` of W3C Trace Context (level 1, version 00) has it. Sent
/// with the message, as it came.
struct TraceParentStamp {
    std::string value;

    /// `00-<32 digits>-<16 digits>-<2 digits>`, in lower-case hexadecimal, neither id all zeros.
    bool isWellFormed() const noexcept {
        constexpr std::string_view form = "00-hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh-hhhhhhhhhhhhhhhh-hh";
        constexpr std::string_view digits = "0123456789abcdef";
        bool fits = value.size() == form.size();
        for (std::size_t i = 0; fits && i < form.size(); ++i) {
            fits = form[i] == 'h' ? digits.find(value[i]) != std::string_view::npos : value[i] == form[i];
        }
        return fits && value.find_first_not_of('0', 3) < 35 && value.find_first_not_of('0', 36) < 52;
    }
};

} // namespace missive
