#include <Infrastructure/Missive/Log/LogTime.hpp>

#include <Infrastructure/Missive/Codec/Rfc3339.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace missive {

namespace {

using namespace std::chrono_literals;

constexpr TimePoint first = std::chrono::sys_days{0y / std::chrono::January / 1};
constexpr TimePoint behindLast = std::chrono::sys_days{10000y / std::chrono::January / 1};

} // namespace

LogTime::LogTime(TimePoint at) noexcept {
    constexpr std::size_t pointAt = 19;
    constexpr std::size_t offsetAt = 26;
    const auto shown = at < first || at >= behindLast ? first : at;
    const auto whole = formatRfc3339(shown);
    std::copy_n(whole.begin(), pointAt, characters_.begin());
    std::copy(whole.begin() + pointAt, whole.end(), characters_.begin() + offsetAt);
    characters_[pointAt] = '.';
    auto micros = (shown - std::chrono::floor<std::chrono::seconds>(shown)).count();
    for (auto place = offsetAt - 1; place > pointAt; --place, micros /= 10) {
        characters_[place] = static_cast<char>('0' + micros % 10);
    }
}

} // namespace missive
