#pragma once

#include <Infrastructure/Missive/Log/LogOutput.hpp>

#include <mutex>
#include <string>

namespace missive {

/// Standard output or standard error of the process: what a container's log is made of. Waits a second at most for
/// whoever reads it.
class StreamOutput final : public LogOutput {
public:
    /// `name` is for sentences: `php://stdout`.
    StreamOutput(int descriptor, std::string name);

    void append(std::string_view lines, TimePoint at) override;

private:
    const int descriptor_;
    const std::string name_;
    std::mutex mutex_;
};

} // namespace missive
