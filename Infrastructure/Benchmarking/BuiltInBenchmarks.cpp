#include <Infrastructure/Benchmarking/BuiltInBenchmarks.hpp>

#include <Infrastructure/Benchmarking/ScriptSource.hpp>

#include <array>
#include <optional>
#include <string>
#include <utility>

namespace missive::benchmarking {
namespace {

struct Shipped {
    const char* slug;
    const char* name;
    const char* category;
    const char* description;
    /// Null for none.
    const char* checksum;
};

constexpr std::array<Shipped, 12> shown{{
    {"allocation", "Allocation", "Memory", "20 000 list nodes made at the front, folded and freed", "2028570056"},
    {"fibonacci", "Fibonacci", "Recursion", "fib(22), recursively", "17711"},
    {"file-write", "File write", "Files", "1 MiB in writes of 4 KiB to a new file, without a sync", "1048576"},
    {"hash-map", "Hash map", "Maps", "10 000 insertions under 5 000 text keys, and the sum", "4282 28175083"},
    {"json", "Json", "Json", "500 objects encoded and decoded", "29844 127140222"},
    {"loop", "Loop", "Loop", "the sum of i * i % 1000003 for i below 100 000", "49804517413"},
    {"matrix", "Matrix", "Numeric", "a matrix of 48 x 48 whole numbers times its transpose", "1989755520"},
    {"md5", "Md5", "Hashing", "1 000 times the MD5 of the MD5", "2b866b26064f8b688e6771c1675eef2e"},
    {"regex", "Regex", "Regex", "2 000 lines against a regular expression", "1344 68371043"},
    {"sha256", "Sha256", "Hashing", "the SHA-256 of 1 MiB",
     "631b84027d6b9e52b539c4e8373622d23032dfadc64d60af87339c9037e4f769"},
    {"sort", "Sort", "Sorting", "10 000 numbers copied and sorted", "1572863848"},
    {"string-concat", "String concat", "Strings", "10 000 times four characters appended",
     "40000 3f73268bc5b3ce5f366fe2345734f291"},
}};

constexpr std::array<Shipped, 8> hidden{{
    {"chatter", "Chatter", "Test", "writes 1 GiB on standard output", nullptr},
    {"crash", "Crash", "Test", "ends by a signal", nullptr},
    {"empty", "Empty", "Test", "does nothing", nullptr},
    {"fork-bomb-one", "Fork bomb one", "Test", "leaves a process behind", nullptr},
    {"hang", "Hang", "Test", "does not end", nullptr},
    {"hog", "Hog", "Test", "takes all memory", nullptr},
    {"sleep-1ms", "Sleep 1 ms", "Test", "sleeps a millisecond", nullptr},
    {"touch-64mib", "Touch 64 MiB", "Test", "writes to 64 MiB of memory", nullptr},
}};

Benchmark benchmarkOf(const Shipped& shipped, bool isHidden) {
    Benchmark benchmark{.slug = BenchmarkSlug::fromString(shipped.slug),
                        .name = shipped.name,
                        .category = shipped.category,
                        .description = shipped.description,
                        .checksum =
                            shipped.checksum == nullptr ? std::nullopt : std::optional<std::string>{shipped.checksum},
                        .isHidden = isHidden};
    const auto slug = benchmark.slug.toString();
    const std::array<std::pair<RuntimeKind, std::string>, 4> scripts{{{RuntimeKind::Cpp, "cpp/" + slug},
                                                                      {RuntimeKind::Php, "php/" + slug + ".php"},
                                                                      {RuntimeKind::Python, "python/" + slug + ".py"},
                                                                      {RuntimeKind::Node, "node/" + slug + ".js"}}};
    for (const auto& [kind, script] : scripts) {
        if (const auto source = scriptSource(script); !source.empty()) {
            benchmark.bodies.emplace(kind, source);
        }
    }
    return benchmark;
}

} // namespace

std::vector<Benchmark> builtInBenchmarks() {
    std::vector<Benchmark> all;
    for (const auto& shipped : shown) {
        all.push_back(benchmarkOf(shipped, false));
    }
    for (const auto& shipped : hidden) {
        all.push_back(benchmarkOf(shipped, true));
    }
    return all;
}

} // namespace missive::benchmarking
