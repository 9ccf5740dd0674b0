#include <tests/flow/benchmarking/Bench.hpp>
#include <tests/support/KeepsWhatIsFreed.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {

namespace {

bool tells(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("figures without overhead and without outliers are shown where they are asked for") {
    const Bench bench{MISSIVE_PROGRAM, {{"MESSENGER_TRANSPORT_DSN", "sync://"}}};
    const auto run = bench.run({"benchmark:run", "--test=loop", "--runtime=cpp", "--warmup=1", "--revolutions=5",
                                "--values=1", "--iterations=5", "--subtract-overhead", "--without-outliers"});
    CAPTURE(run.output);
    CHECK(run.succeeded());
    CHECK(tells(run.output, "of overhead are subtracted from each value."));
    CHECK(tells(run.output, " outlier"));
    const auto plain = bench.run({"benchmark:show"});
    CHECK_FALSE(tells(plain.output, "of overhead are subtracted"));
    CHECK(tells(bench.run({"benchmark:show", "--subtract-overhead", "--format=json"}).output,
                "\"subtractedOverheadNs\""));
}

TEST_CASE("figures are compared, exported in four forms and purged") {
    const Bench bench{MISSIVE_PROGRAM, {{"MESSENGER_TRANSPORT_DSN", "sync://"}}};
    for (const auto* tag : {"before", "after"}) {
        REQUIRE(bench
                    .run({"benchmark:run", "--test=loop", "--runtime=cpp", "--iterations=9", "--warmup=1",
                          "--revolutions=20", std::string{"--tag="} + tag})
                    .succeeded());
    }
    const auto compared = bench.run({"benchmark:compare", "after", "before"});
    CAPTURE(compared.errorOutput);
    CHECK(compared.succeeded());
    CHECK(tells(compared.output, "Ratio"));
    CHECK(tells(compared.output, "95 % interval"));
    const auto google = bench.run({"benchmark:export", "before", "--format=google"});
    CHECK(tells(google.output, "\"run_name\": \"loop/cpp\""));
    CHECK(tells(google.output, "\"aggregate_name\": \"median\""));
    CHECK(Bench::countOf(bench.run({"benchmark:export", "before", "--format=csv"}).output, "\r\n") == 10);
    CHECK(tells(bench.run({"benchmark:export", "before", "--format=markdown"}).output, "| loop | cpp | 9 |"));
    CHECK(tells(bench.run({"benchmark:export", "before"}).output, "\"executionId\""));
    CHECK(bench.run({"benchmark:purge", "--older-than=1d"}).succeeded());
    CHECK(bench.database().number("SELECT count(*) FROM benchmark_execution") == 2);
    CHECK(bench.run({"benchmark:purge", "--older-than=1ms"}).succeeded());
    CHECK(bench.database().number("SELECT count(*) FROM benchmark_iteration") == 0);
}

TEST_CASE("what is compared and exported may be without overhead and outliers too") {
    const Bench bench{MISSIVE_PROGRAM, {{"MESSENGER_TRANSPORT_DSN", "sync://"}}};
    for (const auto* tag : {"before", "after"}) {
        REQUIRE(bench
                    .run({"benchmark:run", "--test=loop", "--runtime=cpp", "--iterations=12", "--warmup=1",
                          "--values=1", "--revolutions=5", std::string{"--tag="} + tag})
                    .succeeded());
    }
    const auto compared =
        bench.run({"benchmark:compare", "after", "before", "--subtract-overhead", "--without-outliers"});
    CAPTURE(compared.output);
    CHECK(compared.succeeded());
    CHECK(Bench::countOf(compared.output, "loop without ") == 2);
    CHECK(tells(compared.output, "Overhead: cpp "));
    CHECK_FALSE(tells(bench.run({"benchmark:compare", "after", "before"}).output, "without"));

    const auto csv = bench.run({"benchmark:export", "before", "--format=csv", "--without-outliers"}).output;
    CHECK(tells(csv, "complaint,outlier\r\n"));
    CHECK(Bench::countOf(csv, "\r\n") == 13);
    const auto google = bench.run({"benchmark:export", "before", "--format=google", "--without-outliers"}).output;
    CHECK(tells(google, "\"aggregate_name\": \"median_without_outliers\""));
    CHECK(tells(bench.run({"benchmark:export", "before", "--format=markdown", "--without-outliers"}).output,
                "| | without "));
    const auto subtracted = bench.run({"benchmark:export", "before", "--subtract-overhead"}).output;
    CHECK(tells(subtracted, "\"subtractedOverheadNs\": "));
    CHECK_FALSE(tells(subtracted, "\"subtractedOverheadNs\": null"));
    CHECK(bench.run({"benchmark:export", "before", "--format=csv", "--subtract-overhead"}).output !=
          bench.run({"benchmark:export", "before", "--format=csv"}).output);
}

TEST_CASE("of bodies that fail none enters the figures, and one that says much does") {
    const Bench bench{MISSIVE_PROGRAM, {{"MESSENGER_TRANSPORT_DSN", "sync://"}}};
    const auto run = bench.run(Bench::quick({"--test=hang", "--test=crash", "--test=hog", "--test=chatter",
                                             "--iterations=1", "--timeout=5s", "--format=json"}));
    CHECK(run.exit == Exit{2, 0});
    CHECK(bench.rows("timeout") == (keepsWhatIsFreed ? 2 : 1)); // a sanitizer's hog takes that long, too
    CHECK(bench.rows("crashed") == 1);
    CHECK(bench.rows() >= 1);
    CHECK(Bench::countOf(run.output, "\"statistics\": null") + Bench::countOf(run.output, "\"median\": ") == 4);
    CHECK(Bench::countOf(run.output, "\"median\": ") == bench.rows());
}

} // namespace missive::test
