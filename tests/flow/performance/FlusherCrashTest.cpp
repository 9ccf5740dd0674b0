#include <Application/Performance/MetricsFlusher.hpp>
#include <Infrastructure/Missive/Configuration/ConfigurationLoader.hpp>
#include <Infrastructure/Performance/BusMetricsSender.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Assembly/Messaging.hpp>
#include <UI/Missive/Standard/Standard.hpp>
#include <UI/Performance/Measuring.hpp>
#include <UI/Performance/PerformanceWiring.hpp>
#include <tests/Infrastructure/Missive/Configuration/Environment/FixedEnvironment.hpp>
#include <tests/flow/performance/MeasuredShop.hpp>
#include <tests/support/mothers/MeasurementMother.hpp>

#include <doctest/doctest.h>

#include <csignal>
#include <sstream>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace missive::test {
namespace {

constexpr int batchOfCrash = 20;
constexpr int batchesOfCrash = 3;
/// Where this process dies it is in the middle of its work.
constexpr int fatalBatch = 2;

const std::string measuredAsync = "nowo_performance: {async: true, enable_access_records: true}\n"
                                  "missive: {performance: {buffer: {batch: 20}}}\n";

/// Kills the process at the second passing of one place.
class FatalPlace {
public:
    explicit FatalPlace(std::string name) : name_{std::move(name)} {}

    void pass(const std::string& name) {
        if (name == name_ && ++passed_ == fatalBatch) {
            std::raise(SIGKILL);
        }
    }

private:
    std::string name_;
    int passed_ = 0;
};

class DyingSender final : public performance::MetricsSender {
public:
    DyingSender(MetricsSender& inner, FatalPlace& place, bool losesAnswers)
        : inner_{inner}, place_{place}, losesAnswers_{losesAnswers} {}

    void send(std::span<const performance::Measurement> measurements) override {
        place_.pass("before send");
        inner_.send(measurements);
        place_.pass("after send");
        if (losesAnswers_) {
            throw std::runtime_error{"The answer was lost."};
        }
    }

private:
    MetricsSender& inner_;
    FatalPlace& place_;
    bool losesAnswers_;
};

class DyingStore final : public performance::MetricsStore {
public:
    DyingStore(MetricsStore& inner, BoundUnitOfWork unitOfWork, FatalPlace& place)
        : inner_{inner}, unitOfWork_{unitOfWork}, place_{place} {}

    void add(std::span<const performance::Measurement> measurements) override { inner_.add(measurements); }
    void addBatch(std::span<const performance::Measurement> measurements, const std::string& batchId) override {
        around([&] { inner_.addBatch(measurements, batchId); });
    }
    void addMessages(std::span<const performance::Measurement> measurements) override {
        around([&] { inner_.addMessages(measurements); });
    }

private:
    void around(FunctionRef<void()> store) {
        unitOfWork_.run({}, [&] {
            store();
            place_.pass("before commit");
        });
        place_.pass("after commit");
    }

    MetricsStore& inner_;
    BoundUnitOfWork unitOfWork_;
    FatalPlace& place_;
};

/// A process that records three batches, sends or stores them, and dies on the way where it is told to.
struct Recorder {
    std::string database;
    std::string configuration;
    std::string place;
    bool losesAnswers = false;

    /// Whether what was recorded was stored or sent, all of it.
    bool run() const {
        const FixedEnvironment variables{{{"DATABASE_URL", "sqlite:///" + database}, {"APP_ENV", "prod"}}};
        App app{ConfigurationLoader{variables}.loadText(configuration, "crash.yaml", "prod"), LogLevel::Error};
        standard()(app);
        performance::wirePerformance(app);
        std::istringstream in;
        std::ostringstream out;
        ConsoleApplication console{"Crash", "1", ConsoleStreams{in, out, out}};
        app.assemble(console);
        return record(app);
    }

    bool record(App& app) const {
        using namespace performance;
        auto& measuring = app.feature<Measuring>();
        FatalPlace fatal{place};
        BusMetricsSender bus{app.events()};
        DyingSender sender{bus, fatal, losesAnswers};
        DyingStore store{measuring.database().store(), app.messaging().unitOfWork(), fatal};
        MeasurementBuffer buffer{1'000};
        RecorderStateLog told{app.clock(), app.log("performance"), RecorderState::Async};
        MetricsFlusher flusher{
            {buffer, store, sender, app.clock(), app.random(), app.ids(), told, [](std::chrono::milliseconds) {}},
            measuring.flushing(app)};
        for (int i = 0; i < batchOfCrash * batchesOfCrash; ++i) {
            buffer.push(MeasurementMother::named(app.ids().next().toString()));
        }
        flusher.drain(Scratch::patience);
        const auto counts = buffer.counts();
        return counts.recorded == batchOfCrash * batchesOfCrash && counts.stored + counts.sent == counts.recorded;
    }
};

/// How the process ended, as wait() tells it.
int inChild(const Recorder& recorder) {
    const auto child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        int end = 2;
        try {
            end = recorder.run() ? 0 : 1;
        } catch (const std::exception& error) {
            std::fprintf(stderr, "%s\n", error.what());
        }
        ::_exit(end);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return status;
}

struct Crash {
    const char* place;
    bool isRouted;
    bool losesAnswers;
    /// How many of the three batches are there in the end.
    int kept;
};

void play(const Crash& crash) {
    CAPTURE(crash.place);
    CAPTURE(crash.isRouted);
    CAPTURE(crash.losesAnswers);
    MeasuredShop measured{measuredAsync, "doctrine://default?queue_name=metrics&redeliver_timeout=2"};
    const std::string target = crash.isRouted ? "doctrine://default?queue_name=metrics" : "sync://";
    Recorder recorder{measured.shop.scratch.file("missive.db"),
                      measuredAsync + "framework: {messenger: {transports: {metrics: '" + target +
                          "'}, routing: {'performance.*': metrics}}}\n",
                      crash.place, crash.losesAnswers};
    const auto died = inChild(recorder);
    CHECK(WIFSIGNALED(died));
    CHECK(WTERMSIG(died) == SIGKILL);
    recorder.place = "nowhere"; // the living, whose figures are exact
    recorder.losesAnswers = false;
    CHECK(inChild(recorder) == 0);
    CHECK(measured.perf({"messenger:consume", "metrics", "--stop-when-empty"}).succeeded());
    const int all = (crash.kept + batchesOfCrash) * batchOfCrash;
    CHECK(measured.samples("order_show") == all);
    CHECK(measured.count("routes_data_records") == all);
    CHECK(measured.perf({"perf:rebuild", "--check"}).succeeded());
}

} // namespace

TEST_CASE("a flusher that is killed before or after it sends loses what it had not sent, and doubles nothing") {
    play({"before send", true, false, 1});
    play({"after send", true, false, 2});
}

TEST_CASE("a flusher that is killed before or after a commit loses what was not committed, and doubles nothing") {
    play({"before commit", false, false, 1});
    play({"after commit", false, false, 2});
}

TEST_CASE("what was sent to nobody's knowledge and stored as well is there once, wherever its process is killed") {
    play({"before commit", true, true, 1});
    play({"after commit", true, true, 2});
}

} // namespace missive::test
