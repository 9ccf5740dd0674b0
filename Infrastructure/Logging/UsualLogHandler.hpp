#pragma once

#include <Domain/Missive/Port/LogFlush.hpp>
#include <Domain/Missive/Port/LogHandler.hpp>

#include <memory>
#include <utility>

namespace missive::logging {

/// Hands on what is told from Info on, but for the channels `messenger` and `logging`, whose records are about those
/// that travel: for an application that configures no handlers.
class UsualLogHandler final : public LogHandler, public LogFlush {
public:
    explicit UsualLogHandler(std::shared_ptr<LogHandler> next) : next_{std::move(next)} {}

    bool accepts(std::string_view channel, LogLevel level) const noexcept override {
        return level >= LogLevel::Info && channel != "messenger" && channel != "logging" &&
               next_->accepts(channel, level);
    }

    void handle(const LogRecord& record) override { next_->handle(record); }

    bool flush(std::chrono::nanoseconds within) noexcept override {
        auto* keeps = dynamic_cast<LogFlush*>(next_.get());
        return keeps == nullptr || keeps->flush(within);
    }

private:
    std::shared_ptr<LogHandler> next_;
};

} // namespace missive::logging
