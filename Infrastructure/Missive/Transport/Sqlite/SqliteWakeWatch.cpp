#include <Infrastructure/Missive/Transport/Sqlite/SqliteWakeWatch.hpp>

#include <Domain/Missive/TransportError.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteDatabase.hpp>

#include <sys/epoll.h>
#include <sys/inotify.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <filesystem>

namespace missive {

namespace {

constexpr long firstPause = 2;
constexpr long longestPause = 256;

} // namespace

class SqliteWakeWatch::Descriptors {
public:
    Descriptors()
        : inotify{inotify_init1(IN_NONBLOCK | IN_CLOEXEC)},
          timer{timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC)}, both{epoll_create1(EPOLL_CLOEXEC)} {}
    ~Descriptors() {
        for (const int descriptor : {both, timer, inotify}) {
            if (descriptor >= 0) {
                close(descriptor);
            }
        }
    }
    Descriptors(const Descriptors&) = delete;
    Descriptors& operator=(const Descriptors&) = delete;

    bool good() const noexcept { return inotify >= 0 && timer >= 0 && both >= 0 && add(inotify) && add(timer); }

    const int inotify;
    const int timer;
    const int both;

private:
    bool add(int descriptor) const noexcept {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = descriptor;
        return epoll_ctl(both, EPOLL_CTL_ADD, descriptor, &event) == 0;
    }
};

SqliteWakeWatch::SqliteWakeWatch(SqliteDatabase& database) : descriptors_{std::make_unique<Descriptors>()} {
    const auto require = [&](bool good, const char* remedy) {
        if (!good) {
            throw TransportError{"The kernel gives no file watch (inotify) for the database \"" + database.path() +
                                 "\"; " + remedy};
        }
    };
    require(descriptors_->good(), "raise fs.inotify.max_user_instances or the limit of open files.");
    const std::filesystem::path file{database.path()};
    log_ = database.path() + "-wal";
    logName_ = file.filename().string() + "-wal";
    const auto directory = file.has_parent_path() ? file.parent_path().string() : std::string{"."};
    const auto connection = database.connection();
    connection->execute("SELECT count(*) FROM sqlite_master");
    const auto events = IN_CREATE | IN_MOVED_TO | IN_ONLYDIR;
    const bool watched = inotify_add_watch(descriptors_->inotify, directory.c_str(), events) >= 0;
    require(watched && watchLog(), "raise fs.inotify.max_user_watches and see that its folder can be read.");
}

SqliteWakeWatch::~SqliteWakeWatch() = default;

int SqliteWakeWatch::descriptor() const noexcept { return descriptors_->both; }

/// A log that is not there is watched when it comes.
bool SqliteWakeWatch::watchLog() noexcept {
    return inotify_add_watch(descriptors_->inotify, log_.c_str(), IN_MODIFY) >= 0 || errno == ENOENT;
}

void SqliteWakeWatch::drain() noexcept {
    alignas(inotify_event) std::array<char, 4096> buffer;
    bool woken = false;
    bool logIsNew = false;
    for (ssize_t size = 0; (size = read(descriptors_->inotify, buffer.data(), buffer.size())) > 0;) {
        woken = true;
        for (const char* at = buffer.data(); at < buffer.data() + size;) {
            const auto* event = reinterpret_cast<const inotify_event*>(at);
            logIsNew = logIsNew || (event->len > 0 && logName_ == event->name);
            at += sizeof(inotify_event) + event->len;
        }
    }
    if (logIsNew) {
        watchLog();
    }
    std::uint64_t expirations = 0;
    const std::lock_guard lock{mutex_};
    const bool paused = read(descriptors_->timer, &expirations, sizeof expirations) > 0;
    if (woken || paused) {
        pause_ = woken ? firstPause : pause_ * 2;
        if (pause_ <= longestPause) {
            lookAgainAfter(pause_);
        }
    }
}

void SqliteWakeWatch::lookAgainAfter(long milliseconds) const noexcept {
    itimerspec once{};
    once.it_value.tv_nsec = milliseconds * 1'000'000;
    timerfd_settime(descriptors_->timer, 0, &once, nullptr);
}

} // namespace missive
