#pragma once

#include <Domain/Missive/Port/Log.hpp>

#include <memory>

namespace missive {

/// Writes records to stderr through spdlog, one line each: time, level, `messenger`, and the record as LogLine writes
/// it. A record whose level is refused costs a comparison.
class SpdlogLog final : public Log {
public:
    /// Records below `least` are left out.
    explicit SpdlogLog(LogLevel least);
    ~SpdlogLog() override;

    bool accepts(LogLevel level) const noexcept override;
    void write(LogLevel level, std::string_view text, const std::vector<LogField>& context) noexcept override;

private:
    struct Logger;
    std::unique_ptr<Logger> logger_;
    LogLevel least_;
};

} // namespace missive
