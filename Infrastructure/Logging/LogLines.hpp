#pragma once

#include <Domain/Logging/LogMessage.hpp>
#include <Infrastructure/Missive/Log/LogFormat.hpp>

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace missive::logging {

/// Records as lines, each in the group of the file of its channel and day: `orders-2026-11-27.log`.
class LogLines {
public:
    struct Group {
        std::string lines;
        std::size_t count = 0;
    };

    /// In the order given. `error` is `__messenger_error` of their context unless it is empty, `mayBePublished` marks
    /// them with `__messenger_uncertain`.
    LogLines(std::span<const LogMessage> messages, const LogFormat& format, std::string_view error = {},
             bool mayBePublished = false);

    /// By the name of the file.
    const std::map<std::string, Group>& groups() const noexcept { return groups_; }

private:
    std::map<std::string, Group> groups_;
};

} // namespace missive::logging
