#include <UI/Missive/Http/Systemd/SystemdNotifier.hpp>

#include <Domain/Missive/Text/WholeNumber.hpp>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace missive {

SystemdNotifier::SystemdNotifier(const EnvironmentVariables& environment)
    : socket_{environment.get("NOTIFY_SOCKET").value_or("")} {
    const auto process = environment.get("WATCHDOG_PID");
    const auto limit = wholeNumber<std::int64_t>(environment.get("WATCHDOG_USEC").value_or(""));
    if (limit && (!process || wholeNumber<pid_t>(*process) == ::getpid())) {
        interval_ = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::microseconds{*limit / 2});
    }
}

std::unique_ptr<BackgroundTask> SystemdNotifier::watch(BackgroundTasks& tasks,
                                                       std::function<bool(std::chrono::nanoseconds)> livesSince) const {
    if (socket_.empty() || interval_.count() <= 0) {
        return nullptr;
    }
    const auto within = std::max<std::chrono::milliseconds>(interval_, std::chrono::seconds{1});
    return tasks.every(interval_, [this, within, livesSince = std::move(livesSince)] {
        if (livesSince(within)) {
            send("WATCHDOG=1");
        }
    });
}

void SystemdNotifier::send(std::string_view message) const {
    sockaddr_un place{};
    place.sun_family = AF_UNIX;
    const bool isPlace = socket_.starts_with('/') || socket_.starts_with('@');
    if (!isPlace || socket_.size() >= sizeof place.sun_path) {
        return;
    }
    socket_.copy(place.sun_path, socket_.size());
    if (socket_.front() == '@') {
        place.sun_path[0] = '\0'; // a name in no file system
    }
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + socket_.size());
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ::sendto(descriptor, message.data(), message.size(), MSG_NOSIGNAL, reinterpret_cast<const sockaddr*>(&place),
             size); // NOLINT: the way of the system
    ::close(descriptor);
}

} // namespace missive
