#include <Infrastructure/Missive/Sqlite/SqliteTime.hpp>

#include <algorithm>
#include <chrono>

namespace missive {

namespace {

constexpr TimePoint earliest{std::chrono::sys_days{std::chrono::year{0} / 1 / 1}};
constexpr TimePoint latest{std::chrono::sys_days{std::chrono::year{9999} / 12 / 31} + std::chrono::hours{23} +
                           std::chrono::minutes{59} + std::chrono::seconds{58}};

void write(char* at, int width, unsigned value) {
    for (int i = width - 1; i >= 0; --i) {
        at[i] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
}

} // namespace

SqliteTime::SqliteTime(TimePoint time)
    : text_{'0', '0', '0', '0', '-', '0', '0', '-', '0', '0', ' ', '0', '0', ':', '0', '0', ':', '0', '0'} {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(std::clamp(time, earliest, latest));
    const auto day = std::chrono::floor<std::chrono::days>(seconds);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{seconds - day};
    write(&text_[0], 4, static_cast<unsigned>(static_cast<int>(date.year())));
    write(&text_[5], 2, static_cast<unsigned>(date.month()));
    write(&text_[8], 2, static_cast<unsigned>(date.day()));
    write(&text_[11], 2, static_cast<unsigned>(clock.hours().count()));
    write(&text_[14], 2, static_cast<unsigned>(clock.minutes().count()));
    write(&text_[17], 2, static_cast<unsigned>(clock.seconds().count()));
}

} // namespace missive
