#include <Application/Benchmarking/BenchmarkChoice.hpp>

#include <Domain/Benchmarking/RuntimeMissing.hpp>
#include <Domain/Missive/DomainError.hpp>

#include <algorithm>
#include <string_view>
#include <tuple>

namespace missive::benchmarking {
namespace {

bool isSameWord(std::string_view one, std::string_view other) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [&](char a, char b) { return lower(a) == lower(b); });
}

} // namespace

const Benchmark& BenchmarkChoice::benchmarkNamed(const std::string& name) const {
    const auto& all = benchmarks_.all();
    auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& each) { return isSameWord(each.slug.toString(), name); });
    if (found == all.end()) {
        found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return isSameWord(each.name, name); });
    }
    if (found != all.end()) {
        return *found;
    }
    std::string known;
    for (const auto& each : all) {
        if (!each.isHidden) {
            known += (known.empty() ? "" : ", ") + each.slug.toString();
        }
    }
    throw DomainError{"benchmark.unknown", "There is no benchmark \"" + name + "\". There are " + known + "."};
}

std::vector<const Benchmark*> BenchmarkChoice::benchmarksNamed(const std::vector<std::string>& tests) const {
    std::vector<const Benchmark*> chosen;
    for (const auto& test : tests) {
        const auto* benchmark = &benchmarkNamed(test);
        if (std::find(chosen.begin(), chosen.end(), benchmark) == chosen.end()) {
            chosen.push_back(benchmark);
        }
    }
    if (tests.empty()) {
        for (const auto& each : benchmarks_.all()) {
            if (!each.isHidden) {
                chosen.push_back(&each);
            }
        }
    }
    return chosen;
}

std::vector<const Runtime*> BenchmarkChoice::runtimesNamed(const std::vector<std::string>& names) const {
    std::vector<const Runtime*> chosen;
    for (const auto& name : names.empty() ? runtimes_.names() : names) {
        try {
            const auto* runtime = &runtimes_.find(name);
            if (std::find(chosen.begin(), chosen.end(), runtime) == chosen.end()) {
                chosen.push_back(runtime);
            }
        } catch (const RuntimeMissing&) {
            if (!names.empty()) {
                throw;
            }
        }
    }
    return chosen;
}

std::vector<BenchmarkChoice::Pair> BenchmarkChoice::pairs(const std::vector<std::string>& tests,
                                                          const std::vector<std::string>& runtimes) const {
    const auto chosen = benchmarksNamed(tests);
    std::vector<Pair> pairs;
    for (const auto* runtime : runtimesNamed(runtimes)) {
        for (const auto* benchmark : chosen) {
            if (benchmark->runsOn(runtime->name, runtime->kind)) {
                pairs.emplace_back(benchmark, runtime);
            } else if (!tests.empty() && !runtimes.empty()) {
                throw DomainError{"benchmark.body", "The benchmark \"" + benchmark->slug.toString() +
                                                        "\" has no body for the runtime \"" + runtime->name + "\"."};
            }
        }
    }
    if (pairs.empty()) {
        throw RuntimeMissing{
            "No runtime is installed that one of these benchmarks has a body for: see benchmark:list."};
    }
    std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
        return std::tie(a.first->slug, a.second->name) < std::tie(b.first->slug, b.second->name);
    });
    return pairs;
}

} // namespace missive::benchmarking
