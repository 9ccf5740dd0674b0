#include <tests/benchmark/MeasuringWorkers.hpp>

#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>

namespace missive::benchmark {

MeasuringWorkers::MeasuringWorkers() {
    constexpr int together = 4;
    constexpr int warmUp = 16;
    scratch_.write("config/missive.yaml", "missive: {benchmarking: {slots: 4}}\n");
    for (int i = 0; i < together; ++i) {
        workers_.push_back(scratch_.start({"messenger:consume", "async", "--sleep=0.05"}));
    }
    measure(warmUp);
}

void MeasuringWorkers::measure(int iterations) {
    const auto asked = scratch_.run({"benchmark:run", "--test=empty", "--runtime=cpp", "--warmup=0", "--revolutions=1",
                                     "--values=1", "--iterations=" + std::to_string(iterations), "--no-wait"});
    if (!asked.succeeded()) {
        throw std::runtime_error{"benchmark:run failed: " + asked.errorOutput};
    }
    measured_ += iterations;
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::minutes{2};
    const auto file = scratch_.database();
    while (file.number("SELECT count(*) FROM benchmark_iteration WHERE status = 'ok'") != measured_) {
        if (std::chrono::steady_clock::now() > deadline) {
            throw std::runtime_error{"The workers did not measure everything."};
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
}

} // namespace missive::benchmark
