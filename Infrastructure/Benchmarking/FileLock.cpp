#include <Infrastructure/Benchmarking/FileLock.hpp>

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace missive::benchmarking {
namespace {

constexpr int readableByAll = 0644;

[[noreturn]] void fail(const std::string& path) {
    throw std::system_error{errno, std::generic_category(), "The lock " + path + " cannot be had"};
}

int opened(const std::string& path) {
    const bool isFolder = std::filesystem::is_directory(path);
    const int descriptor =
        open(path.c_str(), (isFolder ? O_RDONLY | O_DIRECTORY : O_RDWR | O_CREAT) | O_CLOEXEC, readableByAll);
    if (descriptor < 0) {
        fail(path);
    }
    return descriptor;
}

} // namespace

FileLock::~FileLock() {
    if (descriptor_ >= 0) {
        close(descriptor_);
    }
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_{std::exchange(other.descriptor_, -1)} {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

FileLock FileLock::wait(const std::string& path) {
    FileLock lock{opened(path)};
    while (flock(lock.descriptor_, LOCK_EX) != 0) {
        if (errno != EINTR) {
            fail(path);
        }
    }
    return lock;
}

FileLock FileLock::tryTo(const std::string& path) {
    FileLock lock{opened(path)};
    return flock(lock.descriptor_, LOCK_EX | LOCK_NB) == 0 ? std::move(lock) : FileLock{};
}

} // namespace missive::benchmarking
