#include <Infrastructure/Logging/StatusFiles.hpp>

#include <Infrastructure/Missive/Codec/JsonDecode.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>

#include <algorithm>
#include <exception>
#include <fstream>
#include <iterator>
#include <system_error>
#include <tuple>
#include <utility>

namespace missive::logging {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::seconds pause{1};
constexpr std::chrono::hours kept{24};
constexpr auto ownerAndGroup = fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read;

std::optional<LogStatus> readFile(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    try {
        return fromJson<LogStatus>(text);
    } catch (const JsonError&) {
        return std::nullopt;
    }
}

} // namespace

StatusFiles::StatusFiles(const Clock& clock, const fs::path& logs) : clock_{clock}, directory_{logs / ".status"} {}

bool StatusFiles::isDue() const noexcept {
    const std::lock_guard lock{mutex_};
    return !writtenAt_ || clock_.elapsed() - *writtenAt_ >= pause;
}

void StatusFiles::write(const LogOrigin& origin, const LogCounts& counts, const LogArchiveFigures& archive,
                        bool isLast) noexcept {
    const bool isWriter = archive.linesWritten + archive.duplicatesDropped > 0 || archive.isBlocked;
    const std::lock_guard lock{mutex_};
    const auto now = clock_.elapsed();
    if ((counts.offered() == 0 && !isWriter) || (!isLast && writtenAt_ && now - *writtenAt_ < pause)) {
        return;
    }
    try {
        if (!writtenAt_) {
            makeDirectory();
            removeOld();
        }
        auto status = LogStatus::of(origin, counts, clock_.now());
        if (isWriter) {
            status.archive = archive;
        }
        replace(status);
    } catch (const std::exception&) { // it is tried again
    }
    writtenAt_ = now;
}

void StatusFiles::makeDirectory() const {
    constexpr auto forOthers = fs::perms::group_write | fs::perms::others_all;
    const bool isLogsNew = fs::create_directories(directory_.parent_path());
    for (const auto& [path, isNew] :
         {std::pair{directory_.parent_path(), isLogsNew}, std::pair{directory_, fs::create_directory(directory_)}}) {
        if (isNew) {
            fs::permissions(path, forOthers, fs::perm_options::remove);
        }
    }
}

void StatusFiles::replace(const LogStatus& status) const {
    const auto path = directory_ / (status.host + '-' + std::to_string(status.pid) + '-' + status.run + ".json");
    auto draft = path;
    draft.replace_extension(".tmp");
    const auto text = toJson(status) + '\n';
    if (std::ofstream file{draft, std::ios::binary | std::ios::trunc}; file << text << std::flush) {
        file.close();
        fs::permissions(draft, ownerAndGroup);
        fs::rename(draft, path);
        return;
    }
    fs::remove(draft);
    overwrite(path, text);
}

/// A full disk has room for what takes the place of as much.
void StatusFiles::overwrite(const fs::path& path, const std::string& text) {
    std::fstream file{path, std::ios::binary | std::ios::in | std::ios::out};
    if (file << text << std::flush) {
        file.close();
        fs::resize_file(path, text.size());
    }
}

void StatusFiles::removeOld() const {
    for (const auto& entry : fs::directory_iterator{directory_}) {
        const auto status = entry.path().extension() == ".json" ? readFile(entry.path()) : std::nullopt;
        if (status && clock_.now() - status->at > kept) {
            fs::remove(entry.path());
        }
    }
}

std::vector<LogStatus> StatusFiles::read(std::chrono::seconds within) const {
    std::vector<LogStatus> all;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{directory_, ignored}) {
        const auto status = entry.path().extension() == ".json" ? readFile(entry.path()) : std::nullopt;
        if (status && clock_.now() - status->at <= within) {
            all.push_back(*status);
        }
    }
    std::ranges::sort(all, {}, [](const LogStatus& each) { return std::tie(each.host, each.pid, each.run); });
    return all;
}

} // namespace missive::logging
