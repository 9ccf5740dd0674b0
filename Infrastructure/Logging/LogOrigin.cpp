#include <Infrastructure/Logging/LogOrigin.hpp>

#include <array>
#include <unistd.h>

namespace missive::logging {

namespace {

std::string hostName() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? std::string{name.data()} : "localhost";
}

std::string drawRun(Random& random) {
    static constexpr const char* digits = "0123456789abcdef";
    std::string run;
    for (int i = 0; i < 12; ++i) {
        run += digits[random.between(0, 15)];
    }
    return run;
}

} // namespace

LogOrigin LogOrigin::ofThisProcess(Random& random) { return {hostName(), ::getpid(), drawRun(random)}; }

LogOrigin LogOrigin::ofChild() const {
    constexpr std::uint64_t basis = 0xcbf29ce484222325U; // FNV-1a
    constexpr std::uint64_t prime = 0x100000001b3U;
    const auto child = ::getpid();
    auto hash = basis;
    for (const char each : run + std::to_string(child)) {
        hash = (hash ^ static_cast<unsigned char>(each)) * prime;
    }
    std::string other(12, '0');
    for (auto& digit : other) {
        digit = "0123456789abcdef"[hash >> 60U];
        hash <<= 4U;
    }
    return {host, child, other};
}

} // namespace missive::logging
