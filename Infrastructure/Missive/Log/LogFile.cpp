#include <Infrastructure/Missive/Log/LogFile.hpp>

#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <stdexcept>
#include <string>
#include <sys/file.h>
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

/// Holds the file's lock as long as it lives, if it is to.
class FileLock {
public:
    FileLock(int descriptor, bool isWanted) : descriptor_{isWanted ? descriptor : -1} {
        while (isWanted && ::flock(descriptor_, LOCK_EX) != 0 && errno == EINTR) {
        }
    }
    ~FileLock() {
        if (descriptor_ >= 0) {
            ::flock(descriptor_, LOCK_UN);
        }
    }
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    int descriptor_;
};

/// Takes back the part of the lines that was written, if nobody has appended anything behind it, or else ends it.
void takeBack(int descriptor, off_t written) {
    const FileLock lock{descriptor, true};
    const auto end = ::lseek(descriptor, 0, SEEK_CUR);
    struct stat now{};
    if (::fstat(descriptor, &now) == 0 && now.st_size == end && ::ftruncate(descriptor, end - written) == 0) {
        return;
    }
    static_cast<void>(::write(descriptor, "\n", 1) == 1);
}

bool endsInsideALine(int descriptor) {
    const auto size = ::lseek(descriptor, 0, SEEK_END);
    char last = '\n';
    return size > 0 && ::pread(descriptor, &last, 1, size - 1) == 1 && last != '\n';
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
    const FileLock lock{descriptor_, options_.isLocked};
    if (endsInsideALine(descriptor_)) {
        static_cast<void>(::write(descriptor_, "\n", 1) == 1);
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
    const FileLock lock{descriptor_, options_.isLocked};
    off_t written = 0;
    while (!lines.empty()) {
        const auto count = ::write(descriptor_, lines.data(), lines.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            const auto error = errno;
            if (written > 0) {
                takeBack(descriptor_, written);
            }
            close();
            fail(nullptr, error);
        }
        written += count;
        lines.remove_prefix(static_cast<std::size_t>(count));
    }
}

void LogFile::fail(const char* what, int error) const {
    throw std::runtime_error{"Cannot write to " + path_.string() + ": " +
                             (what != nullptr ? what : std::generic_category().message(error)) + "."};
}

} // namespace missive
