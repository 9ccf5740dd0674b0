#include <Infrastructure/Benchmarking/ListedBenchmarkCatalog.hpp>

#include <Domain/Missive/DomainError.hpp>
#include <Infrastructure/Benchmarking/BuiltInBenchmarks.hpp>
#include <Infrastructure/Benchmarking/ScriptSource.hpp>
#include <Infrastructure/Benchmarking/Sha256Hex.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace missive::benchmarking {
namespace {

/// All that decides what is measured, each with its length in front: no two definitions are one text.
std::string definitionIdOf(const Benchmark& benchmark) {
    std::string text;
    const auto add = [&](std::string_view part) { text += std::to_string(part.size()) + ":" + std::string{part}; };
    add(benchmark.slug.toString());
    for (const auto& [kind, source] : benchmark.bodies) {
        add(nameOf(kind));
        add(source);
    }
    for (const auto* runner : {"run.php", "run.py", "run.js"}) {
        add(scriptSource(runner));
    }
    add(benchmark.checksum.value_or(""));
    add(std::to_string(benchmark.warmup.value_or(-1)));
    add(std::to_string(benchmark.revolutions.value_or(-1)));
    return sha256Hex(text);
}

} // namespace

const std::vector<Benchmark>& ListedBenchmarkCatalog::all() const {
    std::call_once(isRead_, [this] { all_ = read(); });
    return all_;
}

std::vector<Benchmark> ListedBenchmarkCatalog::read() const {
    auto all = builtInBenchmarks();
    auto own = own_();
    std::move(own.begin(), own.end(), std::back_inserter(all));
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.slug < b.slug; });
    const auto twice =
        std::adjacent_find(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.slug == b.slug; });
    if (twice != all.end()) {
        throw DomainError{"benchmark.definition", "Two benchmarks have the slug \"" + twice->slug.toString() +
                                                      "\": give that of your own another one."};
    }
    for (auto& benchmark : all) {
        benchmark.definitionId = definitionIdOf(benchmark);
    }
    return all;
}

} // namespace missive::benchmarking
