#include <Domain/Missive/NotFound.hpp>
#include <UI/Missive/Http/Events/EventFeeds.hpp>
#include <tests/UI/Missive/Http/Events/Diary.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/RecordingLog.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {
namespace {

using namespace std::chrono_literals;
using Asked = std::vector<std::string>;

/// Keeps what it is told, up to what it has room for.
class Reader final : public EventListener {
public:
    std::size_t take(std::span<const Text> events) override {
        isOpen = true;
        std::size_t taken = 0;
        for (; taken < events.size() && room > 0; ++taken, --room) {
            text += *events[taken];
        }
        return taken;
    }
    bool hasRoom() const override { return room > 0; }
    void end() override { hasEnded = true; }
    void refuse(const ProblemDetails& problem) override { refusal = problem.code; }

    std::string text;
    int room = 1'000;
    bool isOpen = false;
    bool hasEnded = false;
    std::string refusal;
};

struct Feeding {
    /// Begins to listen to one diary, behind what it knows.
    std::shared_ptr<Reader> listen(const std::optional<std::string>& after = {}, const std::string& id = "1") {
        auto reader = std::make_shared<Reader>();
        listening.push_back(feeds.listen({"diary", source, {{{"id", id}}, after}, &problemOf}, reader));
        return reader;
    }

    void look() {
        clock.advance(EventFeeds::pause);
        feeds.askDue();
    }

    static ProblemDetails problemOf(const std::exception_ptr&) { return {404, "diary.unknown", "", {}, {}}; }

    FakeClock clock;
    RecordingLog log;
    Diary diary;
    std::shared_ptr<const EventSource> source =
        std::make_shared<const EventSource>([this](const EventsAsked& wanted) { return diary.tell(wanted); });
    EventFeeds feeds{clock, log};
    std::vector<std::shared_ptr<void>> listening;
};

} // namespace

TEST_CASE("a source is asked at once, and then twice a second for an entity however many listen") {
    Feeding feeding;
    feeding.diary.write("a");
    std::vector<std::shared_ptr<Reader>> readers;
    for (int i = 0; i < 64; ++i) {
        readers.push_back(feeding.listen());
    }
    CHECK(feeding.feeds.askDue() == EventFeeds::pause);
    for (int i = 0; i < 100; ++i) {
        feeding.clock.advance(10ms);
        feeding.feeds.askDue();
    }
    CHECK(feeding.diary.asked() == Asked{"start", "1", "1"});
    for (const auto& reader : readers) {
        CHECK(reader->text == Diary::text(1, "a"));
    }
}

TEST_CASE("a client that comes back over and over has its entity asked for no more often") {
    Feeding feeding;
    for (int i = 0; i < 100; ++i) {
        feeding.listen();
        feeding.feeds.askDue();
        feeding.listening.clear();
        feeding.clock.advance(10ms);
    }
    CHECK(feeding.diary.asked().size() == 2);
}

TEST_CASE("entities are asked for each on their own") {
    Feeding feeding;
    feeding.listen();
    feeding.listen({}, "2");
    feeding.feeds.askDue();
    CHECK(feeding.diary.asked().size() == 2);
}

TEST_CASE("whoever is behind goes on where it was, without gap or doubling, and is with the others then") {
    Feeding feeding;
    for (const auto* const entry : {"a", "b", "c"}) {
        feeding.diary.write(entry);
    }
    const auto fresh = feeding.listen();
    feeding.feeds.askDue();
    const auto behind = feeding.listen("1");
    const auto further = feeding.listen("2");
    feeding.look();
    feeding.look();
    feeding.diary.write("d");
    feeding.look();
    feeding.look();
    CHECK(fresh->text == Diary::text(1, "a") + Diary::text(2, "b") + Diary::text(3, "c") + Diary::text(4, "d"));
    CHECK(behind->text == Diary::text(2, "b") + Diary::text(3, "c") + Diary::text(4, "d"));
    CHECK(further->text == Diary::text(3, "c") + Diary::text(4, "d"));
    CHECK(feeding.diary.asked() == Asked{"start", "1", "3", "3", "4"});
}

TEST_CASE("who knows as much as one that listens is open without a further look") {
    Feeding feeding;
    feeding.diary.write("a");
    feeding.listen();
    feeding.feeds.askDue();
    const auto reader = feeding.listen("1");
    CHECK(reader->isOpen);
    CHECK(feeding.diary.asked().size() == 1);
    CHECK_FALSE(feeding.listen()->isOpen);
}

TEST_CASE("who took a piece is told the rest once it has room, and nothing before") {
    Feeding feeding;
    for (const auto* const entry : {"a", "b", "c"}) {
        feeding.diary.write(entry);
    }
    const auto reader = feeding.listen();
    reader->room = 2;
    feeding.look();
    feeding.look();
    CHECK(reader->text == Diary::text(1, "a") + Diary::text(2, "b"));
    CHECK(feeding.diary.asked() == Asked{"start"});
    reader->room = 10;
    feeding.look();
    CHECK(reader->text == Diary::text(1, "a") + Diary::text(2, "b") + Diary::text(3, "c"));
    CHECK(feeding.diary.asked() == Asked{"start", "2"});
}

TEST_CASE("those who keep coming anew, each from another place, keep nobody from hearing what happens") {
    Feeding feeding;
    for (int i = 0; i < 100; ++i) {
        feeding.diary.write("entry");
    }
    const auto reader = feeding.listen("99");
    feeding.look();
    REQUIRE(reader->text == Diary::text(100, "entry"));
    feeding.diary.write("news");
    for (int i = 1; i <= 3; ++i) {
        feeding.listen(std::to_string(i));
        feeding.look();
    }
    CHECK(reader->text == Diary::text(100, "entry") + Diary::text(101, "news"));
}

TEST_CASE("an event that no stream could take is a failure of its source, not one that is asked for over and over") {
    Feeding feeding;
    EventFeeds feeds{feeding.clock, feeding.log, 100};
    const auto listen = [&] {
        auto reader = std::make_shared<Reader>();
        feeding.listening.push_back(feeds.listen({"diary", feeding.source, {{}, {}}, &Feeding::problemOf}, reader));
        return reader;
    };
    const auto open = listen();
    feeds.askDue();
    feeding.diary.write(std::string(100 - Diary::text(1, "").size(), 'x'));
    feeding.clock.advance(EventFeeds::pause);
    feeds.askDue();
    CHECK_FALSE(open->hasEnded);
    feeding.diary.write(std::string(101 - Diary::text(1, "").size(), 'x'));
    feeding.clock.advance(EventFeeds::pause);
    feeds.askDue();
    CHECK(open->hasEnded);
    CHECK(feeding.log.has(LogLevel::Error, "The events of diary cannot be told: The event \"2\" has 101 bytes, and may "
                                           "have 100 (missive.http.stream_bytes)."));
    const auto again = listen();
    feeding.clock.advance(EventFeeds::pause);
    feeds.askDue();
    CHECK(again->refusal == "diary.unknown");
    feeding.listening.clear();
}

TEST_CASE("streams end with their source, once they have everything") {
    Feeding feeding;
    feeding.diary.write("a");
    feeding.diary.close();
    const auto reader = feeding.listen();
    const auto late = feeding.listen("1");
    feeding.look();
    CHECK(reader->text == Diary::text(1, "a"));
    CHECK(reader->hasEnded);
    CHECK_FALSE(late->isOpen);
    CHECK(late->hasEnded);
}

TEST_CASE("a source that throws refuses those who come, and ends the streams there are with a word in the log") {
    Feeding feeding;
    feeding.diary.write("a");
    const auto open = feeding.listen();
    const auto other = feeding.listen();
    feeding.look();
    const auto waiting = feeding.listen("1");
    feeding.diary.beforeTelling([] { throw std::runtime_error{"The ink is dry."}; });
    const auto coming = feeding.listen();
    feeding.look();
    feeding.look();
    CHECK(open->hasEnded);
    CHECK(other->hasEnded);
    CHECK(waiting->hasEnded);
    CHECK(coming->refusal == "diary.unknown");
    CHECK_FALSE(coming->isOpen);
    CHECK(feeding.log.has(LogLevel::Error, "The events of diary cannot be told: The ink is dry."));
    CHECK(feeding.log.records().size() == 1);
}

TEST_CASE("who has left is told nothing, and its entity is not asked for") {
    Feeding feeding;
    const auto reader = feeding.listen();
    feeding.look();
    feeding.listening.clear();
    feeding.diary.write("a");
    feeding.look();
    CHECK(reader->text.empty());
    CHECK(feeding.diary.asked().size() == 1);
}

} // namespace missive::test
