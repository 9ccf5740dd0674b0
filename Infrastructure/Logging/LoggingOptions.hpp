#pragma once

#include <Domain/Logging/Duplicates.hpp>
#include <Infrastructure/Logging/HandOverOptions.hpp>
#include <Infrastructure/Logging/LogDirectoryOptions.hpp>
#include <Infrastructure/Logging/LogNameOptions.hpp>
#include <Infrastructure/Logging/QueueBounds.hpp>

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <map>
#include <string>

namespace missive::logging {

/// How records travel and how they are written.
struct LoggingOptions {
    /// Whether they travel, or are written by whoever tells them.
    bool isEnabled = false;
    /// Whether anybody said so, or that they do not.
    bool isAsked = false;
    std::filesystem::path directory = "var/log";
    std::string format = "line";
    LogDirectoryOptions files;
    LogNameOptions names;
    Duplicates duplicates = Duplicates::Drop;
    /// How many bytes at the end of a file are searched for a record that perhaps came before.
    std::size_t duplicateWindow = std::size_t{32} << 20U;
    QueueBounds bounds;
    HandOverOptions handOver;
    std::size_t batchSize = 500;
    std::chrono::milliseconds batchInterval{50};
    /// How long the tries to send a batch may take together.
    std::chrono::milliseconds publishTimeout{2000};
    /// How long a process that ends goes on sending what waits.
    std::chrono::milliseconds shutdownTimeout{2000};
    std::size_t consumerBatch = 500;
    std::chrono::milliseconds consumerWait{200};
    /// Below it a channel's records go to no handler.
    std::map<std::string, LogLevel> levels;
};

} // namespace missive::logging
