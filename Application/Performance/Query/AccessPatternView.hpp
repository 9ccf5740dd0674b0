#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <array>
#include <cstdint>
#include <map>
#include <string>

namespace missive::performance {

/// How many accesses there were by hour, weekday and month, in UTC; estimates where some were left out.
struct AccessPatternView {
    /// Monday first; by hour.
    std::array<std::array<double, 24>, 7> week{};
    /// `2026-11`; those in which nothing was accessed are left out.
    std::map<std::string, double> months;
    /// From when on hours are known: they are kept for a shorter time than days.
    TimePoint hoursFrom;

    double ofHour(std::size_t hour) const;
    double ofWeekday(std::size_t day) const;
};

} // namespace missive::performance
