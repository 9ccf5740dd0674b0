#pragma once

#include <Domain/Logging/LogMessage.hpp>
#include <Domain/Missive/LogRecord.hpp>
#include <Infrastructure/Logging/LogOrigin.hpp>
#include <Infrastructure/Logging/PackedLogMessage.hpp>

#include <cstddef>

namespace missive::logging {

/// Makes what travels of a record: copies it within bounds, in valid UTF-8, under names that are safe everywhere. What
/// is cut says by how many bytes.
class MakeLogMessage {
public:
    static constexpr std::size_t longestText = 32U << 10U;
    static constexpr std::size_t longestValue = 8U << 10U;
    static constexpr std::size_t longestChannel = 64;
    static constexpr std::size_t mostFields = 64;

    /// Packed, without a number. Allocates nothing for a record of less than a kilobyte in which nothing has to be
    /// mended.
    static void pack(const LogRecord& record, const LogOrigin& origin, PackedLogMessage& packed);

    /// Whether nothing of it has to be cut: its line is then that of the message it would become, but where two fields
    /// of `extra` have one name.
    static bool isBounded(const LogRecord& record) noexcept;

    static LogMessage of(const LogRecord& record, const LogOrigin& origin);
};

} // namespace missive::logging
