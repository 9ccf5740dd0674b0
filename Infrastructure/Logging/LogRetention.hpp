#pragma once

#include <cstddef>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace missive::logging {

/// How long the files of a log are kept: so many of each channel beside today's, the newest; 0 keeps all. What has
/// another name, is no regular file, or is of a spared channel is not ours. Several processes may clean up at once.
class LogRetention {
public:
    LogRetention(std::filesystem::path directory, std::size_t maxFiles, std::set<std::string> spared = {});

    /// The files that are too many, by their names.
    std::vector<std::filesystem::path> surplus(std::string_view today) const;

    /// Removes them; what cannot be removed stays.
    void apply(std::string_view today) const;

private:
    std::filesystem::path directory_;
    std::size_t maxFiles_;
    std::set<std::string> spared_;
};

} // namespace missive::logging
