#include <Infrastructure/Missive/Codec/Rfc3339.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <stdexcept>

namespace missive {

namespace {

std::optional<int> digits(std::string_view text, std::size_t position, std::size_t count) {
    if (text.size() < position + count) {
        return std::nullopt;
    }
    int value = 0;
    for (const char character : text.substr(position, count)) {
        if (character < '0' || character > '9') {
            return std::nullopt;
        }
        value = value * 10 + (character - '0');
    }
    return value;
}

bool isAt(std::string_view text, std::size_t position, char expected) {
    return position < text.size() && text[position] == expected;
}

std::optional<std::chrono::microseconds> takeFraction(std::string_view& rest) {
    int micros = 0;
    int scale = 100000;
    std::size_t position = 1;
    for (; position < rest.size() && rest[position] >= '0' && rest[position] <= '9'; ++position) {
        micros += (rest[position] - '0') * scale;
        scale /= 10;
    }
    if (position == 1) {
        return std::nullopt;
    }
    rest.remove_prefix(position);
    return std::chrono::microseconds{micros};
}

std::optional<std::chrono::minutes> offset(std::string_view text) {
    if (text == "Z" || text == "z") {
        return std::chrono::minutes{0};
    }
    const auto hours = digits(text, 1, 2);
    const auto minutes = digits(text, 4, 2);
    const bool wellFormed = text.size() == 6 && (text[0] == '+' || text[0] == '-') && text[3] == ':';
    if (!wellFormed || !hours || !minutes || *hours > 23 || *minutes > 59) {
        return std::nullopt;
    }
    const std::chrono::minutes distance{*hours * 60 + *minutes};
    return text[0] == '-' ? -distance : distance;
}

} // namespace

std::array<char, 25> formatRfc3339(TimePoint time) {
    using namespace std::chrono;
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{floor<seconds>(time - day)};
    if (date.year() < year{0} || date.year() > year{9999}) {
        throw std::out_of_range{"A time to be written as RFC 3339 lies outside the years 0 to 9999."};
    }
    std::array<char, 25> text{'0', '0', '0', '0', '-', '0', '0', '-', '0', '0', 'T', '0', '0',
                              ':', '0', '0', ':', '0', '0', '+', '0', '0', ':', '0', '0'};
    const auto put = [&text](std::size_t position, unsigned value) {
        text[position] = static_cast<char>('0' + value / 10);
        text[position + 1] = static_cast<char>('0' + value % 10);
    };
    const auto fullYear = static_cast<unsigned>(static_cast<int>(date.year()));
    put(0, fullYear / 100);
    put(2, fullYear % 100);
    put(5, static_cast<unsigned>(date.month()));
    put(8, static_cast<unsigned>(date.day()));
    put(11, static_cast<unsigned>(clock.hours().count()));
    put(14, static_cast<unsigned>(clock.minutes().count()));
    put(17, static_cast<unsigned>(clock.seconds().count()));
    return text;
}

Rfc3339Text formatRfc3339WithFraction(TimePoint time) {
    constexpr std::size_t fractionAt = 19;
    constexpr std::size_t fractionSize = 7;
    const auto whole = formatRfc3339(time);
    Rfc3339Text text{{}, whole.size()};
    std::copy(whole.begin(), whole.end(), text.characters.begin());
    auto micros = (time - std::chrono::floor<std::chrono::seconds>(time)).count();
    if (micros != 0) {
        std::copy(whole.begin() + fractionAt, whole.end(), text.characters.begin() + fractionAt + fractionSize);
        for (auto place = fractionAt + fractionSize - 1; place > fractionAt; --place, micros /= 10) {
            text.characters[place] = static_cast<char>('0' + micros % 10);
        }
        text.characters[fractionAt] = '.';
        text.size += fractionSize;
    }
    return text;
}

std::optional<TimePoint> parseRfc3339(std::string_view text) noexcept {
    using namespace std::chrono;
    const auto fullYear = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    const auto hour = digits(text, 11, 2);
    const auto minute = digits(text, 14, 2);
    const auto second = digits(text, 17, 2);
    const bool separated = isAt(text, 4, '-') && isAt(text, 7, '-') && (isAt(text, 10, 'T') || isAt(text, 10, 't')) &&
                           isAt(text, 13, ':') && isAt(text, 16, ':');
    if (!separated || !fullYear || !month || !day || !hour || !minute || !second) {
        return std::nullopt;
    }
    const year_month_day date{year{*fullYear}, std::chrono::month{static_cast<unsigned>(*month)},
                              std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok() || *hour > 23 || *minute > 59 || *second > 60) {
        return std::nullopt;
    }
    auto rest = text.substr(19);
    std::optional<microseconds> fraction{microseconds{0}};
    if (isAt(rest, 0, '.')) {
        fraction = takeFraction(rest);
    }
    const auto distance = offset(rest);
    if (!fraction || !distance) {
        return std::nullopt;
    }
    return sys_days{date} + hours{*hour} + minutes{*minute} + seconds{*second} + *fraction - *distance;
}

} // namespace missive
