#include <Infrastructure/Missive/Log/SpdlogLog.hpp>

#include <spdlog/logger.h>
#include <spdlog/sinks/stdout_color_sinks.h>

#include <cstddef>
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

bool isControl(std::string_view text, std::size_t position) {
    const auto byteAt = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto byte = byteAt(position);
    // U+0080 to U+009F in UTF-8: terminals obey some of them.
    const bool inUpperControls =
        (byte == 0xc2 && position + 1 < text.size() && byteAt(position + 1) >= 0x80 && byteAt(position + 1) < 0xa0) ||
        (byte >= 0x80 && byte < 0xa0 && position > 0 && byteAt(position - 1) == 0xc2);
    return byte < 0x20 || byte == 0x7f || inUpperControls;
}

std::string onOneLine(std::string_view text) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string line;
    line.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (text[i] == '\n') {
            line += "\\n";
        } else if (isControl(text, i)) {
            line += "\\x";
            line += digits[byte >> 4];
            line += digits[byte & 15];
        } else {
            line += text[i];
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
