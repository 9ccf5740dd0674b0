#pragma once

#include <Infrastructure/Benchmarking/FileLock.hpp>

#include <filesystem>
#include <string>

namespace missive::benchmarking {

/// A fresh folder for one process, readable by its owner only, removed whatever happens. It is locked as long as it is
/// used, so that one whose worker was killed can be told apart.
class WorkFolder {
public:
    /// Below `parent`, which is made where it is missing. Throws std::system_error or
    /// std::filesystem::filesystem_error.
    explicit WorkFolder(const std::filesystem::path& parent);
    ~WorkFolder();
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;

    const std::filesystem::path& path() const noexcept { return path_; }
    void write(const std::string& name, const std::string& content) const;

    /// Removes the folders of dead workers.
    static void removeAbandoned(const std::filesystem::path& parent);

private:
    std::filesystem::path path_;
    FileLock lock_;
};

} // namespace missive::benchmarking
