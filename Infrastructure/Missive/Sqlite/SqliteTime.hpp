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

private:
    std::array<char, 19> text_;
};

} // namespace missive
