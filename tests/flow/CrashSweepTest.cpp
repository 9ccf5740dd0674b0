#include <tests/flow/CrashScenario.hpp>
#include <tests/flow/HostileShop.hpp>
#include <tests/flow/InLanes.hpp>
#include <tests/flow/OrderLines.hpp>
#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

#include <csignal>
#include <exception>
#include <map>
#include <mutex>
#include <set>
#include <sstream>
#include <vector>

namespace missive::test {

namespace {

constexpr int orderCount = 12;
constexpr int lamps = 1000;

/// Three of them fail for good, two more at first.
std::string orders() {
    std::string lines;
    for (int number = 1; number <= orderCount; ++number) {
        const bool isSoldOut = number == 4 || number == 8;
        const std::map<int, std::string> deeds{
            {6, "!throw 1"}, {9, "!throw-after-write 1"}, {11, "!sleep-then-refuse 0"}};
        const auto deed = deeds.find(number);
        lines += orderLine(number, isSoldOut ? "SOLDOUT" : "LAMP", 1, deed == deeds.end() ? "Ada" : deed->second);
    }
    return lines;
}

const Report expected{orderCount, orderCount, 3, {{"LAMP", lamps - 9}}};

/// Whether the import reached its end: 1 says that it refused what was there already.
bool hasImported(const Finished& finished) { return finished.exit == Exit{0, 0} || finished.exit == Exit{1, 0}; }

class SweptShop : public HostileShop {
public:
    SweptShop() {
        write("orders", orders());
        write("stock", stockLine("LAMP", lamps));
        if (!run({"stock:import", "stock"}).succeeded()) {
            throw std::runtime_error{"the stock cannot be imported"};
        }
    }

    Finished import(const Environment& environment = {}) const { return run({"order:import", "orders"}, environment); }

    /// Lets a worker run until it dies or has nothing left; returns its end.
    Exit work(const Environment& environment = {}) const {
        auto worker = start({"messenger:consume", "async"}, environment);
        const auto file = database();
        eventually(patience, [&] { return !worker.running() || file.messages("default") == 0; });
        return terminate(worker).exit;
    }

    std::string problem() const {
        const auto file = database();
        const auto found = report();
        std::ostringstream text;
        if (found != expected) {
            text << "expected " << expected << ", found " << found << ". ";
        }
        if (file.messages("default") != 0) {
            text << file.messages("default") << " messages are left. ";
        }
        if (file.number("SELECT count(DISTINCT order_id) FROM ordering_confirmation") != orderCount) {
            text << "An order has two confirmations, another has none. ";
        }
        if (!file.isSound()) {
            text << "The database is broken. ";
        }
        return text.str();
    }
};

class Sweep {
public:
    /// Lets everything happen once undisturbed, to learn what is passed how often.
    void plan() {
        const SweptShop shop;
        REQUIRE(shop.import({{"CRASH_LOG", "import.log"}}).succeeded());
        REQUIRE(shop.work({{"CRASH_LOG", "worker.log"}}) == Exit{0, 0});
        REQUIRE(shop.problem() == "");
        add(true, shop.passings("import.log"));
        add(false, shop.passings("worker.log"));
    }

    void run() {
        inLanes(scenarios_.size(), [this](std::size_t i) { play(scenarios_[i]); });
    }

    std::size_t size() const { return scenarios_.size(); }
    const std::set<std::string>& hit() const { return hit_; }
    const std::vector<std::string>& problems() const { return problems_; }

private:
    void add(bool inImport, const std::map<std::string, int>& passings) {
        for (const auto& [point, count] : passings) {
            for (const int nth : std::set<int>{1, (count + 1) / 2, count}) {
                scenarios_.push_back({inImport, point, nth});
            }
        }
    }

    void play(const CrashScenario& scenario) {
        std::string problem;
        bool died = false;
        try {
            const SweptShop shop;
            const Scratch::Environment crash{{"CRASH_AT", scenario.at()}};
            if (scenario.inImport) {
                died = shop.import(crash).exit.signal == SIGKILL;
            }
            problem = hasImported(shop.import()) ? "" : "the import does not end. ";
            if (!scenario.inImport) {
                died = shop.work(crash).signal == SIGKILL;
            }
            problem += shop.work() == Exit{0, 0} ? "" : "the worker does not end well. ";
            problem += shop.problem();
            problem += died || scenario.nth > 1 ? "" : "it did not die. ";
        } catch (const std::exception& error) {
            problem = error.what();
        }
        const std::lock_guard lock{mutex_};
        if (died) {
            hit_.insert(scenario.point);
        }
        if (!problem.empty()) {
            problems_.push_back(scenario.text() + ": " + problem);
        }
    }

    std::vector<CrashScenario> scenarios_;
    std::mutex mutex_;
    std::set<std::string> hit_;
    std::vector<std::string> problems_;
};

} // namespace

TEST_CASE("whichever step the import or a worker is killed at, nothing is lost, doubled or made up") {
    Sweep sweep;
    sweep.plan();
    sweep.run();
    MESSAGE(sweep.size() << " crashes played");
    for (const auto& problem : sweep.problems()) {
        FAIL_CHECK(problem);
    }
    const Scratch shop{HOSTILE_PROGRAM};
    std::istringstream names{shop.run({"crash:points"}).output};
    std::size_t count = 0;
    for (std::string name; std::getline(names, name); ++count) {
        CHECK_MESSAGE(sweep.hit().contains(name), "nothing ever died at " << name);
    }
    CHECK(count >= 12);
}

} // namespace missive::test
