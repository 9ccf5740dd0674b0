#pragma once

#include <UI/Missive/Http/Events/EventFeeds.hpp>
#include <tests/UI/Missive/Http/Events/Diary.hpp>
#include <tests/UI/Missive/Http/Events/StreamClient.hpp>
#include <tests/UI/Missive/Http/Server/RunningServer.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/RecordingLog.hpp>

#include <chrono>
#include <memory>
#include <string>
#include <utility>

namespace missive::test {

/// A server that tells from diaries, which are looked into when the test says so.
class StreamingServer {
public:
    explicit StreamingServer(HttpServerOptions options = RunningServer::quick()) : server{options} {
        server.service.onHandle = [this](const HttpRequest& request) { return answer(request); };
    }

    void look() {
        clock.advance(EventFeeds::pause);
        feeds.askDue();
    }

    StreamClient open(const std::string& after = "", const std::string& request = "GET /diary HTTP/1.1") const {
        StreamClient client{server.address};
        client.send(request + "\r\nHost: x\r\n" + (after.empty() ? "" : "Last-Event-ID: " + after + "\r\n") + "\r\n");
        return client;
    }

    /// From how many events on the streams of a test begin.
    static constexpr int mostPositions = 10;

    /// Until that many streams are told of what there is.
    bool isOpen(std::size_t streams) {
        const bool areThere = soon([&] { return server.server.figures().streams == streams && listening == streams; });
        for (int turns = 0; turns < mostPositions; ++turns) {
            look();
        }
        return areThere;
    }

    std::vector<std::string> log() {
        const std::lock_guard lock{server.service.mutex};
        return server.service.log;
    }

    FakeClock clock;
    RecordingLog records;
    Diary diary;
    EventFeeds feeds{clock, records};
    std::atomic<std::size_t> listening{0};
    RunningServer server;

private:
    HttpResponse answer(const HttpRequest& request) {
        EventsWanted wanted{"diary", source_, {}, [](const std::exception_ptr&) {
                                return ProblemDetails{404, "diary.unknown", "", {}, {}};
                            }};
        if (const auto known = request.headers.find("Last-Event-ID")) {
            wanted.asked.after = *known;
        }
        auto response = HttpResponse::empty(200);
        response.headers.add("Content-Type", "text/event-stream");
        response.events = [this, wanted](std::shared_ptr<EventListener> listener) {
            auto token = feeds.listen(wanted, std::move(listener));
            ++listening;
            return std::shared_ptr<void>{token.get(), [this, token](void*) mutable {
                                             token.reset();
                                             --listening;
                                         }};
        };
        return response;
    }

    std::shared_ptr<const EventSource> source_ =
        std::make_shared<const EventSource>([this](const EventsAsked& wanted) { return diary.tell(wanted); });
};

} // namespace missive::test
