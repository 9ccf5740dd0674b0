#include <tests/flow/FailedMessages.hpp>
#include <tests/flow/HostileShop.hpp>
#include <tests/flow/InLanes.hpp>
#include <tests/flow/OrderLines.hpp>
#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

#include <csignal>
#include <mutex>
#include <set>
#include <stdexcept>
#include <vector>

namespace missive::test {

namespace {

/// Three orders have failed; then lamps are delivered, of which two of the orders take theirs when they are retried.
/// The third is refused whatever is delivered.
class RetriedShop : public HostileShop {
public:
    RetriedShop() {
        write("orders",
              orderLine(1, "LAMP") + orderLine(2, "LAMP", 1, "!sleep-then-refuse 0") + orderLine(3, "LAMP", 2));
        write("stock", stockLine("LAMP", 10));
        const bool prepared = run({"order:import", "orders"}).succeeded() &&
                              run({"messenger:consume", "async", "--stop-when-empty"}).succeeded() &&
                              run({"stock:import", "stock"}).succeeded();
        const Report start{3, 3, 3, {{"LAMP", 10}}};
        if (!prepared || report() != start) {
            throw std::runtime_error{"the shop cannot be prepared"};
        }
    }

    Exit retry(const Environment& environment = {}) const {
        return run({"messenger:failed:retry", "--all", "--force", "-n"}, environment).exit;
    }

    /// As an operator does who tries again what is still in the hands of the dead.
    bool isSettled() const {
        const Report settled{3, 3, 1, {{"LAMP", 7}}};
        return eventually(patience, [&] {
            retry();
            return report() == settled && keepsTheRefusedOrder();
        });
    }

    bool keepsTheRefusedOrder() const {
        const auto failed = failedMessagesIn(run({"messenger:failed:show", "--format=json"}).output);
        const auto file = database();
        return failed.size() == 1 && failed[0].history >= 2 && file.isSound() &&
               file.text("SELECT body FROM messenger_messages").find(orderId(2)) != std::string::npos;
    }
};

} // namespace

TEST_CASE("whichever step a retry of failed messages is killed at, none is lost and none is handled twice") {
    std::vector<std::string> crashes;
    {
        const RetriedShop shop;
        shop.retry({{"CRASH_LOG", "retry.log"}});
        REQUIRE(shop.keepsTheRefusedOrder());
        for (const auto& [point, count] : shop.passings("retry.log")) {
            for (const int nth : std::set<int>{1, count}) {
                crashes.push_back(point + ':' + std::to_string(nth));
            }
        }
    }
    std::mutex mutex;
    std::vector<std::string> problems;
    inLanes(crashes.size(), [&](std::size_t i) {
        std::string problem;
        try {
            const RetriedShop shop;
            problem = shop.retry({{"CRASH_AT", crashes[i]}}).signal == SIGKILL ? "" : "it did not die";
            problem += shop.isSettled() ? "" : " it does not settle";
        } catch (const std::exception& error) {
            problem = error.what();
        }
        const std::lock_guard lock{mutex};
        if (!problem.empty()) {
            problems.push_back(crashes[i] + ": " + problem);
        }
    });
    for (const auto& problem : problems) {
        FAIL_CHECK(problem);
    }
    MESSAGE(crashes.size() << " crashes of a retry played");
    CHECK(crashes.size() >= 10);
}

} // namespace missive::test
