#pragma once

#include <Domain/Logging/LogMessage.hpp>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace missive::benchmark {

/// What sends log records over the bus to a transport, as the application wires it.
class LogPublishRig {
public:
    /// `file` is the application's database.
    LogPublishRig(const std::filesystem::path& file, const std::string& dsn);
    ~LogPublishRig();

    /// Records of 120 bytes and three fields.
    static std::vector<logging::LogMessage> records(std::size_t count);

    void publish(const std::vector<logging::LogMessage>& records);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace missive::benchmark
