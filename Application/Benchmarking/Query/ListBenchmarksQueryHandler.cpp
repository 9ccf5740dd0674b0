#include <Application/Benchmarking/Query/ListBenchmarksQueryHandler.hpp>

#include <Domain/Benchmarking/RuntimeMissing.hpp>

#include <algorithm>

namespace missive::benchmarking {
namespace {

bool isWanted(const Benchmark& benchmark, const ListBenchmarksQuery& query) {
    const auto& tags = benchmark.tags;
    return !benchmark.isHidden && (!query.category || benchmark.category == *query.category) &&
           (!query.tag || std::find(tags.begin(), tags.end(), *query.tag) != tags.end());
}

} // namespace

BenchmarkListView ListBenchmarksQueryHandler::operator()(const ListBenchmarksQuery& query) const {
    BenchmarkListView view;
    std::vector<const Runtime*> installed;
    for (const auto& name : runtimes_.names()) {
        try {
            installed.push_back(&runtimes_.find(name));
            view.runtimes.push_back({name, installed.back()->version, {}});
        } catch (const RuntimeMissing& missing) {
            view.runtimes.push_back({name, {}, missing.what()});
        }
    }
    for (const auto& each : benchmarks_.all()) {
        if (isWanted(each, query)) {
            BenchmarkView benchmark{each.slug.toString(), each.name, each.category, each.description, each.tags, {}};
            for (const auto* runtime : installed) {
                if (each.runsOn(runtime->name, runtime->kind)) {
                    benchmark.runtimes.push_back(runtime->name);
                }
            }
            view.benchmarks.push_back(std::move(benchmark));
        }
    }
    return view;
}

} // namespace missive::benchmarking
