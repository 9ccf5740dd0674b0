#include <Infrastructure/Missive/Log/LogFile.hpp>

#include <Infrastructure/Missive/Log/FileLock.hpp>
#include <Infrastructure/Missive/Log/TornLine.hpp>

#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <stdexcept>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace missive {

namespace {

constexpr mode_t directoryPermission = 0750;

void makeDirectories(const std::filesystem::path& directory) {
    if (directory.empty() || ::access(directory.c_str(), F_OK) == 0) {
        return;
    }
    makeDirectories(directory.parent_path());
    if (::mkdir(directory.c_str(), directoryPermission) != 0 && errno != EEXIST) {
        throw std::runtime_error{"Cannot make the directory " + directory.string() + ": " +
                                 std::generic_category().message(errno) + "."};
    }
}

/// Not `fstat`: whoever asks for the times of a file makes the next write of it set them anew, which costs a
/// microsecond and more.
off_t endOf(int descriptor) noexcept { return ::lseek(descriptor, 0, SEEK_END); }

off_t sizeOf(int descriptor) noexcept {
    struct stat now{};
    return ::fstat(descriptor, &now) == 0 ? now.st_size : -1;
}

} // namespace

LogFile::LogFile(const Clock& clock, std::filesystem::path path, LogFileOptions options)
    : clock_{clock}, path_{std::move(path)}, options_{options} {}

LogFile::~LogFile() { close(); }

void LogFile::append(std::string_view lines, TimePoint) {
    const std::lock_guard lock{mutex_};
    lookAfter();
    if (descriptor_ < 0) {
        open();
    }
    write(lines);
}

void LogFile::open() {
    makeDirectories(path_.parent_path());
    descriptor_ = ::open(path_.c_str(), O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY,
                         static_cast<mode_t>(options_.permission));
    struct stat opened{};
    if (descriptor_ < 0 || ::fstat(descriptor_, &opened) != 0) {
        const auto error = errno;
        close();
        fail(error == ELOOP ? "it is a symbolic link" : nullptr, error);
    }
    if (!S_ISREG(opened.st_mode)) {
        close();
        fail("it is no regular file", 0);
    }
    endedAt_ = -1;
    if (!options_.isLocked) {
        repair(opened.st_size);
    }
}

void LogFile::close() noexcept {
    if (descriptor_ >= 0) {
        ::close(std::exchange(descriptor_, -1));
    }
}

/// Once a second: is the open file still the one of this name?
void LogFile::lookAfter() {
    const auto now = clock_.elapsed();
    if (descriptor_ < 0 || now - lookedAt_ < std::chrono::seconds{1}) {
        return;
    }
    lookedAt_ = now;
    struct stat opened{};
    struct stat named{};
    const bool isSame = ::fstat(descriptor_, &opened) == 0 && ::lstat(path_.c_str(), &named) == 0 &&
                        opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
    if (!isSame) {
        close();
    }
}

void LogFile::write(std::string_view lines) {
    if (!options_.isLocked) {
        writeAll(lines);
        return;
    }
    const FileLock lock{descriptor_};
    if (!lock.isHeld()) {
        fail("another process has kept it locked for a second", 0);
    }
    auto size = endOf(descriptor_);
    if (size != endedAt_ && repair(size)) { // somebody else was here
        size = endOf(descriptor_);
    }
    writeAll(lines);
    endedAt_ = size < 0 ? size : size + static_cast<off_t>(lines.size());
}

void LogFile::writeAll(std::string_view lines) {
    off_t written = 0;
    while (!lines.empty()) {
        const auto count = ::write(descriptor_, lines.data(), lines.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            giveUp(written, errno);
        }
        written += count;
        lines.remove_prefix(static_cast<std::size_t>(count));
    }
    if (options_.isSynced && ::fdatasync(descriptor_) != 0) {
        giveUp(written, errno);
    }
}

bool LogFile::repair(off_t size) noexcept {
    const TornLine torn{descriptor_, size};
    const bool isRepaired = torn.isThere() && (options_.cutsTornLines ? torn.cut() : torn.end());
    repaired_ += isRepaired ? 1U : 0U;
    return isRepaired;
}

/// Takes back the part of the lines that was written, if nobody has appended anything behind it, or else ends it.
void LogFile::takeBack(off_t written) noexcept {
    const auto end = ::lseek(descriptor_, 0, SEEK_CUR);
    if (sizeOf(descriptor_) != end || ::ftruncate(descriptor_, end - written) != 0) {
        static_cast<void>(::write(descriptor_, "\n", 1) == 1);
    }
}

void LogFile::giveUp(off_t written, int error) {
    if (written > 0 && options_.isLocked) {
        takeBack(written);
    } else if (written > 0) {
        const FileLock lock{descriptor_};
        takeBack(written);
    }
    close();
    fail(nullptr, error);
}

std::uint64_t LogFile::takeRepaired() noexcept {
    const std::lock_guard lock{mutex_};
    return std::exchange(repaired_, 0);
}

void LogFile::fail(const char* what, int error) const {
    throw std::runtime_error{"Cannot write to " + path_.string() + ": " +
                             (what != nullptr ? what : std::generic_category().message(error)) + "."};
}

} // namespace missive
