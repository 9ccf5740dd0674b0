#pragma once

#include <Domain/Missive/Port/RestartSignal.hpp>

#include <filesystem>

namespace missive {

/// Keeps the time of the request in a file that the processes share: microseconds since 1970, as text. The file is
/// replaced in one step, so that a reader never sees half of it.
class FileRestartSignal final : public RestartSignal {
public:
    explicit FileRestartSignal(std::filesystem::path file);

    /// Throws std::runtime_error when the file cannot be written.
    void request(TimePoint at) override;
    std::optional<TimePoint> requestedAt() const override;

private:
    std::filesystem::path file_;
};

} // namespace missive
