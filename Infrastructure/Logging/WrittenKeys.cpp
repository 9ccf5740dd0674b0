#include <Infrastructure/Logging/WrittenKeys.hpp>

#include <Infrastructure/Logging/DatedLogName.hpp>
#include <Infrastructure/Logging/LogLineView.hpp>

#include <fstream>
#include <sys/stat.h>
#include <utility>

namespace missive::logging {

WrittenKeys::WrittenKeys(const Clock& clock, std::filesystem::path directory, std::size_t window)
    : clock_{clock}, directory_{std::move(directory)}, window_{window} {}

bool WrittenKeys::contain(const std::string& file, const RecordKey& key) {
    const std::lock_guard lock{mutex_};
    auto part = DatedLogName::of(file).value_or(DatedLogName{});
    for (const auto* known = knownOf(file); known != nullptr; known = knownOf(part.text())) {
        if (known->keys.contains(key)) {
            return true;
        }
        ++part.part;
    }
    return false;
}

const WrittenKeys::Known* WrittenKeys::knownOf(const std::string& part) {
    const auto path = directory_ / part;
    struct stat status{};
    if (::lstat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) {
        return nullptr;
    }
    const auto now = clock_.elapsed();
    forgetUnused(now);
    auto& known = files_[part];
    known.usedAt = now;
    const auto size = static_cast<std::uintmax_t>(status.st_size);
    if (known.inode != status.st_ino || size < known.readTo) { // renamed, removed or cut
        known = {size > window_ ? size - window_ : 0, status.st_ino, now, {}};
    }
    if (size > known.readTo) {
        readOn(path, known, size);
    }
    return &known;
}

void WrittenKeys::readOn(const std::filesystem::path& path, Known& known, std::uintmax_t size) const {
    std::ifstream file{path, std::ios::binary};
    file.seekg(static_cast<std::streamoff>(known.readTo));
    std::string line;
    while (known.readTo < size && std::getline(file, line) && !file.eof()) {
        known.readTo += line.size() + 1;
        if (auto key = LogLineView::of(line).key) {
            known.keys.insert(std::move(*key));
        }
    }
}

void WrittenKeys::forgetUnused(std::chrono::nanoseconds now) {
    constexpr std::chrono::minutes patience{1};
    std::erase_if(files_, [&](const auto& each) { return now - each.second.usedAt > patience; });
}

} // namespace missive::logging
