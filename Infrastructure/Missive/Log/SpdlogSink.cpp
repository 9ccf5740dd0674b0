#include <Infrastructure/Missive/Log/SpdlogSink.hpp>

#include <Infrastructure/Missive/Log/LogStack.hpp>

#include <spdlog/details/log_msg.h>
#include <spdlog/sinks/sink.h>

#include <chrono>
#include <string_view>
#include <vector>

namespace missive {

namespace {

LogLevel toOurs(spdlog::level::level_enum level) {
    switch (level) {
    case spdlog::level::trace:
    case spdlog::level::debug:
        return LogLevel::Debug;
    case spdlog::level::warn:
        return LogLevel::Warning;
    case spdlog::level::err:
        return LogLevel::Error;
    case spdlog::level::critical:
        return LogLevel::Critical;
    default:
        return LogLevel::Info;
    }
}

/// Derives from the interface itself: what spdlog's base class holds while it writes would lock a handler out that
/// logs.
class SpdlogSink final : public spdlog::sinks::sink {
public:
    explicit SpdlogSink(LogStack& stack) : stack_{stack} {}

    void log(const spdlog::details::log_msg& told) override {
        std::vector<LogField> extra{{"thread", told.thread_id}};
        if (!told.source.empty()) {
            extra.push_back({"file", told.source.filename});
            extra.push_back({"line", told.source.line});
        }
        const std::string_view name{told.logger_name.data(), told.logger_name.size()};
        const std::string_view text{told.payload.data(), told.payload.size()};
        const auto at = std::chrono::floor<std::chrono::microseconds>(told.time);
        stack_.write({at, name.empty() ? "app" : name, toOurs(told.level), text, {}, extra});
    }

    void flush() override { stack_.flush(std::chrono::seconds{1}); }
    void set_pattern(const std::string&) override {}
    void set_formatter(std::unique_ptr<spdlog::formatter>) override {}

private:
    LogStack& stack_;
};

} // namespace

std::shared_ptr<spdlog::sinks::sink> makeSpdlogSink(LogStack& stack) { return std::make_shared<SpdlogSink>(stack); }

} // namespace missive
