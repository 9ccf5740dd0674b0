#include <Domain/Benchmarking/RuntimeMissing.hpp>
#include <tests/Infrastructure/Benchmarking/ExecutorRig.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace missive::benchmarking {

using test::ExecutorRig;

namespace {

/// The installed ones; those that are not are told of and left out.
std::vector<std::string> installed(ExecutorRig& rig) {
    std::vector<std::string> names;
    for (const auto& name : rig.runtimes().names()) {
        try {
            static_cast<void>(rig.runtimes().find(name));
            names.push_back(name);
        } catch (const RuntimeMissing& missing) {
            MESSAGE("left out: " << missing.what());
        }
    }
    return names;
}

/// The median of an iteration. On a machine where others work sleepers wake up late: one of a few iterations had it
/// to itself.
double sleptMedian(ExecutorRig& rig, const std::string& runtime) {
    auto options = ExecutorRig::once();
    options.revolutions = 20;
    options.values = 5;
    double median = 0;
    for (int tries = 0; tries < 10 && (tries == 0 || median > 1.25e6); ++tries) {
        const auto result = rig.run("sleep-1ms", runtime, options);
        CAPTURE(result.complaint);
        REQUIRE(nameOf(result.status) == "ok");
        for (const auto value : result.measurement.valuesNs) {
            CHECK(value >= 1.0e6);
        }
        median = result.sampleNs();
    }
    MESSAGE(runtime << " sleeps a millisecond in " << median / 1e6 << " ms");
    return median;
}

} // namespace

TEST_CASE("every benchmark does the same work in every language") {
    ExecutorRig rig;
    const auto runtimes = installed(rig);
    REQUIRE(std::find(runtimes.begin(), runtimes.end(), "cpp") != runtimes.end());
    int shown = 0;
    for (const auto& benchmark : rig.catalog().all()) {
        if (benchmark.isHidden) {
            continue;
        }
        ++shown;
        CHECK(benchmark.bodies.size() == allRuntimeKinds.size());
        for (const auto& runtime : runtimes) {
            const auto result = rig.run(benchmark.slug.toString(), runtime);
            CAPTURE(benchmark.slug.toString());
            CAPTURE(runtime);
            CAPTURE(result.complaint);
            CHECK(nameOf(result.status) == "ok");
            CHECK(result.measurement.checksum == benchmark.checksum);
            CHECK(result.sampleNs() > 0);
        }
    }
    CHECK(shown == 12);
    CHECK(rig.folders().empty());
}

TEST_CASE("sleeping a millisecond takes a millisecond") {
    ExecutorRig rig;
    for (const auto& runtime : installed(rig)) {
        CAPTURE(runtime);
        CHECK(sleptMedian(rig, runtime) <= 1.25e6);
    }
}

TEST_CASE("a peak of 64 MiB is one of 64 MiB, whatever the worker itself uses") {
    ExecutorRig rig;
    const std::string ballast(200U << 20U, '\1');
    for (const auto& runtime : installed(rig)) {
        const auto result = rig.run("touch-64mib", runtime);
        CAPTURE(runtime);
        CAPTURE(result.complaint);
        REQUIRE(nameOf(result.status) == "ok");
        // The kernel counts pages in bundles of 64.
        CHECK(result.measurement.hwm >= 63LL << 20U);
#ifndef __SANITIZE_ADDRESS__ // which keeps what is freed
        CHECK(result.measurement.hwm <= 80LL << 20U);
#endif
    }
    CHECK(ballast.back() == '\1');
}

TEST_CASE("what is left to find out lasts a tenth of a second") {
    ExecutorRig rig;
    auto options = ExecutorRig::once();
    options.revolutions = 0;
    double whole = 0;
    // Whoever is held up while it finds out takes too few for a tenth of a second.
    for (int tries = 0; tries < 5 && whole <= 3e7; ++tries) {
        const auto result = rig.run("loop", "cpp", options);
        REQUIRE(nameOf(result.status) == "ok");
        whole = result.sampleNs() * static_cast<double>(result.measurement.revolutions);
    }
    CHECK(whole > 3e7);
    CHECK(whole < 1e9);
}

} // namespace missive::benchmarking
