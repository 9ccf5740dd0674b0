#include <Infrastructure/Logging/LogTail.hpp>

#include <Domain/Logging/ChannelName.hpp>
#include <Infrastructure/Logging/DatedLogName.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <ranges>
#include <sys/stat.h>
#include <system_error>
#include <utility>

namespace missive::logging {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view overflow = "_overflow-";

void append(std::vector<TailedLine>& lines, std::vector<TailedLine> more) {
    lines.insert(lines.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void keepLast(std::vector<TailedLine>& lines, std::size_t count) {
    if (lines.size() > count) {
        lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(count));
    }
}

} // namespace

LogTail::LogTail(fs::path directory, LogTailFilter filter)
    : directory_{std::move(directory)}, filter_{std::move(filter)} {}

bool LogTail::isThere() const { return !files().empty(); }

std::vector<TailedLine> LogTail::last(std::size_t count) {
    const auto days = files();
    std::vector<TailedLine> lines;
    for (const auto& [date, paths] : std::views::reverse(days)) {
        std::vector<TailedLine> ofDay;
        for (const auto& path : paths) {
            const auto end = endOf(path);
            if (!end) {
                continue;
            }
            auto& position = positions_[path.filename().string()];
            position = *end;
            if (lines.size() < count) {
                append(ofDay, lastOf(path, position.offset, count));
            }
        }
        TailedLine::merge(ofDay);
        append(ofDay, std::move(lines));
        lines = std::move(ofDay);
        keepLast(lines, count);
    }
    return lines;
}

std::vector<TailedLine> LogTail::more() {
    std::vector<TailedLine> lines;
    for (const auto& [date, paths] : files()) {
        for (const auto& path : paths) {
            const auto end = endOf(path);
            if (!end) {
                continue;
            }
            auto& position = positions_[path.filename().string()];
            if (position.inode != end->inode || end->offset < position.offset) {
                position = {end->inode, 0};
            }
            append(lines, linesOf(path, position.offset, end->offset));
        }
    }
    TailedLine::merge(lines);
    return lines;
}

std::optional<LogTail::Position> LogTail::endOf(const fs::path& file) {
    struct stat status{};
    if (::stat(file.c_str(), &status) != 0) {
        return std::nullopt;
    }
    return Position{status.st_ino, static_cast<std::uintmax_t>(status.st_size)};
}

LogTail::Days LogTail::files() const {
    const auto wanted = filter_.channel.empty() ? "" : channelFileName(filter_.channel);
    Days days;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{directory_, ignored}) {
        const auto text = entry.path().filename().string();
        const auto name = DatedLogName::of(text);
        const bool isWanted = name && (wanted.empty() || name->channel == wanted || text.starts_with(overflow));
        if (isWanted && !name->isCompressed && fs::is_regular_file(entry.symlink_status(ignored))) {
            days[name->date].push_back(entry.path());
        }
    }
    for (auto& [date, paths] : days) {
        std::ranges::sort(paths);
    }
    return days;
}

bool LogTail::wants(const fs::path& file, const LogLineView& line) const {
    const bool isShared = !filter_.channel.empty() && file.filename().string().starts_with(overflow);
    return (!isShared || line.channel == filter_.channel) && filter_.accepts(line);
}

/// Looks at ever more of its end, until there are enough. `end` becomes that of its last whole line.
std::vector<TailedLine> LogTail::lastOf(const fs::path& file, std::uintmax_t& end, std::size_t count) const {
    constexpr std::uintmax_t first = 1U << 20U;
    constexpr std::uintmax_t factor = 8;
    for (auto window = first;; window *= factor) {
        auto from = window < end ? end - window : 0;
        const bool isAll = from == 0;
        auto lines = linesOf(file, from, end);
        if (isAll || lines.size() > count) { // the first may lack its beginning
            keepLast(lines, count);
            end = from;
            return lines;
        }
    }
}

std::vector<TailedLine> LogTail::linesOf(const fs::path& file, std::uintmax_t& from, std::uintmax_t end) const {
    std::ifstream content{file, std::ios::binary};
    content.seekg(static_cast<std::streamoff>(from));
    std::vector<TailedLine> lines;
    std::string latest;
    for (std::string line; from < end && std::getline(content, line) && !content.eof();) {
        from += line.size() + 1;
        const auto view = LogLineView::of(line);
        latest = std::max(latest, std::string{view.time});
        if (wants(file, view)) {
            lines.push_back({latest, view.key, line});
        }
    }
    return lines;
}

} // namespace missive::logging
