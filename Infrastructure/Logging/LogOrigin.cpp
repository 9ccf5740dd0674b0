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

} // namespace missive::logging
