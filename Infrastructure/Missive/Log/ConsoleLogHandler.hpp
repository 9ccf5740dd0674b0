#pragma once

#include <Domain/Missive/Port/LogHandler.hpp>

#include <memory>

namespace missive {

/// Writes records of all channels to stderr through spdlog, one line each: time, level, channel, and the record as
/// LogLine writes it.
class ConsoleLogHandler final : public LogHandler {
public:
    /// Records below `least` are left out.
    explicit ConsoleLogHandler(LogLevel least);
    ~ConsoleLogHandler() override;

    bool accepts(std::string_view channel, LogLevel level) const noexcept override;
    void handle(const LogRecord& record) override;

private:
    struct Output;
    std::unique_ptr<Output> output_;
    LogLevel least_;
};

} // namespace missive
