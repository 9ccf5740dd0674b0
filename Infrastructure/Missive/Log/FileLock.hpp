#pragma once

namespace missive {

/// Holds the lock of an open file as long as it lives: among processes, and among the files of this one that were
/// opened apart. Waits a second at most for whoever holds it.
class FileLock {
public:
    explicit FileLock(int descriptor) noexcept;
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    bool isHeld() const noexcept { return isHeld_; }

private:
    int descriptor_;
    bool isHeld_;
};

} // namespace missive
