#pragma once

#include <Infrastructure/Logging/LogFilesReport.hpp>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace missive::logging {

/// Reads files of a log and finds out whether records are missing, doubled or torn. What stands before the first record
/// of a process that is found is no gap: older files may be gone.
class LogVerification {
public:
    /// Throws std::runtime_error for a file that cannot be read, or is compressed.
    void read(const std::filesystem::path& file);

    LogFilesReport report() const;

private:
    void add(std::string_view line, bool isEnded);

    LogFilesReport counts_;
    std::map<std::string, std::vector<std::uint64_t>> runs_;
};

} // namespace missive::logging
