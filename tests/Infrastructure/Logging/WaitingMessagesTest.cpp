#include <Infrastructure/Logging/WaitingMessages.hpp>

#include <Infrastructure/Logging/MakeLogMessage.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace missive::test {

using namespace missive::logging;

namespace {

struct Waiting {
    void tell(std::string_view text, const std::vector<LogField>& context = {}) {
        PackedLogMessage packed;
        MakeLogMessage::pack({{}, "orders", LogLevel::Notice, text, context}, {"web1", 4711, "3f9c2a71b04d"}, packed);
        REQUIRE(messages.push(packed.bytes(), ++sequence));
    }

    WaitingMessages messages;
    std::uint64_t sequence = 0;
};

} // namespace

TEST_CASE("what waits comes out as it was told, whatever its values are") {
    const std::vector<LogField> context{{"text", "a \"text\""},
                                        {"empty", ""},
                                        {"digits", "42"},
                                        {"least", std::numeric_limits<std::int64_t>::min()},
                                        {"most", std::numeric_limits<std::uint64_t>::max()},
                                        {"fraction", 0.1},
                                        {"single", 0.1F},
                                        {"wide", 0.1L},
                                        {"zero", -0.0},
                                        {"small", 1e-300},
                                        {"infinite", std::numeric_limits<double>::infinity()},
                                        {"yes", true},
                                        {"no", false},
                                        {"nothing", nullptr}};
    Waiting waiting;
    waiting.tell("told", context);
    std::vector<LogMessage> taken;
    waiting.messages.pop(1, taken);
    REQUIRE(taken.size() == 1);
    const auto& message = taken.front();
    CHECK(message.channel == "orders");
    CHECK(message.level == LogLevel::Notice);
    CHECK(message.message == "told");
    CHECK(message.host == "web1");
    CHECK(message.pid == 4711);
    CHECK(message.key() == "3f9c2a71b04d-1");
    REQUIRE(message.context.size() == context.size());
    for (std::size_t i = 0; i < context.size(); ++i) {
        CAPTURE(context[i].name);
        CHECK(message.context[i].name == context[i].name);
        CHECK(message.context[i].value == context[i].value);
    }
}

TEST_CASE("records of any length come out in the order they went in, while others go in") {
    Waiting waiting;
    std::vector<std::size_t> lengths;
    for (std::size_t i = 0; i < 400; ++i) {
        lengths.push_back(i * 997 % MakeLogMessage::longestText);
        waiting.tell(std::string(lengths.back(), 'x'), {{"large", std::string(i * 31 % 8'000, 'y')}});
    }
    std::uint64_t expected = 0;
    std::vector<LogMessage> taken;
    while (!waiting.messages.empty()) {
        const auto before = waiting.messages.size();
        waiting.messages.pop(7, taken);
        CHECK(waiting.messages.size() == before - taken.size());
        for (const auto& message : taken) {
            CHECK(message.sequence == ++expected);
            CHECK(message.message.size() == lengths[expected - 1]);
        }
        if (lengths.size() < 600) {
            lengths.push_back(expected);
            waiting.tell(std::string(expected, 'z'));
        }
    }
    CHECK(expected == lengths.size());
}

TEST_CASE("a record's weight is that of the message it becomes") {
    PackedLogMessage packed;
    const std::vector<LogField> context{{"a b", "x\xff"}, {"a b", 12}, {"long", std::string(9'000, 'z')}};
    MakeLogMessage::pack({{}, "orders", LogLevel::Info, "told\xfe", context}, {"web1", 1, "3f9c2a71b04d"}, packed);
    const auto message = packed.unpacked(5);
    CHECK(packed.weight() == message.bytes());
    CHECK(message.sequence == 5);
    CHECK(message.context[1].name == "a_b_2");
}

} // namespace missive::test
