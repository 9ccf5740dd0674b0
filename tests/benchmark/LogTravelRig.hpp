#pragma once

#include <Domain/Logging/LogMessage.hpp>
#include <Domain/Logging/Port/LogPublisher.hpp>

#include <cstddef>
#include <filesystem>
#include <limits>
#include <memory>
#include <string>
#include <vector>

namespace missive::benchmark {

/// What sends log records over the bus to a transport, and what takes them from there to a file, as the application
/// wires it.
class LogTravelRig {
public:
    /// `directory` is that of the log's files and of the application's database.
    LogTravelRig(const std::filesystem::path& directory, const std::string& dsn);
    ~LogTravelRig();

    /// Records of 120 bytes and three fields.
    static std::vector<logging::LogMessage> records(std::size_t count);

    void publish(const std::vector<logging::LogMessage>& records);
    logging::LogPublisher& publisher();

    static constexpr std::size_t untilEmpty = std::numeric_limits<std::size_t>::max();

    /// Takes so many to their file with one worker.
    void consume(std::size_t count);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace missive::benchmark
