#include <Infrastructure/Missive/Log/StandardError.hpp>

#include <cerrno>
#include <cstddef>
#include <poll.h>
#include <unistd.h>

namespace missive {

namespace {

bool becomesWritable() noexcept {
    constexpr int patience = 1000; // milliseconds
    pollfd waiting{STDERR_FILENO, POLLOUT, 0};
    return ::poll(&waiting, 1, patience) == 1 && (waiting.revents & POLLOUT) != 0;
}

} // namespace

bool StandardError::write(std::string_view lines) noexcept {
    while (!lines.empty()) {
        const auto written = ::write(STDERR_FILENO, lines.data(), lines.size());
        if (written > 0) {
            lines.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR && (errno != EAGAIN || !becomesWritable())) {
            return false;
        }
    }
    return true;
}

} // namespace missive
