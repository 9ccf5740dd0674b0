#include <tests/flow/benchmarking/Bench.hpp>
#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <string>

namespace missive::test {

namespace {

using namespace std::chrono_literals;

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// How often the workers told of it.
int told(std::vector<Process>& workers, const std::string& part) {
    int count = 0;
    for (auto& worker : workers) {
        const auto end = Scratch::terminate(worker);
        CHECK(end.succeeded());
        count += Bench::countOf(end.errorOutput + end.output, part);
    }
    return count;
}

} // namespace

TEST_CASE("four workers measure a benchmark, and the last of them completes it once") {
    const Bench bench{MISSIVE_PROGRAM};
    const auto php = Bench::installedPhp();
    const auto runtime = php.empty() ? std::string{"cpp"} : php;
    std::vector<Process> workers;
    for (int i = 0; i < 4; ++i) {
        workers.push_back(bench.start({"messenger:consume", "async", "-vv"}));
    }
    const auto run = bench.run({"benchmark:run", "--test=Loop", "--iterations=10", "--php-version=" + runtime,
                                "--warmup=1", "--revolutions=1"});
    CAPTURE(run.output);
    CAPTURE(run.errorOutput);
    CHECK(run.succeeded());
    CHECK(bench.rows() == 10);
    CHECK(bench.states() == "completed");
    for (const auto* part : {"Median", "P90", "P95", "~", "loop", "10/10"}) {
        CAPTURE(part);
        CHECK(has(run.output, part));
    }
    CHECK(bench.drained());
    CHECK(told(workers, "is complete: 10 ok, 0 failed.") == 1);
}

TEST_CASE("without a queue the same is measured by whoever asks, with the same rows") {
    const Bench bench{MISSIVE_PROGRAM, {{"MESSENGER_TRANSPORT_DSN", "sync://"}}};
    const auto run = bench.run(Bench::quick({"--test=loop", "--test=sort", "--iterations=3", "-vv"}));
    CAPTURE(run.errorOutput);
    CHECK(run.succeeded());
    CHECK(bench.rows() == 6);
    CHECK(bench.states() == "completed completed");
    CHECK(Bench::countOf(run.errorOutput, "is complete: 3 ok, 0 failed.") == 2);
    CHECK(Bench::countOf(run.errorOutput, "has begun: 3 iterations.") == 2);
    CHECK(bench.folders() == 0);
}

TEST_CASE("what is not there is told before anything is sent") {
    const Bench bench{MISSIVE_PROGRAM};
    const auto missing = bench.run({"benchmark:run", "--test=loop", "--php-version=php04"});
    CHECK(missing.exit == Exit{1, 0});
    CHECK(has(missing.errorOutput, "Runtime \"php04\" is not installed: tried php0.4; "));
    const auto unknown = bench.run({"benchmark:run", "--test=Lop"});
    CHECK(unknown.exit == Exit{1, 0});
    CHECK(has(unknown.errorOutput, "There is no benchmark \"Lop\". There are allocation"));
    const auto list = bench.run({"benchmark:show"});
    CHECK(has(list.output, "Nothing was measured yet"));
    CHECK(bench.database().number("SELECT count(*) FROM benchmark_execution") == 0);
}

TEST_CASE("a body that fails makes its execution incomplete, with what it said") {
    const Bench bench{MISSIVE_PROGRAM, {{"MESSENGER_TRANSPORT_DSN", "sync://"}}};
    const auto run = bench.run(Bench::quick({"--test=crash", "--iterations=2"}));
    CHECK(run.exit == Exit{2, 0});
    CHECK(has(run.output, "crash on cpp failed: 2 crashed."));
    CHECK(bench.rows("crashed") == 2);
    CHECK(bench.states() == "incomplete");
}

TEST_CASE("a cancelled execution is measured no further, and its messages are acknowledged") {
    const Bench bench{MISSIVE_PROGRAM};
    const auto run = bench.run({"benchmark:run", "--test=sleep-1ms", "--runtime=cpp", "--warmup=0", "--revolutions=20",
                                "--values=2", "--iterations=200", "--no-wait", "--tag=off"});
    REQUIRE(run.succeeded());
    auto workers = bench.workers(2);
    REQUIRE(eventually(Scratch::patience, [&] { return bench.rows() >= 20; }));
    CHECK(bench.run({"benchmark:cancel", "off"}).succeeded());
    const auto before = bench.rows();
    CHECK(bench.drained());
    CHECK(bench.states() == "cancelled");
    CHECK(bench.rows() <= before + 2);
    CHECK(bench.rows() < 200);
    CHECK(told(workers, "\n\n\n\n") == 0);
}

TEST_CASE("Control-C ends the waiting, and once more the measuring") {
    const Bench bench{MISSIVE_PROGRAM};
    auto run = bench.start(Bench::quick({"--test=loop", "--iterations=5"}));
    REQUIRE(eventually(Scratch::patience, [&] { return has(run.errorOutput() + run.output(), "No result yet"); }));
    run.signal(SIGINT);
    REQUIRE(eventually(Scratch::patience, [&] { return has(run.errorOutput() + run.output(), "once more"); }));
    CHECK(bench.states() == "pending");
    // One that comes in the same instant is the first once more.
    CHECK(eventually(Scratch::patience, [&] {
        if (run.running()) {
            run.signal(SIGINT);
        }
        return !run.running();
    }));
    CHECK(run.wait(Scratch::patience) == Exit{2, 0});
    CHECK(bench.states() == "cancelled");
}

TEST_CASE("whoever ends the waiting once lets the workers go on") {
    const Bench bench{MISSIVE_PROGRAM};
    auto run = bench.start(Bench::quick({"--test=loop", "--iterations=5"}));
    REQUIRE(eventually(Scratch::patience, [&] { return has(run.errorOutput() + run.output(), "No result yet"); }));
    run.signal(SIGTERM);
    CHECK(run.wait(Scratch::patience) == Exit{2, 0});
    CHECK(has(run.errorOutput() + run.output(), "The workers go on."));
    CHECK(bench.states() == "pending");
}

TEST_CASE("an iteration that nobody can measure is lost, and the one that is tried again takes its place") {
    const Bench bench{MISSIVE_PROGRAM};
    bench.configure("framework:\n  messenger:\n    failure_transport: failed\n    transports:\n      async:\n"
                    "        dsn: 'doctrine://default'\n        retry_strategy: {max_retries: 1, delay: 10}\n"
                    "      failed: 'doctrine://default?queue_name=failed'\n    routing: {'*': async}\n");
    // A file where the folder has to be.
    bench.write("var/benchmark", "");
    REQUIRE(bench.run(Bench::quick({"--test=loop", "--iterations=2", "--no-wait"})).succeeded());
    auto worker = bench.worker();
    CHECK(eventually(Scratch::patience, [&] { return bench.rows("lost") == 2; }));
    CHECK(bench.states() == "incomplete");
    CHECK(bench.database().messages("failed") == 2);
    std::filesystem::remove(bench.file("var/benchmark"));
    CHECK(bench.run({"messenger:failed:retry", "--all", "--force"}).succeeded());
    CHECK(eventually(Scratch::patience, [&] { return bench.rows() == 2; }));
    CHECK(bench.states() == "completed");
    CHECK(has(bench.run({"benchmark:show"}).output, "2/2"));
    CHECK(Scratch::terminate(worker).succeeded());
}

TEST_CASE("names that would mean something to a shell are refused or stay what they are") {
    const Bench bench{MISSIVE_PROGRAM, {{"MESSENGER_TRANSPORT_DSN", "sync://"}}};
    for (const auto& odd : {std::string{"$(touch here)"}, std::string{"`touch here`"}, std::string{"a;touch here"},
                            std::string{"'\"\n"}, std::string{"../../etc"}, std::string(300, 'a')}) {
        CAPTURE(odd);
        CHECK(bench.run({"benchmark:run", "--test=" + odd}).exit == Exit{1, 0});
        CHECK(bench.run({"benchmark:run", "--test=loop", "--runtime=" + odd}).exit == Exit{1, 0});
        CHECK(bench.run({"benchmark:run", "--test=loop", "--runtime=cpp", "--tag=" + odd}).exit == Exit{1, 0});
    }
    CHECK_FALSE(std::filesystem::exists(bench.file("here")));
    // The database was not even opened.
    CHECK_FALSE(std::filesystem::exists(bench.file("missive.db")));
}

TEST_CASE("benchmarks of one's own are read from files, and what is wrong in one is told with its line") {
    const Bench bench{MISSIVE_PROGRAM, {{"MESSENGER_TRANSPORT_DSN", "sync://"}}};
    bench.write("config/benchmarks/mine.yaml", "slug: mine\nname: Mine\ncategory: Own\nruntimes:\n"
                                               "  python3: |\n    total = sum(range(100))\n    return total\n");
    if (!installedProgram("python3").empty()) {
        const auto run = bench.run({"benchmark:run", "--test=mine", "--iterations=2", "--revolutions=1"});
        CAPTURE(run.errorOutput);
        CHECK(run.succeeded());
        CHECK(bench.rows() == 2);
    }
    bench.write("config/benchmarks/wrong.yaml",
                "slug: wrong one\nname: Wrong\nphpVersion: [php84]\ncode: 'return 1;'\n");
    const auto wrong = bench.run({"benchmark:list"});
    CHECK(wrong.exit == Exit{1, 0});
    CHECK(has(wrong.errorOutput, "wrong.yaml:1: "));
    CHECK(has(wrong.errorOutput, "wrong.yaml:3: "));
}

} // namespace missive::test
