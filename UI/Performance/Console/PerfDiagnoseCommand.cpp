#include <UI/Performance/Console/PerfDiagnoseCommand.hpp>

#include <UI/Missive/App.hpp>
#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Missive/Console/Output/PrettyJson.hpp>
#include <UI/Performance/Diagnosis.hpp>

#include <algorithm>
#include <exception>

namespace missive::performance {

namespace {

constexpr std::string_view probed = "_probe";
constexpr std::chrono::seconds probePatience{10};
constexpr std::chrono::milliseconds lookEvery{50};

void show(const std::vector<Finding>& findings, bool asJson, Output& output) {
    PrettyJson json;
    json.beginArray();
    for (const auto& [isGood, subject, sentence] : findings) {
        json.beginObject();
        json.key("good").value(isGood);
        json.key("subject").value(subject);
        json.key("sentence").value(sentence);
        json.endObject();
        if (!asJson) {
            output.writeln(std::string{isGood ? "✓ " : "✗ "} + subject + ": " + sentence);
        }
    }
    json.endArray();
    if (asJson) {
        output.json(json.text());
    }
}

} // namespace

CommandDefinition PerfDiagnoseCommand::definition() const {
    CommandDefinition definition{"perf:diagnose", "Tell whether what is measured is stored, and why not"};
    definition.flag("probe", "Record one measurement, wait until it is stored, and remove it")
        .option("format", "The output format: txt or json", "txt")
        .withHelp("The exit code is 1 when a line says ✗. See debug:config for the configuration and its origins.");
    return definition;
}

int PerfDiagnoseCommand::execute(const Input& input, Output& output) {
    const bool asJson = wantsJson(input);
    auto findings = Diagnosis{app_, measuring_}.findings();
    if (measuring_.isActive() && input.flag("probe")) {
        try {
            findings.push_back(probe());
        } catch (const std::exception& error) {
            findings.push_back({false, "database", error.what()});
        }
    }
    show(findings, asJson, output);
    return std::ranges::all_of(findings, &Finding::isGood) ? success : failure;
}

bool PerfDiagnoseCommand::isSeen(std::string_view route) const {
    const auto known = measuring_.database().overview().known({app_.configuration().environment});
    return std::ranges::any_of(known, [&](const auto& each) { return each.key.name == route; });
}

Finding PerfDiagnoseCommand::probe() const {
    auto& recording = *measuring_.recording();
    Measurement measurement;
    const RouteKey probe{app_.configuration().environment, RouteKind::Http, std::string{probed}};
    measurement.route = probe;
    measurement.requestId = app_.ids().next().toString();
    measurement.accessedAt = app_.clock().now();
    measurement.requestTime = std::chrono::microseconds{1};
    measurement.status = Measurement::leastErrorStatus;
    measuring_.database().purge().forget(probe); // one that came too late for an earlier look
    const auto begun = app_.clock().elapsed();
    recording.recorder().record(std::move(measurement), MetricsRecorder::Wait::No);
    while (!isSeen(probe.name) && app_.clock().elapsed() - begun < probePatience) {
        app_.waiter().wait({}, lookEvery);
    }
    const auto took = std::chrono::floor<std::chrono::milliseconds>(app_.clock().elapsed() - begun);
    if (!isSeen(probe.name)) {
        return {false, "probe", "not seen after " + std::to_string(took.count()) + " ms"};
    }
    measuring_.database().purge().forget(probe);
    return {true, "probe", "seen after " + std::to_string(took.count()) + " ms"};
}

} // namespace missive::performance
