#include <Infrastructure/Missive/Log/RotatedNames.hpp>

#include <Infrastructure/Missive/Log/LogTime.hpp>

#include <algorithm>
#include <functional>
#include <system_error>
#include <utility>

namespace missive {

namespace {

constexpr std::string_view datePart = "{date}";
constexpr std::string_view namePart = "{filename}";

std::string replaced(std::string text, std::string_view part, std::string_view by) {
    if (const auto at = text.find(part); at != std::string::npos) {
        text.replace(at, part.size(), by);
    }
    return text;
}

bool looksLikeADate(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isDash = i == 4 || i == 7;
        if (isDash ? text[i] != '-' : text[i] < '0' || text[i] > '9') {
            return false;
        }
    }
    return true;
}

} // namespace

bool RotatedNames::isDateFormat(std::string_view format) noexcept {
    return format == "Y-m-d" || format == "Y-m" || format == "Y";
}

RotatedNames::RotatedNames(std::filesystem::path path, std::string nameFormat, std::string_view dateFormat)
    : path_{std::move(path)}, nameFormat_{std::move(nameFormat)}, dateLength_{dateFormat == "Y"     ? std::size_t{4}
                                                                              : dateFormat == "Y-m" ? std::size_t{7}
                                                                                                    : std::size_t{10}} {
}

std::string RotatedNames::dateOf(TimePoint at) const { return std::string{LogTime{at}.date().substr(0, dateLength_)}; }

std::filesystem::path RotatedNames::path(std::string_view date) const { return path_.parent_path() / nameFor(date); }

std::string RotatedNames::nameFor(std::string_view date) const {
    return replaced(replaced(nameFormat_, datePart, date), namePart, path_.stem().string()) +
           path_.extension().string();
}

bool RotatedNames::isOurs(const std::string& name) const {
    constexpr std::string_view mark = "\n";
    const auto pattern = nameFor(mark);
    const auto at = pattern.find(mark);
    return name.size() == pattern.size() - mark.size() + dateLength_ && name.starts_with(pattern.substr(0, at)) &&
           name.ends_with(pattern.substr(at + mark.size())) && looksLikeADate(name.substr(at, dateLength_));
}

void RotatedNames::removeOldest(std::size_t kept, const std::filesystem::path& beside) const {
    std::error_code ignored;
    std::vector<std::filesystem::path> ours;
    const auto directory = path_.has_parent_path() ? path_.parent_path() : std::filesystem::path{"."};
    for (const auto& entry : std::filesystem::directory_iterator{directory, ignored}) {
        const bool isFile = entry.symlink_status(ignored).type() == std::filesystem::file_type::regular;
        if (isFile && isOurs(entry.path().filename().string()) && entry.path().filename() != beside.filename()) {
            ours.push_back(entry.path());
        }
    }
    std::ranges::sort(ours, std::ranges::greater{}); // a later date is a greater name
    for (std::size_t i = kept; i < ours.size(); ++i) {
        std::filesystem::remove(ours[i], ignored);
    }
}

} // namespace missive
