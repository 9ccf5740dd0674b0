#pragma once

#include <Infrastructure/Logging/LogTailFilter.hpp>
#include <Infrastructure/Logging/TailedLine.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace missive::logging {

/// The ends of the files of a log, and what is appended to them: across midnight, and where a file is renamed or cut.
/// Compressed files are passed over.
class LogTail {
public:
    LogTail(std::filesystem::path directory, LogTailFilter filter);

    /// The last `count` lines that are wanted, over all files.
    std::vector<TailedLine> last(std::size_t count);

    /// What is new since the last call of one of these.
    std::vector<TailedLine> more();

    /// Whether there is a file at all.
    bool isThere() const;

private:
    struct Position {
        ino_t inode = 0;
        std::uintmax_t offset = 0;
    };
    using Days = std::map<std::string, std::vector<std::filesystem::path>>;

    /// Where the file ends now; nothing where it is gone.
    static std::optional<Position> endOf(const std::filesystem::path& file);
    Days files() const;
    bool wants(const std::filesystem::path& file, const LogLineView& line) const;
    std::vector<TailedLine> lastOf(const std::filesystem::path& file, std::uintmax_t& end, std::size_t count) const;
    std::vector<TailedLine> linesOf(const std::filesystem::path& file, std::uintmax_t& from, std::uintmax_t end) const;

    std::filesystem::path directory_;
    LogTailFilter filter_;
    std::map<std::string, Position> positions_;
};

} // namespace missive::logging
