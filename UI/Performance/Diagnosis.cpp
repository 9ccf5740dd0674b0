#include <UI/Performance/Diagnosis.hpp>

#include <Application/Missive/Operation/CountMessages.hpp>
#include <Domain/Missive/Port/Backlog.hpp>
#include <Domain/Missive/Port/MessageCountAware.hpp>
#include <Infrastructure/Missive/Codec/Rfc3339.hpp>
#include <Infrastructure/Missive/Runtime/AllocatedMemory.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Performance/Measuring.hpp>

#include <algorithm>
#include <chrono>
#include <exception>

namespace missive::performance {

namespace {

constexpr std::chrono::seconds longestBacklog{60};
constexpr std::chrono::seconds recorderIsNew{30};

std::string findingInstant(TimePoint time) {
    const auto text = formatRfc3339(time);
    return {text.data(), text.size()};
}

std::string secondsText(std::chrono::microseconds time) {
    return std::to_string(std::chrono::floor<std::chrono::seconds>(time).count()) + " s";
}

Finding recorderFinding(const RecorderReport& report, TimePoint now) {
    const auto state = std::ranges::find(recorderStateNames, report.state);
    const bool isKnown = state != recorderStateNames.end();
    const bool isNew = now - report.updatedAt < recorderIsNew;
    const bool isBad = isKnown && isNew && isDegraded(static_cast<RecorderState>(state - recorderStateNames.begin()));
    const auto& counts = report.counts;
    auto sentence = report.role + ", " + report.state + " since " + findingInstant(report.since) + ": " +
                    std::to_string(counts.recorded) + " recorded, " + std::to_string(counts.stored) + " stored, " +
                    std::to_string(counts.sent) + " sent, " + std::to_string(counts.held) + " held, " +
                    std::to_string(counts.dropped()) + " dropped";
    if (!report.lastError.empty()) {
        sentence += "; last error: " + report.lastError;
    }
    return {!isBad, "process " + std::to_string(report.pid) + " on " + report.host, std::move(sentence)};
}

} // namespace

std::vector<Finding> Diagnosis::findings() const {
    std::vector<Finding> findings{configuration()};
    const auto add = [&](auto more) {
        try {
            for (auto& each : more()) {
                findings.push_back(std::move(each));
            }
        } catch (const std::exception& error) {
            findings.push_back({false, "database", error.what()});
        }
    };
    if (measuring_.isActive()) {
        add([&] { return std::vector{way()}; });
        add([&] { return waiting(); });
        add([&] { return std::vector{tables(), statements()}; });
        findings.push_back(memory());
        add([&] { return recorders(); });
        add([&] { return std::vector{lastAccess()}; });
    }
    return findings;
}

Finding Diagnosis::configuration() const {
    const auto& options = measuring_.options();
    const auto& environment = app_.configuration().environment;
    if (!options.isConfigured) {
        return {false, "configuration",
                "nothing is measured; write \"nowo_performance: {enabled: true}\" into "
                "config/packages/nowo_performance.yaml"};
    }
    if (!options.isEnabled) {
        return {false, "configuration", "nothing is measured, since nowo_performance.enabled is false"};
    }
    if (!measuring_.isActive()) {
        return {false, "configuration",
                "nothing is measured in the environment " + environment +
                    ", which nowo_performance.environments lacks"};
    }
    return {true, "configuration",
            std::string{options.isAsync ? "async" : "sync"} + " in the environment " + environment};
}

Finding Diagnosis::way() const {
    const auto flushing = measuring_.flushing(app_);
    const auto names = measuring_.transports(app_);
    if (!flushing.isAsync) {
        return {true, "storing", "each response waits until its measurement is stored"};
    }
    if (flushing.way == StoringSituation::Way::None) {
        return {true, "storing",
                "in the background of each process, since performance.record_metrics is routed to " +
                    (names.empty() ? std::string{"no transport"} : names.front() + ", which ends with the process")};
    }
    const auto& routing = app_.configuration().messenger.routing;
    const auto shared = std::ranges::find_if(routing, [&](const auto& entry) {
        return !entry.pattern.starts_with("performance.") &&
               std::ranges::find(entry.transports, names.front()) != entry.transports.end();
    });
    const auto advice = shared == routing.end() ? ""
                                                : ", which also carries " + shared->pattern +
                                                      ": a transport of their own keeps measurements from delaying it";
    return {true, "storing", "sent to " + names.front() + advice};
}

bool Diagnosis::hasWorker() const {
    const auto all = measuring_.database().board().all();
    return std::ranges::any_of(all, [&](const RecorderReport& report) {
        return report.role == "worker" && report.state != "ended" &&
               app_.clock().now() - report.updatedAt < recorderIsNew;
    });
}

std::vector<Finding> Diagnosis::waiting() const {
    std::vector<Finding> findings;
    if (measuring_.flushing(app_).way == StoringSituation::Way::None || !measuring_.options().isAsync) {
        return findings;
    }
    for (const auto& name : measuring_.transports(app_)) {
        const auto& transport = app_.transportRegistry().get(name).transport;
        auto* counts = transport.power<MessageCountAware>();
        auto* backlog = transport.power<Backlog>();
        const auto count = counts == nullptr ? 0 : counts->messageCounts().total();
        const auto since = backlog == nullptr ? std::nullopt : backlog->dueSince();
        if (count == 0) {
            findings.push_back({true, "transport " + name, "nothing waits"});
            continue;
        }
        const auto age = since ? app_.clock().now() - *since : std::chrono::microseconds{0};
        const bool isLate = age > longestBacklog || !hasWorker();
        findings.push_back(
            {!isLate, "transport " + name,
             std::to_string(count) + " messages wait in it" + (since ? ", the oldest for " + secondsText(age) : "") +
                 (isLate ? "; no worker consumes it, or keeps up with it: run messenger:consume " + name : "")});
    }
    return findings;
}

std::vector<Finding> Diagnosis::recorders() const {
    std::vector<Finding> findings;
    for (const auto& report : measuring_.database().board().all()) {
        findings.push_back(recorderFinding(report, app_.clock().now()));
    }
    return findings;
}

Finding Diagnosis::tables() const {
    static_cast<void>(measuring_.database().overview().known({.name = ""})); // makes them
    const auto missing = measuring_.database().overview().missing();
    return {missing.empty(), "tables", missing.empty() ? "all there" : missing.front()};
}

Finding Diagnosis::statements() const {
    if (!measuring_.options().tracksQueries) {
        return {true, "statements", "not counted, since nowo_performance.track_queries is false"};
    }
    const auto before = StatementWatch::ofThisThread();
    measuring_.database().reading().unitOfWork.run({.access = UnitOfWorkPurpose::Access::Read},
                                                   [&] { app_.database().tryStatement(); });
    const auto counted = StatementWatch::ofThisThread().count - before.count;
    return {counted == 1, "statements", "of 1 that was executed " + std::to_string(counted) + " was counted"};
}

Finding Diagnosis::memory() {
    return {true, "memory",
            AllocatedMemory::isCounted() ? "counted by thread"
                                         : "not counted, since the program does not link Missive::MemoryAccounting"};
}

Finding Diagnosis::lastAccess() const {
    TimePoint last{};
    for (const auto& route : measuring_.database().overview().known({app_.configuration().environment})) {
        last = std::max(last, route.lastAccessedAt);
    }
    return {true, "last access", last == TimePoint{} ? "none is stored" : findingInstant(last)};
}

} // namespace missive::performance
