#pragma once

#include <Domain/Missive/LogField.hpp>
#include <Domain/Missive/LogLevel.hpp>
#include <Domain/Missive/TimePoint.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace missive::logging {

/// A record of the log that travels. What it holds is valid UTF-8 and bounded.
struct LogMessage {
    std::string channel;
    LogLevel level = LogLevel::Info;
    std::string message;
    std::vector<LogField> context;
    /// When it was told, not when it was sent.
    TimePoint timestamp;
    std::vector<LogField> extra;
    std::string host;
    std::int64_t pid = 0;
    /// Drawn once a process, and after every fork.
    std::string run;
    /// From 1, without gaps, in a run.
    std::uint64_t sequence = 0;

    /// What it takes up in memory, roughly.
    std::size_t bytes() const noexcept {
        auto size = sizeof(LogMessage) + channel.size() + message.size();
        for (const auto* fields : {&context, &extra}) {
            for (const auto& field : *fields) {
                size += sizeof(LogField) + field.name.size() + field.value.text().size();
            }
        }
        return size;
    }

    /// Tells it from every other record: `3f9c2a71b04d-42`.
    std::string key() const { return run + '-' + std::to_string(sequence); }
};

} // namespace missive::logging
