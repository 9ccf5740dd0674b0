#include <tests/benchmark/MeasuringRig.hpp>

#include <Infrastructure/Missive/Configuration/ConfigurationLoader.hpp>
#include <UI/Missive/Http/HttpRoutes.hpp>
#include <UI/Missive/Standard/Standard.hpp>
#include <UI/Performance/PerformanceWiring.hpp>
#include <tests/Infrastructure/Missive/Configuration/Environment/FixedEnvironment.hpp>
#include <tests/benchmark/NumberContext.hpp>
#include <tests/benchmark/OrderingBus.hpp>
#include <tests/support/process/Eventually.hpp>

#include <chrono>
#include <sstream>
#include <string>

namespace missive::benchmark {

namespace {

const std::string storedHere =
    "framework: {messenger: {transports: {none: 'sync://'}, routing: {'performance.*': none}}}\n"
    "nowo_performance: {async: true}\n";

Configuration measuredConfiguration(const std::filesystem::path& database) {
    const test::FixedEnvironment variables{OrderingBus::environment(database)};
    return ConfigurationLoader{variables}.loadText(storedHere, "benchmark.yaml", "prod");
}

App& wired(App& app) {
    standard()(app);
    wireNumbers(app);
    performance::wirePerformance(app);
    std::istringstream in;
    std::ostringstream out;
    ConsoleApplication console{"Benchmark", "1", ConsoleStreams{in, out, out}};
    app.assemble(console);
    return app;
}

} // namespace

MeasuringRig::MeasuringRig(const std::filesystem::path& database)
    : app_{measuredConfiguration(database), LogLevel::Warning},
      measuring_{wired(app_).feature<performance::Measuring>()}, hook_{app_, measuring_} {
    const auto& route = app_.feature<HttpRoutes>().routes().front();
    request_.method = HttpMethod::Get;
    request_.target = RequestTarget::parse("/numbers/42").value();
    request_.route = route.name;
    match_ = {&route, {"42"}, {}};
}

void MeasuringRig::measured() {
    answer_.reset();
    hook_.around({request_, HttpCall::Stage::Handled, &match_, answer_}, [this] { answer(); });
}

void MeasuringRig::plain() {
    answer_.reset();
    const HttpCall call{request_, HttpCall::Stage::Handled, &match_, answer_};
    asm volatile("" : : "r"(&call) : "memory");
    answer();
}

void MeasuringRig::settle() {
    test::eventually(std::chrono::seconds{10}, [this] { return measuring_.recording()->counts().held == 0; });
}

} // namespace missive::benchmark
