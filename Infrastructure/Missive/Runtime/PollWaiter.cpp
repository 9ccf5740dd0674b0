#include <Infrastructure/Missive/Runtime/PollWaiter.hpp>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <limits>
#include <poll.h>
#include <sys/eventfd.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace missive {

PollWaiter::PollWaiter() : interruption_{eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)} {
    if (interruption_ < 0) {
        throw std::system_error{errno, std::generic_category(), "eventfd"};
    }
}

PollWaiter::~PollWaiter() { close(interruption_); }

void PollWaiter::wait(std::span<const int> descriptors, std::chrono::milliseconds atMost) {
    std::vector<pollfd> watched{pollfd{interruption_, POLLIN, 0}};
    for (const auto descriptor : descriptors) {
        watched.push_back(pollfd{descriptor, POLLIN, 0});
    }
    const std::chrono::milliseconds longest{std::numeric_limits<int>::max()};
    poll(watched.data(), watched.size(),
         static_cast<int>(std::clamp(atMost, std::chrono::milliseconds{0}, longest).count()));
}

void PollWaiter::interrupt() noexcept {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = write(interruption_, &one, sizeof one);
}

} // namespace missive
