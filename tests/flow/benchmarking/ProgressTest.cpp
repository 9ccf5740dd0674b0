#include <tests/UI/Missive/Http/Events/StreamClient.hpp>
#include <tests/flow/benchmarking/Bench.hpp>
#include <tests/flow/http/ServedShop.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace missive::test {

namespace {

/// How far each line of progress was: the number before `/all`.
std::vector<int> countsIn(const std::string& told, int all) {
    std::vector<int> counts;
    std::istringstream lines{told};
    for (std::string line; std::getline(lines, line);) {
        const auto at = line.find("/" + std::to_string(all) + " ");
        if (at != std::string::npos) {
            counts.push_back(std::stoi(line.substr(0, at)));
        }
    }
    return counts;
}

/// What events tell under this key, in their order.
std::vector<int> figuresIn(const std::string& events, const std::string& key) {
    std::vector<int> figures;
    const auto quoted = "\"" + key + "\":";
    for (auto at = events.find(quoted); at != std::string::npos; at = events.find(quoted, at + 1)) {
        figures.push_back(std::stoi(events.substr(at + quoted.size())));
    }
    return figures;
}

} // namespace

TEST_CASE("while two workers measure a stream tells counts that never fall, and ends with the state") {
    constexpr int all = 20;
    ServedShop shop;
    shop.serve();
    const auto run =
        shop.scratch.run({"benchmark:run", "--test=sleep-1ms", "--runtime=cpp", "--warmup=0", "--revolutions=50",
                          "--values=2", "--iterations=" + std::to_string(all), "--no-wait"});
    REQUIRE(run.succeeded());
    const auto id = shop.scratch.database().text("SELECT id FROM benchmark_execution");
    const auto target = "GET /benchmarks/executions/" + id + "/progress";
    StreamClient client{shop.address};
    client.send(shop.text(target, "", {}));
    CHECK(client.has("id: 0\nevent: progress\ndata: {\"ok\":0,\"failed\":0,\"total\":20}\n\n"));
    std::vector<Process> workers;
    for (int i = 0; i < 2; ++i) {
        workers.push_back(shop.scratch.start({"messenger:consume", "async", "--sleep=0.05"}));
    }
    CHECK(client.has("<end>"));
    const auto events = client.events();
    CAPTURE(events);
    CHECK(events.find("id: 20-completed\nevent: completed\ndata: {\"ok\":20,\"failed\":0,\"total\":20}") !=
          std::string::npos);
    const auto counts = figuresIn(events, "ok");
    REQUIRE(counts.size() >= 2);
    CHECK(std::is_sorted(counts.begin(), counts.end()));
    CHECK(counts.back() == all);
    CHECK(shop.ask(target, "", {{"Last-Event-ID", "20-completed"}}).status == 204);
    for (auto& worker : workers) {
        CHECK(Scratch::terminate(worker).succeeded());
    }
    CHECK(shop.stop().succeeded());
}

TEST_CASE("there are no events of an execution that is none") {
    ServedShop shop;
    shop.serve();
    const auto asked = [&](const std::string& id) {
        return shop.ask("GET /benchmarks/executions/" + id + "/progress");
    };
    CHECK(asked("7").has(R"("code":"request.route")"));
    CHECK(asked("0193e2a4-7c1e-7d2b-9f3a-000000000000").has(R"("code":"execution.unknown")"));
    REQUIRE(shop.scratch.run({"benchmark:run", "--test=empty", "--runtime=cpp", "--iterations=1", "--no-wait"})
                .succeeded());
    // A run is no execution.
    const auto run = shop.scratch.database().text("SELECT run_id FROM benchmark_execution");
    CHECK(asked(run).has(R"("code":"execution.unknown")"));
    CHECK(shop.stop().succeeded());
}

TEST_CASE("while two workers measure the progress never falls, and ends at all of them") {
    constexpr int all = 20;
    const Bench bench{MISSIVE_PROGRAM};
    auto workers = bench.workers(2);
    // As many of each as make iterations end at different times.
    const auto run = bench.run({"benchmark:run", "--test=sleep-1ms", "--test=loop", "--runtime=cpp", "--warmup=0",
                                "--revolutions=100", "--values=1", "--iterations=" + std::to_string(all / 2), "-v"});
    CAPTURE(run.errorOutput);
    CHECK(run.succeeded());
    const auto counts = countsIn(run.errorOutput, all);
    REQUIRE(counts.size() >= 2);
    for (std::size_t i = 1; i < counts.size(); ++i) {
        CHECK(counts[i] > counts[i - 1]);
    }
    CHECK(counts.back() == all);
    for (auto& worker : workers) {
        CHECK(Scratch::terminate(worker).succeeded());
    }
}

} // namespace missive::test
