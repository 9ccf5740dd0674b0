#include <UI/Missive/Pages/Shell/ReadableFigure.hpp>

#include <UI/Missive/Pages/Html/Element.hpp>

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <utility>

namespace missive {
namespace {

constexpr const char* dash = "\u2013";
constexpr double kibi = 1024;
constexpr double secondsOfMinute = 60;
constexpr double fewest = 100;

bool isShown(const std::optional<double>& number) { return number && std::isfinite(*number); }

std::string fixed(double value, int digits) {
    std::array<char, 64> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, digits);
    return end.ec == std::errc{} ? std::string{buffer.data(), end.ptr} : std::string{dash};
}

/// Three digits that count: `1.20`, `12.3`, `812`.
std::string threeDigits(double value) {
    const double size = std::abs(value);
    return fixed(value, size >= fewest ? 0 : size >= 10 ? 1 : 2);
}

/// Groups of three, apart by a narrow blank that does not break.
std::string grouped(std::string whole) {
    const std::size_t sign = whole.starts_with('-') ? 1 : 0;
    for (auto at = whole.size(); at > sign + 3;) {
        at -= 3;
        whole.insert(at, "\u202F");
    }
    return whole;
}

std::string whole(double value, const char* unit) { return fixed(std::floor(value), 0) + "\u00A0" + unit; }

Html timeElement(TimePoint time, const std::string& shown) {
    auto machine = ReadableFigure::instant(time) + "Z";
    machine[machine.find(' ')] = 'T';
    return Element{"time"}.with("datetime", machine).with("title", machine).add(shown).html();
}

} // namespace

std::string ReadableFigure::duration(std::optional<double> seconds) {
    if (!isShown(seconds)) {
        return dash;
    }
    const double size = std::abs(*seconds);
    if (size == 0) {
        return "0\u00A0s";
    }
    if (size < 0.0009995) {
        return threeDigits(*seconds * 1e6) + "\u00A0\u00B5s";
    }
    if (size < 0.9995) {
        return threeDigits(*seconds * 1e3) + "\u00A0ms";
    }
    if (size < secondsOfMinute) {
        return threeDigits(*seconds) + "\u00A0s";
    }
    return grouped(fixed(std::floor(*seconds / secondsOfMinute), 0)) + "\u00A0min " +
           whole(std::fmod(*seconds, secondsOfMinute), "s");
}

std::string ReadableFigure::count(std::optional<double> number) {
    if (!isShown(number)) {
        return dash;
    }
    const bool isWhole = std::abs(*number) >= fewest || *number == std::round(*number);
    return isWhole ? grouped(fixed(*number, 0)) : fixed(*number, std::abs(*number) < 1 ? 2 : 1);
}

std::string ReadableFigure::bytes(std::optional<double> bytes) {
    if (!isShown(bytes)) {
        return dash;
    }
    constexpr std::array<const char*, 4> units{"B", "KiB", "MiB", "GiB"};
    std::size_t unit = 0;
    double value = *bytes;
    while (std::abs(value) >= kibi && unit + 1 < units.size()) {
        value /= kibi;
        ++unit;
    }
    return (unit == 0 ? fixed(value, 0) : threeDigits(value)) + "\u00A0" + units[unit];
}

std::string ReadableFigure::percent(std::optional<double> share) {
    return isShown(share) ? fixed(*share * 100, 1) + "\u00A0%" : dash;
}

Html ReadableFigure::ago(TimePoint time, TimePoint now) {
    const double seconds = std::chrono::duration<double>{now - time}.count();
    constexpr std::array<std::pair<double, const char*>, 3> units{{{86'400, "d"}, {3'600, "h"}, {60, "min"}}};
    for (const auto& [length, unit] : units) {
        if (seconds >= length) {
            return timeElement(time, whole(seconds / length, unit) + " ago");
        }
    }
    return timeElement(time, seconds < 1 ? "just now" : whole(seconds, "s") + " ago");
}

std::string ReadableFigure::instant(TimePoint time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{std::chrono::floor<std::chrono::seconds>(time - day)};
    const auto two = [](auto number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return std::to_string(static_cast<int>(date.year())) + '-' + two(static_cast<unsigned>(date.month())) + '-' +
           two(static_cast<unsigned>(date.day())) + ' ' + two(clock.hours().count()) + ':' +
           two(clock.minutes().count()) + ':' + two(clock.seconds().count());
}

Html ReadableFigure::at(TimePoint time) { return timeElement(time, instant(time)); }

} // namespace missive
