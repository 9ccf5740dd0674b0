#include <UI/Missive/Http/Server/EventStream.hpp>
#include <tests/UI/Missive/Http/Events/StreamingServer.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

namespace missive::test {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t mostStreams = 64;

std::string entries(int from, int to) {
    std::string text;
    for (int number = from; number <= to; ++number) {
        text += Diary::text(number, "entry " + std::to_string(number));
    }
    return text;
}

void write(Diary& diary, int from, int to) {
    for (int number = from; number <= to; ++number) {
        diary.write("entry " + std::to_string(number));
    }
}

} // namespace

TEST_CASE(
    "H-26: sixty-four streams are told everything once, wherever they begin, and the next is told to come again") {
    StreamingServer server;
    write(server.diary, 1, 8);
    std::vector<StreamClient> clients;
    for (std::size_t i = 0; i < mostStreams; ++i) {
        clients.push_back(server.open(i % 8 == 0 ? "" : std::to_string(i % 8)));
    }
    REQUIRE(server.isOpen(mostStreams));
    auto oneMore = server.open();
    CHECK(oneMore.isClosed());
    CHECK(oneMore.unread().starts_with("HTTP/1.1 503 Service Unavailable\r\n"));
    CHECK(oneMore.unread().find("\r\nRetry-After: 1\r\n") != std::string::npos);
    CHECK(oneMore.unread().find(R"("code":"server.streams")") != std::string::npos);
    for (int number = 9; number <= 30; ++number) {
        write(server.diary, number, number);
        server.look();
    }
    const auto asked = server.diary.asked().size();
    for (std::size_t i = 0; i < mostStreams; ++i) {
        CAPTURE(i);
        REQUIRE(clients[i].has("entry 30\"}\n\n"));
        CHECK(clients[i].events() == "retry: 3000\n\n" + entries(static_cast<int>(i % 8) + 1, 30));
    }
    server.look();
    CHECK(server.diary.asked().size() == asked + 1);
    clients.pop_back();
    CHECK(soon([&] { return server.server.server.figures().streams == mostStreams - 1; }));
    const auto again = server.open("30");
    CHECK(server.isOpen(mostStreams));
}

TEST_CASE("H-26: a client that does not read is cut off, and one that comes back has no gap") {
    StreamingServer server;
    auto slow = server.open();
    auto fast = server.open();
    REQUIRE(server.isOpen(2));
    const std::string page(200'000, 'x');
    std::size_t written = 0;
    CHECK(soon([&] {
        server.diary.write(page);
        server.look();
        CHECK(fast.hasRead(++written * page.size()));
        return server.listening == 1;
    }));
    CHECK(written > 2);
    CHECK(slow.isClosed());
    auto text = slow.events();
    const auto whole = text.rfind("\n\n", text.rfind("id: "));
    const auto id = text.rfind("id: ", whole);
    const auto known = text.substr(id + 4, text.find('\n', id) - id - 4);
    CHECK(std::stoul(known) < written);
    auto again = server.open(known);
    REQUIRE(server.isOpen(2));
    for (auto number = std::stoul(known); number < written; ++number) {
        server.look();
        CHECK(again.hasRead((number + 1 - std::stoul(known)) * page.size()));
    }
    CHECK(again.has(Diary::text(static_cast<int>(written), page)));
    CHECK(again.events().starts_with("retry: 3000\n\nid: " + std::to_string(std::stoi(known) + 1) + "\n"));
}

TEST_CASE("H-26: a stream holds no more than its limit, a piece of what is too much at first, and ends beyond that") {
    StreamingServer rig;
    HttpServerOptions options;
    options.streamBytes = 1'000;
    WorkerPool pool{1, 1, rig.server.tasks, rig.clock};
    ServerState state{options, rig.server.service, rig.clock, pool};
    HttpRequest request;
    const auto head = HttpResponse::empty(200);
    EventStream stream{state, request, head, true};
    stream.onChange([] {});
    const std::vector<EventListener::Text> events(5, std::make_shared<const std::string>(300, 'x'));
    CHECK(stream.take(events) == 3);
    CHECK_FALSE(stream.hasRoom());
    CHECK(stream.next()->ends_with(std::string(900, 'x')));
    CHECK_FALSE(stream.hasRoom());
    CHECK(stream.next() == "");
    CHECK(stream.hasRoom());
    CHECK(stream.take(std::span{events}.first(2)) == 2);
    CHECK_FALSE(stream.isLeft());
    CHECK(stream.take(std::span{events}.first(2)) == 2);
    CHECK(stream.isLeft());
    CHECK_FALSE(stream.next());
}

} // namespace missive::test
