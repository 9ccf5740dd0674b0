#pragma once

#include <Domain/Missive/LogRecord.hpp>

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace missive {

/// The fields of a record behind its text.
class LogFields {
public:
    static constexpr std::size_t longestName = 64;

    /// Appends ` name=value` for every field of the context, then of `extra` what the context does not say already. A
    /// field of the context whose name the format uses itself is called `ctx_name`, one of `extra` that says something
    /// else than the context's `extra_name`.
    static void append(std::string& line, const LogRecord& record, std::initializer_list<std::string_view> reserved);

    /// Appends the name of a field: letters, digits, `_`, `.` and `-`, others become `_`; at most `longestName`. The
    /// second of one name gets `_2`.
    static void appendName(std::string& line, std::span<const LogField> fields, std::size_t index);

    /// Whether `appendName` would append the name as it is.
    static bool isPlainName(std::span<const LogField> fields, std::size_t index) noexcept;
};

} // namespace missive
