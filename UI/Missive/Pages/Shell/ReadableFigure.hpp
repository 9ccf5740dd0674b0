#pragma once

#include <Domain/Missive/TimePoint.hpp>
#include <UI/Missive/Pages/Html/Html.hpp>

#include <optional>
#include <string>

namespace missive {

/// Figures as people read them. What is absent, or no finite number, is a dash.
class ReadableFigure {
public:
    /// `812 µs`, `12.3 ms`, `1.20 s`, `3 min 5 s`.
    static std::string duration(std::optional<double> seconds);

    /// `1 234` or, below 100, with one digit behind the point where there is one: `2.5`.
    static std::string count(std::optional<double> number);

    /// `512 B`, `1.5 KiB`, `20 MiB`.
    static std::string bytes(std::optional<double> bytes);

    /// `12.5 %`
    static std::string percent(std::optional<double> share);

    /// `3 min ago`, with the instant itself for programs and as a hint.
    static Html ago(TimePoint time, TimePoint now);

    /// `2026-11-28 10:00:30`, in UTC.
    static std::string instant(TimePoint time);

    /// The instant for reading, with the same for programs.
    static Html at(TimePoint time);
};

} // namespace missive
