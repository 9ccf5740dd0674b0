#include <Infrastructure/Benchmarking/Body/Bodies.hpp>

#include <array>
#include <utility>

namespace missive::benchmarking::body {

Bodies::Measuring Bodies::find(std::string_view slug) noexcept {
    static constexpr std::array<std::pair<std::string_view, Measuring>, 20> all{{
        {"allocation", allocation},
        {"chatter", chatter},
        {"crash", crash},
        {"empty", empty},
        {"fibonacci", fibonacci},
        {"file-write", fileWrite},
        {"fork-bomb-one", forkBombOne},
        {"hang", hang},
        {"hash-map", hashMap},
        {"hog", hog},
        {"json", json},
        {"loop", loop},
        {"matrix", matrix},
        {"md5", md5},
        {"regex", regex},
        {"sha256", sha256},
        {"sleep-1ms", sleepOneMillisecond},
        {"sort", sort},
        {"string-concat", stringConcat},
        {"touch-64mib", touch},
    }};
    for (const auto& [name, measuring] : all) {
        if (name == slug) {
            return measuring;
        }
    }
    return nullptr;
}

} // namespace missive::benchmarking::body
