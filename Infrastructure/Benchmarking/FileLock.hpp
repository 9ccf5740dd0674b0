#pragma once

#include <string>

namespace missive::benchmarking {

/// flock(2) on a file or folder: held until it is destroyed or the process ends, however it ends. No child inherits it.
class FileLock {
public:
    FileLock() = default;
    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    /// Waits for it; a file that is missing is made. Throws std::system_error.
    static FileLock wait(const std::string& path);

    /// One that does not hold where somebody else does.
    static FileLock tryTo(const std::string& path);

    bool holds() const noexcept { return descriptor_ >= 0; }

private:
    explicit FileLock(int descriptor) noexcept : descriptor_{descriptor} {}

    int descriptor_ = -1;
};

} // namespace missive::benchmarking
