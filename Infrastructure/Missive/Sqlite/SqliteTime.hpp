#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <array>
#include <string_view>

namespace missive {

/// An instant as the tables hold it: UTC, `Y-m-d H:i:s`, fractions of a second cut off.
class SqliteTime {
public:
    explicit SqliteTime(TimePoint time);

    std::string_view text() const noexcept { return {text_.data(), text_.size()}; }

    /// The next whole second where the instant has a fraction.
    static TimePoint roundedUp(TimePoint time);

private:
    std::array<char, 19> text_;
};

} // namespace missive
