#include <UI/Logging/LogMetrics.hpp>

#include <Infrastructure/Missive/Metrics/PrometheusMetrics.hpp>
#include <tests/Infrastructure/Logging/PipelineRig.hpp>

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

namespace missive::test {

TEST_CASE("the figures of the log say where its records are, and grow by what came since they were asked for") {
    PipelineRig rig{{.capacity = 3}, {.whenFull = logging::WhenFull::Drop}};
    PrometheusMetrics metrics{logging::LogMetrics::definitions()};
    logging::LogMetrics figures{rig.queue, rig.pump, "drop"};
    const auto tellAndAsk = [&] {
        for (int i = 0; i < 5; ++i) {
            rig.tell("x");
        }
        rig.pumpAll();
        rig.tell("waits");
        figures.sample(metrics);
        return metrics.text();
    };
    auto text = tellAndAsk();
    for (const auto* line : {"missive_log_records_total{place=\"published\",reason=\"none\"} 3\n",
                             "missive_log_records_total{place=\"dropped\",reason=\"full\"} 2\n",
                             "missive_log_dropped_total{policy=\"drop\"} 2\n", "missive_log_waiting 1\n",
                             "missive_log_fallback_active 0\n", "missive_log_batch_records_bucket{le=\"2\"} 0\n",
                             "missive_log_batch_records_bucket{le=\"5\"} 1\n"}) {
        CHECK_MESSAGE(text.find(line) != std::string::npos, line, text);
    }
    rig.publisher.fails = [] { throw std::runtime_error{"away"}; };
    text = tellAndAsk();
    for (const auto* line : {"missive_log_records_total{place=\"published\",reason=\"none\"} 3\n",
                             "missive_log_records_total{place=\"local\",reason=\"failed\"} 3\n",
                             "missive_log_dropped_total{policy=\"drop\"} 5\n", "missive_log_fallback_active 1\n"}) {
        CHECK_MESSAGE(text.find(line) != std::string::npos, line, text);
    }
}

} // namespace missive::test
