#pragma once

#include <Domain/Logging/LogMessage.hpp>

#include <cstdint>
#include <string>
#include <utility>

namespace missive::test {

/// Records of one process.
struct LogMessageMother {
    logging::LogMessage told(std::string channel, TimePoint at, std::string text = "told") {
        logging::LogMessage message;
        message.channel = std::move(channel);
        message.message = std::move(text);
        message.timestamp = at;
        message.host = "web1";
        message.pid = 7;
        message.run = run;
        message.sequence = ++sequence;
        return message;
    }

    std::string run = "3f9c2a71b04d";
    std::uint64_t sequence = 0;
};

} // namespace missive::test
