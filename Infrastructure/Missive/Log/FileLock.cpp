#include <Infrastructure/Missive/Log/FileLock.hpp>

#include <cerrno>
#include <poll.h>
#include <sys/file.h>

namespace missive {

namespace {

/// There is no lock of a whole file that waits for so long and no longer.
bool locks(int descriptor) noexcept {
    constexpr int tries = 1000;
    constexpr int pause = 1; // milliseconds
    for (int i = 0; i < tries; ++i) {
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
            return true;
        }
        if (errno != EWOULDBLOCK && errno != EINTR) {
            return false;
        }
        ::poll(nullptr, 0, pause);
    }
    return false;
}

} // namespace

FileLock::FileLock(int descriptor) noexcept : descriptor_{descriptor}, isHeld_{locks(descriptor)} {}

FileLock::~FileLock() {
    if (isHeld_) {
        ::flock(descriptor_, LOCK_UN);
    }
}

} // namespace missive
