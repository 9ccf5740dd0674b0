#include <Infrastructure/Logging/LogRetention.hpp>

#include <Infrastructure/Logging/DatedLogName.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <system_error>
#include <utility>

namespace missive::logging {

namespace fs = std::filesystem;

LogRetention::LogRetention(fs::path directory, std::size_t maxFiles, std::set<std::string> spared)
    : directory_{std::move(directory)}, maxFiles_{maxFiles}, spared_{std::move(spared)} {}

std::vector<fs::path> LogRetention::surplus(std::string_view today) const {
    using File = std::pair<DatedLogName, fs::path>;
    std::map<std::string, std::vector<File>> channels;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{directory_, ignored}) {
        auto name = DatedLogName::of(entry.path().filename().string());
        const bool isOurs =
            name && !spared_.contains(name->channel) && fs::is_regular_file(entry.symlink_status(ignored));
        if (isOurs && maxFiles_ > 0 && name->date < today) {
            channels[name->channel].emplace_back(std::move(*name), entry.path());
        }
    }
    std::vector<fs::path> surplus;
    for (auto& [channel, files] : channels) {
        std::ranges::sort(files);
        const auto kept = std::min(files.size(), maxFiles_);
        for (std::size_t i = 0; i < files.size() - kept; ++i) {
            surplus.push_back(files[i].second);
        }
    }
    return surplus;
}

void LogRetention::apply(std::string_view today) const {
    std::error_code ignored;
    for (const auto& path : surplus(today)) {
        fs::remove(path, ignored);
    }
}

} // namespace missive::logging
