#include <Infrastructure/Missive/Log/JsonFormat.hpp>
#include <Infrastructure/Missive/Log/LineFormat.hpp>
#include <Infrastructure/Missive/Log/LogfmtFormat.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

using namespace missive;

namespace {

using namespace std::chrono_literals;

const TimePoint at = std::chrono::sys_days{std::chrono::November / 27 / 2026} + 1h + 16min + 123456us;

std::string written(const LogFormat& format, std::string_view text, const std::vector<LogField>& context,
                    const std::vector<LogField>& extra = {}) {
    std::string line;
    format.append(line, {at, "orders", LogLevel::Warning, text, context, extra});
    return line;
}

std::string line(std::string_view text, const std::vector<LogField>& context = {},
                 const std::vector<LogField>& extra = {}) {
    const auto all = written(LineFormat{}, text, context, extra);
    const std::string beginning = "[2026-11-27T01:16:00.123456+00:00] orders.WARNING: ";
    CHECK(all.starts_with(beginning));
    CHECK(all.ends_with('\n'));
    return all.substr(beginning.size(), all.size() - beginning.size() - 1);
}

const std::vector<LogField> fields{{"sku", "SKU-0014"}, {"left", 3},     {"note", "two words"},    {"ratio", 0.25},
                                   {"open", true},      {"by", nullptr}, {"class", R"(App\Paid)"}, {"empty", ""}};
const std::vector<LogField> origin{{"message_id", "0190a1"}, {"host", "web1"}, {"pid", 4711}};

} // namespace

TEST_CASE("for people a record is a line with its time, channel, level, text, context and circumstances") {
    CHECK(written(LineFormat{}, "Stock is low", fields, origin) ==
          "[2026-11-27T01:16:00.123456+00:00] orders.WARNING: Stock is low sku=SKU-0014 left=3 note=\"two words\" "
          "ratio=0.25 open=true by=null class=\"App\\\\Paid\" empty=\"\" message_id=0190a1 host=web1 pid=4711\n");
}

TEST_CASE("as JSON a record has Monolog's names, and numbers stay numbers") {
    CHECK(written(JsonFormat{}, "Stock is low", fields, origin) ==
          R"({"datetime":"2026-11-27T01:16:00.123456+00:00","channel":"orders","level":300,"level_name":"WARNING",)"
          R"("message":"Stock is low","context":{"sku":"SKU-0014","left":3,"note":"two words","ratio":0.25,)"
          R"("open":true,"by":null,"class":"App\\Paid","empty":""},)"
          R"("extra":{"message_id":"0190a1","host":"web1","pid":4711}})"
          "\n");
    CHECK(written(JsonFormat{}, "", {}) ==
          R"({"datetime":"2026-11-27T01:16:00.123456+00:00","channel":"orders","level":300,"level_name":"WARNING",)"
          R"("message":"","context":{},"extra":{}})"
          "\n");
}

TEST_CASE("as logfmt a record is nothing but fields") {
    CHECK(written(LogfmtFormat{}, "Stock is low", fields, origin) ==
          "ts=2026-11-27T01:16:00.123456+00:00 level=warning channel=orders msg=\"Stock is low\" sku=SKU-0014 left=3 "
          "note=\"two words\" ratio=0.25 open=true by=null class=\"App\\\\Paid\" empty=\"\" message_id=0190a1 "
          "host=web1 pid=4711\n");
}

TEST_CASE("the fraction of a second has six digits, also where it is zero") {
    std::string lines;
    LineFormat{}.append(lines, {std::chrono::sys_days{std::chrono::January / 2 / 2026}, "app", LogLevel::Info, "", {}});
    LineFormat{}.append(lines, {TimePoint::max(), "app", LogLevel::Info, "", {}});
    CHECK(lines == "[2026-01-02T00:00:00.000000+00:00] app.INFO: \n[0000-01-01T00:00:00.000000+00:00] app.INFO: \n");
}

TEST_CASE("what is no character, hides or turns the text is shown as an escape") {
    CHECK(line("a\nb\rc\td\x1b[31m\x7f \xc2\x9b \xe2\x80\xa8 \xe2\x80\xae \xe2\x81\xa6") ==
          R"(a\nb\rc\td\u001b[31m\u007f \u009b \u2028 \u202e \u2066)");
    CHECK(line("\xff \xc3") == R"(\xff \xc3)");
    CHECK(line("Größe 価 🙂 \"quoted\" back\\slash") == "Größe 価 🙂 \"quoted\" back\\slash");
    CHECK(line("", {{"a", "\xff"}}) == R"( a="\\xff")");
    CHECK(line("", {{"a", "x\ny"}}) == R"( a="x\ny")");
    CHECK(line("", {{"a", "é"}}) == " a=é");
    CHECK(line("", {{"a", "\xe2\x80\xae"}}) == R"( a="\u202e")");
    CHECK(written(JsonFormat{}, "\xff\n\x01", {}).find(R"("message":"\\xff\n\u0001")") != std::string::npos);
}

TEST_CASE("braces and percent signs are text") { CHECK(line("{} %n %s {0}") == "{} %n %s {0}"); }

TEST_CASE("a field's name is made harmless, and two of one name are told apart") {
    CHECK(line("", {{"a b", 1}, {"a_b", 2}, {"a=\n", 3}, {"", 4}, {"a b", 5}}) == " a_b=1 a_b_2=2 a__=3 _=4 a_b_3=5");
    CHECK(line("", {{std::string(70, 'n'), 1}}) == " " + std::string(64, 'n') + "=1");
    CHECK(written(JsonFormat{}, "", {{"a", 1}, {"a", 2}}).find(R"("context":{"a":1,"a_2":2})") != std::string::npos);
}

TEST_CASE("a field of the context cannot pass for one that the system gives") {
    CHECK(line("", {{"key", "x"}, {"host", "y"}}, {{"host", "web1"}, {"key", "z-1"}}) ==
          " ctx_key=x ctx_host=y host=web1 key=z-1");
    CHECK(written(LogfmtFormat{}, "", {{"level", "x"}}).find(" ctx_level=x") != std::string::npos);
}

TEST_CASE("what the context says already is not said twice, and what differs is kept") {
    CHECK(line("", {{"message_id", "m-1"}}, {{"message_id", "m-1"}}) == " message_id=m-1");
    CHECK(line("", {{"message_id", "m-1"}}, {{"message_id", "m-2"}}) == " message_id=m-1 extra_message_id=m-2");
}

TEST_CASE("a number that JSON cannot hold is a text") {
    const std::vector<LogField> odd{{"a", std::numeric_limits<double>::infinity()},
                                    {"b", std::numeric_limits<double>::quiet_NaN()},
                                    {"c", std::numeric_limits<std::uint64_t>::max()}};
    CHECK(written(JsonFormat{}, "", odd).find(R"({"a":"inf","b":"nan","c":18446744073709551615})") !=
          std::string::npos);
}
