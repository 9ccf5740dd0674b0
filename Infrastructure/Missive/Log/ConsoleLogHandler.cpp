#include <Infrastructure/Missive/Log/ConsoleLogHandler.hpp>

#include <Infrastructure/Missive/Log/LogLine.hpp>

#include <spdlog/details/log_msg.h>
#include <spdlog/sinks/stdout_color_sinks.h>

namespace missive {

namespace {

spdlog::level::level_enum toSpdlog(LogLevel level) {
    switch (level) {
    case LogLevel::Debug:
        return spdlog::level::debug;
    case LogLevel::Info:
    case LogLevel::Notice:
        return spdlog::level::info;
    case LogLevel::Warning:
        return spdlog::level::warn;
    case LogLevel::Error:
        return spdlog::level::err;
    case LogLevel::Critical:
    case LogLevel::Alert:
    case LogLevel::Emergency:
        return spdlog::level::critical;
    }
    return spdlog::level::info;
}

} // namespace

struct ConsoleLogHandler::Output {
    spdlog::sinks::stderr_color_sink_mt sink;
};

ConsoleLogHandler::ConsoleLogHandler(LogLevel least) : output_{std::make_unique<Output>()}, least_{least} {
    output_->sink.set_pattern("%H:%M:%S %^%-8l%$ [%n] %v");
}

ConsoleLogHandler::~ConsoleLogHandler() = default;

bool ConsoleLogHandler::accepts(std::string_view, LogLevel level) const noexcept { return level >= least_; }

void ConsoleLogHandler::handle(const LogRecord& record) {
    const auto line = LogLine::of(record.text, record.context);
    const spdlog::string_view_t channel{record.channel.data(), record.channel.size()};
    output_->sink.log({record.at, {}, channel, toSpdlog(record.level), line});
}

} // namespace missive
