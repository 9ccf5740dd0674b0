#pragma once

#include <Domain/Logging/RecordKey.hpp>
#include <Domain/Missive/Port/Clock.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <sys/types.h>

namespace missive::logging {

/// Knows which records stand in the last so many bytes of a file. What it has read it keeps for a minute, and reads on
/// as the file grows. Safe to use from any thread.
class WrittenKeys {
public:
    /// The clock must outlive it.
    WrittenKeys(const Clock& clock, std::filesystem::path directory, std::size_t window);

    /// Whether it stands in the file of this name, or in the parts it goes on in. A file that cannot be read has none.
    bool contain(const std::string& file, const RecordKey& key);

private:
    struct Known {
        std::uintmax_t readTo = 0;
        ino_t inode = 0;
        std::chrono::nanoseconds usedAt{};
        std::set<RecordKey> keys;
    };

    const Known* knownOf(const std::string& part);
    void readOn(const std::filesystem::path& path, Known& known, std::uintmax_t size) const;
    void forgetUnused(std::chrono::nanoseconds now);

    const Clock& clock_;
    const std::filesystem::path directory_;
    const std::size_t window_;
    std::mutex mutex_;
    std::map<std::string, Known> files_;
};

} // namespace missive::logging
