#include <tests/UI/Missive/App/AppRig.hpp>
#include <tests/support/StandardError.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

using namespace missive;
using namespace missive::test;

namespace {

struct Keeping final : LogHandler {
    bool accepts(std::string_view, LogLevel level) const noexcept override { return level >= LogLevel::Info; }
    void handle(const LogRecord& record) noexcept override {
        lines.push_back(std::string{record.channel} + ": " + std::string{record.text});
    }
    std::vector<std::string> lines;
};

} // namespace

TEST_CASE("an application tells its log on channels of its own, and its handlers hear of the framework's too") {
    AppRig rig{"framework: {messenger: {transports: {async: 'in-memory://'}}}\n", LogLevel::Warning};
    const auto kept = std::make_shared<Keeping>();
    rig.app.logHandler(kept);
    const auto shown = standardErrorOf([&] {
        CHECK(rig.run({"messenger:consume", "async", "--stop-when-empty"}) == 0);
        rig.app.log().write(LogLevel::Info, "Open.", {});
        rig.app.log("orders").write(LogLevel::Alert, "Sold out.", {{"sku", "A-1"}});
    });
    CHECK(kept->lines == std::vector<std::string>{"messenger: Stopping worker.", "app: Open.", "orders: Sold out."});
    CHECK(shown.ends_with(" [orders] Sold out.  sku=A-1\n"));
    CHECK(shown.find("Open.") == std::string::npos);
}
