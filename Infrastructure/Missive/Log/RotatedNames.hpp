#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// The names of a log file that is begun anew again and again: `var/log/prod.log` becomes
/// `var/log/prod-2026-11-27.log`.
class RotatedNames {
public:
    /// Every day, every month or every year, as PHP writes it: `Y-m-d`, `Y-m` or `Y`.
    static bool isDateFormat(std::string_view format) noexcept;

    /// `nameFormat` has `{date}`, and `{filename}` for the path's name without its extension.
    RotatedNames(std::filesystem::path path, std::string nameFormat, std::string_view dateFormat);

    /// In UTC.
    std::string dateOf(TimePoint at) const;

    std::filesystem::path path(std::string_view date) const;

    /// Removes the files of older dates until there are only `kept` beside this one. Only regular files count, and what
    /// cannot be removed stays.
    void removeOldest(std::size_t kept, const std::filesystem::path& beside) const;

private:
    std::string nameFor(std::string_view date) const;
    bool isOurs(const std::string& name) const;

    std::filesystem::path path_;
    std::string nameFormat_;
    std::size_t dateLength_;
};

} // namespace missive
