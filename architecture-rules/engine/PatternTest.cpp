#include <architecture-rules/engine/Glob.hpp>
#include <architecture-rules/engine/Headers.hpp>
#include <architecture-rules/engine/Scanner.hpp>
#include <architecture-rules/engine/TokenPattern.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace missive::rules;

namespace {

bool uses(const std::string& code, const std::string& pattern) {
    return !TokenPattern{pattern}.linesIn(Scanner::tokensOf(code)).empty();
}

} // namespace

TEST_SUITE_BEGIN("patterns");

TEST_CASE("a star stays in its folder and two stars do not") {
    CHECK(glob("Domain/**", "Domain/Ordering/Order.hpp"));
    CHECK(glob("Domain/*/Port/**", "Domain/Ordering/Port/Orders.hpp"));
    CHECK(glob("**/Port/**", "Domain/Ordering/Port/Orders.hpp"));
    CHECK(glob("amqp*.h", "amqp_tcp_socket.h"));
    CHECK_FALSE(glob("Domain/*", "Domain/Ordering/Order.hpp"));
    CHECK_FALSE(glob("Domain/**", "DomainX/a.hpp"));
    CHECK_FALSE(glob("Domain/**", "tests/Domain/a.hpp"));
    CHECK_FALSE(glob("a*b", "acd"));
}

TEST_CASE("headers are told apart") {
    CHECK(standardLibrary().contains("cstdint"));
    CHECK_FALSE(standardLibrary().contains("time.h"));
    CHECK(thirdParty().contains("boost/signals2/signal.hpp"));
    CHECK_FALSE(thirdParty().contains("vector"));
    CHECK_FALSE(thirdParty().contains("UI/Missive/App.hpp"));
}

TEST_CASE("forbidden code is found however it is written") {
    CHECK(uses("auto t = std::chrono::system_clock :: /**/ now();", "system_clock::now"));
    CHECK(uses("std::thread worker{run};", "std::thread"));
    CHECK(uses("worker->detach();", "->detach("));
    CHECK(uses("return time(nullptr);", "time("));
    CHECK(uses("auto t = ::time(nullptr);", "time("));
    CHECK(uses("auto t = std::time(nullptr);", "time("));
    CHECK(uses("if (system(\"ls\")) {}", "system("));
    CHECK(uses("using Clock = std::chrono::steady_clock;", "steady_clock;"));
}

TEST_CASE("what only looks like forbidden code is left alone") {
    CHECK_FALSE(uses("// std::thread\n\"std::thread\"", "std::thread"));
    CHECK_FALSE(uses("clock.time();", "time("));
    CHECK_FALSE(uses("TimePoint time();", "time("));
    CHECK_FALSE(uses("TimePoint& time();", "time("));
    CHECK_FALSE(uses("missive::time(1);", "time("));
    CHECK_FALSE(uses("std::this_thread::get_id();", "std::thread"));
    CHECK_FALSE(uses("snprintf(a, 1, b);", "printf("));
}

TEST_SUITE_END();
