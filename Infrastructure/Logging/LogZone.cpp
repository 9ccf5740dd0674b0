#include <Infrastructure/Logging/LogZone.hpp>

#include <Infrastructure/Missive/Log/LogTime.hpp>

#include <cstddef>
#include <ctime>

namespace missive::logging {

namespace {

/// Two digits, or a number above any that is meant.
int twoDigits(std::string_view text, std::size_t at) noexcept {
    constexpr int none = 100;
    const auto digit = [&](std::size_t index) {
        return text[index] >= '0' && text[index] <= '9' ? text[index] - '0' : none;
    };
    return digit(at) * 10 + digit(at + 1);
}

std::chrono::seconds localOffset(TimePoint at) noexcept {
    const auto seconds =
        static_cast<std::time_t>(std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count());
    std::tm parts{};
    return std::chrono::seconds{::localtime_r(&seconds, &parts) == nullptr ? 0 : parts.tm_gmtoff};
}

} // namespace

std::optional<LogZone> LogZone::named(std::string_view name) noexcept {
    constexpr std::size_t length = 6; // +01:00
    constexpr int mostHours = 14;
    constexpr int mostMinutes = 59;
    if (name == "UTC") {
        return LogZone{};
    }
    if (name == "local") {
        return LogZone{std::nullopt};
    }
    if (name.size() != length || (name[0] != '+' && name[0] != '-') || name[3] != ':') {
        return std::nullopt;
    }
    const int hours = twoDigits(name, 1);
    const int minutes = twoDigits(name, 4);
    if (hours > mostHours || minutes > mostMinutes) {
        return std::nullopt;
    }
    const std::chrono::minutes distance{hours * 60 + minutes};
    return LogZone{name[0] == '-' ? -distance : distance};
}

std::string LogZone::dateOf(TimePoint at) const {
    return std::string{LogTime{at + (offset_ ? std::chrono::seconds{*offset_} : localOffset(at))}.date()};
}

} // namespace missive::logging
