#include <UI/Missive/Http/Message/AcceptsEvents.hpp>
#include <tests/UI/Missive/Http/Events/Diary.hpp>

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

namespace missive::test {

TEST_CASE("an event is an id, a name and one line of JSON, whatever its texts hold") {
    CHECK(ServerSentEvent::of("7", "entry", Entry{"a\nb/ü"}).text() ==
          "id: 7\nevent: entry\ndata: {\"text\":\"a\\nb/ü\"}\n\n");
    CHECK(ServerSentEvent::of("7", "", Entry{"x"}).text() == "id: 7\ndata: {\"text\":\"x\"}\n\n");
}

TEST_CASE("an event that could not be told apart from others is refused") {
    const Entry entry{"x"};
    CHECK_THROWS_AS(ServerSentEvent::of("", "entry", entry), std::invalid_argument);
    CHECK_THROWS_AS(ServerSentEvent::of("1\nid: 2", "entry", entry), std::invalid_argument);
    CHECK_THROWS_AS(ServerSentEvent::of("1", "entry\rdata: forged", entry), std::invalid_argument);
    CHECK_THROWS_AS(ServerSentEvent::of(std::string{"1\0", 2}, "entry", entry), std::invalid_argument);
}

TEST_CASE("a stream of events is for those whose Accept takes it") {
    CHECK(acceptsEvents("text/event-stream"));
    CHECK(acceptsEvents("application/json, text/*;q=0.1"));
    CHECK(acceptsEvents("*/*"));
    CHECK_FALSE(acceptsEvents("application/json"));
    CHECK_FALSE(acceptsEvents("*/*, text/event-stream;q=0"));
    CHECK_FALSE(acceptsEvents("text/html"));
}

} // namespace missive::test
