#include <Infrastructure/Missive/Log/SpdlogLog.hpp>

#include <Infrastructure/Missive/Log/LogLine.hpp>

#include <spdlog/logger.h>
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
        return spdlog::level::critical;
    }
    return spdlog::level::info;
}

} // namespace

struct SpdlogLog::Logger {
    spdlog::logger logger{"messenger", std::make_shared<spdlog::sinks::stderr_color_sink_mt>()};
};

SpdlogLog::SpdlogLog(LogLevel least) : logger_{std::make_unique<Logger>()}, least_{least} {
    logger_->logger.set_level(toSpdlog(least));
    logger_->logger.set_pattern("%H:%M:%S %^%-8l%$ [%n] %v");
}

SpdlogLog::~SpdlogLog() = default;

bool SpdlogLog::accepts(LogLevel level) const noexcept { return level >= least_; }

void SpdlogLog::write(LogLevel level, std::string_view text, const std::vector<LogField>& context) noexcept {
    if (accepts(level)) {
        logger_->logger.log(toSpdlog(level), LogLine::of(text, context));
    }
}

} // namespace missive
