#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Missive/Log/LogFile.hpp>
#include <Infrastructure/Missive/Log/LogFileOptions.hpp>
#include <Infrastructure/Missive/Log/LogOutput.hpp>
#include <Infrastructure/Missive/Log/RotatedNames.hpp>

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>

namespace missive {

/// A file for each day, month or year of the records it holds, in UTC. When it begins one, the oldest are removed
/// beyond `mostFiles`; 0 keeps all.
class RotatingLogFile final : public LogOutput {
public:
    /// The clock must outlive it.
    RotatingLogFile(const Clock& clock, RotatedNames names, std::size_t mostFiles, LogFileOptions options);

    void append(std::string_view lines, TimePoint at) override;

private:
    std::shared_ptr<LogFile> fileFor(TimePoint at);

    const Clock& clock_;
    const RotatedNames names_;
    const std::size_t mostFiles_;
    const LogFileOptions options_;
    std::mutex mutex_;
    std::string date_;
    std::shared_ptr<LogFile> file_;
};

} // namespace missive
