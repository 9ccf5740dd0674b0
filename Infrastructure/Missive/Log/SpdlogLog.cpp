#include <Infrastructure/Missive/Log/SpdlogLog.hpp>

#include <spdlog/logger.h>
#include <spdlog/sinks/stdout_color_sinks.h>

#include <string>

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

std::string onOneLine(std::string_view text) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string line;
    line.reserve(text.size());
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (character == '\n') {
            line += "\\n";
        } else if (byte < 0x20 || byte == 0x7f) {
            line += "\\x";
            line += digits[byte >> 4];
            line += digits[byte & 15];
        } else {
            line += character;
        }
    }
    return line;
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

void SpdlogLog::write(LogLevel level, std::string_view text, const std::vector<LogField>&) noexcept {
    if (accepts(level)) {
        logger_->logger.log(toSpdlog(level), onOneLine(text));
    }
}

} // namespace missive
