#include <Infrastructure/Logging/StatusFiles.hpp>

#include <Infrastructure/Missive/Codec/JsonDecode.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>

#include <algorithm>
#include <exception>
#include <fstream>
#include <iterator>
#include <tuple>

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

void StatusFiles::write(const LogOrigin& origin, const LogCounts& counts, bool isLast) noexcept {
    const auto now = clock_.elapsed();
    if (counts.offered() == 0 || (!isLast && writtenAt_ && now - *writtenAt_ < pause)) {
        return;
    }
    try {
        if (!writtenAt_) {
            fs::create_directories(directory_);
            removeOld();
        }
        replace(LogStatus::of(origin, counts, clock_.now()));
    } catch (const std::exception&) { // it is tried again
    }
    writtenAt_ = now;
}

void StatusFiles::replace(const LogStatus& status) const {
    const auto path = directory_ / (status.host + '-' + std::to_string(status.pid) + '-' + status.run + ".json");
    auto draft = path;
    draft.replace_extension(".tmp");
    {
        std::ofstream file{draft, std::ios::binary | std::ios::trunc};
        file << toJson(status) << '\n';
    }
    fs::permissions(draft, ownerAndGroup);
    fs::rename(draft, path);
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
