#include <Application/Benchmarking/Query/CompareBenchmarksQueryHandler.hpp>

#include <Domain/Missive/DomainError.hpp>

#include <cstddef>

namespace missive::benchmarking {
namespace {

[[noreturn]] void refuse(const std::string& why) {
    throw DomainError{"benchmark.incomparable", why + " --force compares them all the same."};
}

void refuseUnalike(const ExecutionReport& one, const ExecutionReport& other) {
    for (const auto* each : {&one, &other}) {
        if (each->execution.state != "completed") {
            refuse("The execution " + each->execution.executionId + " is " + each->execution.state + ".");
        }
    }
    if (one.execution.definitionId != other.execution.definitionId) {
        refuse("Two definitions of a benchmark, or two benchmarks, were measured.");
    }
    // Another runtime is what one wants to compare, another machine is not.
    const auto machineOf = [](const ExecutionReport& report) {
        auto machine = report.environment.value_or(Environment{});
        machine.runtime.clear();
        machine.runtimeVersion.clear();
        machine.runtimeCommand.clear();
        return machine;
    };
    if (machineOf(one) != machineOf(other)) {
        refuse("They were measured on two machines, or on one that was changed meanwhile.");
    }
}

std::vector<ComparedExecutions> inTurns(const std::vector<ComparedExecutions>& all,
                                        const std::vector<ComparedExecutions>& within) {
    std::vector<ComparedExecutions> both;
    for (std::size_t i = 0; i < all.size(); ++i) {
        both.push_back(all[i]);
        if (i < within.size()) {
            both.push_back(within[i]);
        }
    }
    return both;
}

} // namespace

std::vector<ComparedExecutions> CompareBenchmarksQueryHandler::operator()(const CompareBenchmarksQuery& query) const {
    const auto ones = choice_.named(query.one);
    const auto others = choice_.named(query.other);
    const bool isPair = ones.size() == 1 && others.size() == 1;
    std::vector<ComparedExecutions> compared;
    std::vector<ComparedExecutions> within;
    for (const auto& a : ones) {
        for (const auto& b : others) {
            const bool isSame = a.plan().slug == b.plan().slug && a.plan().runtime == b.plan().runtime;
            if (a.id() == b.id() || (!isPair && !isSame)) {
                continue;
            }
            const auto one = reporter_.report(a, query.figures);
            const auto other = reporter_.report(b, query.figures);
            if (!query.force) {
                refuseUnalike(one, other);
            }
            if (one.statistics && other.statistics) {
                compared.push_back(ComparedExecutions::of(one, other, query.limits));
                if (query.figures.withoutOutliers) {
                    within.push_back(ComparedExecutions::withinFences(one, other, query.limits));
                }
            }
        }
    }
    if (compared.empty()) {
        throw DomainError{"benchmark.incomparable", "They have no benchmark with figures in common."};
    }
    ComparedExecutions::correct(compared, query.limits);
    ComparedExecutions::correct(within, query.limits);
    return inTurns(compared, within);
}

} // namespace missive::benchmarking
