#include <UI/Benchmarking/ReportExport.hpp>

#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <UI/Benchmarking/FigureText.hpp>
#include <UI/Missive/Console/Output/PrettyJson.hpp>

#include <algorithm>
#include <string_view>

namespace missive::benchmarking {
namespace {

void writeContext(PrettyJson& json, const std::vector<ExecutionReport>& reports) {
    json.key("context").beginObject();
    if (!reports.empty()) {
        const auto& first = reports.front();
        const auto machine = first.environment.value_or(Environment{});
        json.key("date").json(toJson(first.execution.requestedAt));
        json.key("host_name").value(machine.host);
        json.key("executable").value("missive");
        json.key("num_cpus").value(machine.processors);
        json.key("mhz_per_cpu").value(std::int64_t{0});
        json.key("cpu_scaling_enabled").value(!machine.governor.empty() && machine.governor != "performance");
        json.key("caches").beginArray().endArray();
        json.key("library_build_type").value(machine.buildType == "Release" ? "release" : "debug");
    }
    json.endObject();
}

void writeHead(PrettyJson& json, const ExecutionReport& report, const std::string& suffix, const char* type) {
    const auto name = report.execution.slug + "/" + report.execution.runtime;
    json.beginObject();
    json.key("name").value(name + suffix);
    json.key("run_name").value(name);
    json.key("run_type").value(type);
    json.key("repetitions").value(report.execution.iterations);
    json.key("threads").value(std::int64_t{1});
}

void writeIteration(PrettyJson& json, const ExecutionReport& report, const IterationResult& iteration) {
    const auto& measured = iteration.measurement;
    writeHead(json, report, "", "iteration");
    json.key("repetition_index").value(iteration.number - 1);
    json.key("iterations").value(measured.revolutions);
    json.key("real_time").json(toJson(report.sampleOf(iteration)));
    json.key("cpu_time").json(toJson(measured.cpuNs.empty() ? 0.0 : measured.cpuNs.front()));
    json.key("time_unit").value("ns");
    json.endObject();
}

void writeAggregate(PrettyJson& json, const ExecutionReport& report, const std::string& name, double value,
                    const char* unit) {
    writeHead(json, report, "_" + name, "aggregate");
    json.key("aggregate_name").value(name);
    json.key("aggregate_unit").value(unit);
    json.key("iterations").value(report.statistics->count);
    json.key("real_time").json(toJson(value));
    json.key("cpu_time").json(toJson(value));
    json.key("time_unit").value("ns");
    json.endObject();
}

void writeAggregates(PrettyJson& json, const ExecutionReport& report, const Statistics& figures,
                     const std::string& suffix) {
    writeAggregate(json, report, "mean" + suffix, figures.mean, "time");
    writeAggregate(json, report, "median" + suffix, figures.median, "time");
    writeAggregate(json, report, "stddev" + suffix, figures.deviation, "time");
    writeAggregate(json, report, "cv" + suffix, figures.variation(), "percentage");
}

std::string field(const std::string& text) {
    constexpr std::string_view formulas = "=+-@\t\r";
    auto plain = text;
    if (!plain.empty() && formulas.find(plain.front()) != std::string_view::npos) {
        plain.insert(0, 1, '\'');
    }
    if (plain.find_first_of(",\"\r\n") == std::string::npos) {
        return plain;
    }
    std::string quoted = "\"";
    for (const char c : plain) {
        quoted += c == '"' ? std::string{"\"\""} : std::string(1, c);
    }
    return quoted + "\"";
}

std::string line(const std::vector<std::string>& fields) {
    std::string text;
    for (const auto& each : fields) {
        text += (text.empty() ? "" : ",") + each;
    }
    return text + "\r\n";
}

std::string cellsOf(const Statistics& figures) {
    return " " + FigureText::time(figures.median) + " | " + FigureText::time(figures.medianInterval.low) + " - " +
           FigureText::time(figures.medianInterval.high) + " | " + FigureText::time(figures.p95) + " | " +
           FigureText::percent(figures.variation()) + " |\n";
}

} // namespace

std::string ReportExport::google(const std::vector<ExecutionReport>& reports) {
    PrettyJson json;
    json.beginObject();
    writeContext(json, reports);
    json.key("benchmarks").beginArray();
    for (const auto& report : reports) {
        for (const auto& iteration : report.iterations) {
            if (iteration.status == IterationStatus::Ok) {
                writeIteration(json, report, iteration);
            }
        }
        if (report.statistics) {
            writeAggregates(json, report, *report.statistics, "");
        }
        if (report.withoutOutliers) {
            writeAggregates(json, report, *report.withoutOutliers, "_without_outliers");
        }
    }
    json.endArray();
    json.endObject();
    return json.text();
}

std::string ReportExport::csv(const std::vector<ExecutionReport>& reports) {
    const bool marksOutliers =
        std::any_of(reports.begin(), reports.end(), [](const auto& each) { return each.withoutOutliers.has_value(); });
    const auto withMark = [&](std::vector<std::string> fields, const std::string& mark) {
        if (marksOutliers) {
            fields.push_back(mark);
        }
        return line(fields);
    };
    auto text = withMark({"execution", "benchmark", "runtime", "iteration", "status", "value_ns", "revolutions",
                          "wall_ns", "user_ns", "system_ns", "memory_peak_bytes", "worker", "tag", "complaint"},
                         "outlier");
    for (const auto& report : reports) {
        const auto& execution = report.execution;
        for (const auto& each : report.iterations) {
            text += withMark({execution.executionId, field(execution.slug), field(execution.runtime),
                              std::to_string(each.number), std::string{nameOf(each.status)},
                              toJson(report.sampleOf(each)), std::to_string(each.measurement.revolutions),
                              std::to_string(each.usage.wallNs), std::to_string(each.usage.userNs),
                              std::to_string(each.usage.systemNs), std::to_string(each.measurement.hwm),
                              field(each.worker), field(execution.tag), field(each.complaint)},
                             report.statistics && report.isOutlier(each) ? "yes" : "");
        }
    }
    return text;
}

std::string ReportExport::markdown(const std::vector<ExecutionReport>& reports) {
    std::string text = "| Benchmark | Runtime | Iterations | Median | 95 % interval | P95 | CV |\n"
                       "|---|---|---:|---:|---:|---:|---:|\n";
    for (const auto& report : reports) {
        const auto& execution = report.execution;
        text += "| " + execution.slug + " | " + execution.runtime + " | " + std::to_string(execution.ok) + " |";
        if (!report.statistics) {
            text += " " + execution.state + " | | | |\n";
            continue;
        }
        text += cellsOf(*report.statistics);
        if (report.withoutOutliers) {
            text += "| | without " + FigureText::outliers(report.statistics->outliers) + " | " +
                    std::to_string(report.withoutOutliers->count) + " |" + cellsOf(*report.withoutOutliers);
        }
    }
    return text;
}

} // namespace missive::benchmarking
