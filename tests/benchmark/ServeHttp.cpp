#include <tests/benchmark/ServeHttp.hpp>

#include <UI/Missive/Standard/Standard.hpp>
#include <UI/Ordering/OrderingWiring.hpp>
#include <UI/Performance/PerformanceWiring.hpp>
#include <tests/benchmark/BareHttpServer.hpp>
#include <tests/benchmark/NumberContext.hpp>

#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace missive::benchmark {

std::optional<int> serveHttp(int argc, const char* const* argv) {
    const std::string_view mode{argc > 1 ? argv[1] : ""};
    if (mode == "application") {
        return runApp(argc - 1, argv + 1,
                      {standard(), ordering::wireOrdering, wireNumbers, performance::wirePerformance});
    }
    if (mode == "bare" && argc == 4) {
        std::ifstream file{argv[3], std::ios::binary};
        const std::string answer{std::istreambuf_iterator<char>{file}, {}};
        serveBareHttp(static_cast<std::uint16_t>(std::stoi(argv[2])), answer);
    }
    return std::nullopt;
}

} // namespace missive::benchmark
