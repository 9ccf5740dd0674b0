#include <Infrastructure/Missive/Log/LogStack.hpp>

#include <tests/support/FakeClock.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace missive::test {

namespace {

using Lines = std::vector<std::string>;

/// Keeps what it is given as `channel text name=value`, and takes from `least` on.
class Keeping final : public LogHandler {
public:
    Keeping(Lines& lines, std::string name, LogLevel least) : lines_{lines}, name_{std::move(name)}, least_{least} {}

    bool accepts(std::string_view channel, LogLevel level) const noexcept override {
        return level >= least_ && channel != "secret";
    }

    void handle(const LogRecord& record) noexcept override {
        auto line = name_ + ": " + std::string{record.channel} + ' ' + std::string{record.text};
        for (const auto& field : record.context) {
            line += ' ' + field.name + '=' + field.value.text();
        }
        lines_.push_back(line);
        at = record.at;
    }

    TimePoint at{};

private:
    Lines& lines_;
    std::string name_;
    LogLevel least_;
};

struct Stack {
    std::shared_ptr<Keeping> add(const std::string& name, LogLevel least) {
        auto handler = std::make_shared<Keeping>(lines, name, least);
        stack.add({name, handler});
        return handler;
    }

    FakeClock clock;
    Lines lines;
    LogStack stack{clock};
};

} // namespace

TEST_CASE("what is told on a channel below its least level goes to no handler, whenever the limit is set") {
    Stack rig;
    auto& early = rig.stack.channel("orders");
    rig.add("all", LogLevel::Debug);
    rig.stack.limit("orders", LogLevel::Warning);
    rig.stack.limit("late", LogLevel::Error);
    CHECK_FALSE(early.accepts(LogLevel::Notice));
    CHECK(early.accepts(LogLevel::Warning));
    CHECK(rig.stack.channel("late").accepts(LogLevel::Error));
    CHECK_FALSE(rig.stack.channel("late").accepts(LogLevel::Warning));
    CHECK(rig.stack.channel("other").accepts(LogLevel::Debug));
}

TEST_CASE("a record goes to every handler that accepts it, in the order they were added in, with all its fields") {
    Stack rig;
    const auto first = rig.add("first", LogLevel::Info);
    rig.add("second", LogLevel::Error);
    rig.clock.advance(std::chrono::seconds{5});
    rig.stack.channel("orders").write(LogLevel::Error, "Out of stock.", {{"sku", "A-1"}, {"note", ""}});
    rig.stack.channel("orders").write(LogLevel::Info, "Paid.", {});
    CHECK(rig.lines == Lines{"first: orders Out of stock. sku=A-1 note=", "second: orders Out of stock. sku=A-1 note=",
                             "first: orders Paid."});
    CHECK(first->at == FakeClock::start() + std::chrono::seconds{5});
}

TEST_CASE("a channel accepts what some handler accepts there, whether that was added before it or after it") {
    Stack rig;
    auto& early = rig.stack.channel("orders");
    CHECK_FALSE(early.accepts(LogLevel::Emergency));
    rig.add("first", LogLevel::Warning);
    CHECK(early.accepts(LogLevel::Warning));
    CHECK_FALSE(early.accepts(LogLevel::Notice));
    CHECK(rig.stack.channel("payments").accepts(LogLevel::Emergency));
    CHECK_FALSE(rig.stack.channel("secret").accepts(LogLevel::Emergency));
    rig.stack.channel("secret").write(LogLevel::Emergency, "hush", {});
    early.write(LogLevel::Notice, "unimportant", {});
    CHECK(rig.lines.empty());
}

TEST_CASE("no handler sees a password of a DSN, neither in the text nor in a field") {
    Stack rig;
    rig.add("first", LogLevel::Info);
    rig.stack.channel("app").write(LogLevel::Error, "Cannot reach redis://u:geheim@host/0.",
                                   {{"dsn", "amqp://guest:geheim@rabbit:5672/%2f"}});
    CHECK(rig.lines == Lines{"first: app Cannot reach redis://u:***@host/0. dsn=amqp://guest:***@rabbit:5672/%2f"});
}

TEST_CASE("a channel is one log however often it is asked for") {
    Stack rig;
    CHECK(&rig.stack.channel("orders") == &rig.stack.channel("orders"));
    CHECK(&rig.stack.channel("orders") != &rig.stack.channel("payments"));
}

} // namespace missive::test
