#include <tests/UI/Missive/Messenger/MessengerRig.hpp>
#include <tests/UI/Missive/Messenger/SymfonyRecording.hpp>

#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/FailureStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ParkedStamp.hpp>

#include <doctest/doctest.h>

#include <sstream>
#include <string>

using namespace missive;
using namespace missive::test;

namespace {

void checkAsRecorded(const std::string& recordedLine, const std::vector<std::string>& line) {
    CAPTURE(recordedLine);
    MessengerRig rig;
    rig.prepareRecorded();
    const auto recorded = SymfonyRecording::of(recordedLine);
    CHECK(rig.run(line) == recorded.exitCode);
    CHECK(rig.out.str() == recorded.out);
    const auto usage = recorded.err.find("\nmessenger:");
    CHECK(rig.errors().substr(0, usage) == recorded.err.substr(0, usage));
}

} // namespace

TEST_CASE("failed:show lists, counts, filters and shows as Symfony does") {
    checkAsRecorded("messenger:failed:show", {"messenger:failed:show"});
    checkAsRecorded("messenger:failed:show --stats", {"messenger:failed:show", "--stats"});
    checkAsRecorded("messenger:failed:show 4", {"messenger:failed:show", "4"});
    checkAsRecorded("messenger:failed:show 999", {"messenger:failed:show", "999"});
}

TEST_CASE("a class filter that matches nothing says so") {
    MessengerRig rig;
    rig.prepareRecorded();
    CHECK(rig.run({"messenger:failed:show", "--class-filter=App\\Message\\Nope"}) == 0);
    CHECK(rig.out.str() == SymfonyRecording::of("messenger:failed:show --class-filter=App\\Message\\Nope").out);
    CHECK(rig.noted(" // Displaying only 'App\\Message\\Nope' messages"));
}

TEST_CASE("a listing ends at its maximum and says so, a filter counts what it found") {
    MessengerRig rig;
    rig.prepareRecorded();
    MessengerRig::send(*rig.registry.get("failed").transport.sender,
                       Envelope::of(UndecodableMessage{{"gibberish", {}}, "it has no type"}));
    CHECK(rig.run({"messenger:failed:show", "--max=2"}) == 0);
    CHECK(rig.noted("Showing first 2 messages."));
    CHECK_FALSE(rig.said("  6    "));
    CHECK(rig.run({"messenger:failed:show", "--max=1", "--class-filter=App\\Message\\Lost"}) == 0);
    CHECK(rig.said("  7    App\\Message\\Lost"));
    CHECK(rig.run({"messenger:failed:show", "--class-filter=App\\Message\\Lost"}) == 0);
    CHECK(rig.noted("Showing 1 message(s)."));
    CHECK(rig.run({"messenger:failed:show", "--max=0"}) == 1);
    CHECK(rig.noted("Option \"max\" must be a positive integer, \"0\" passed."));
}

TEST_CASE("a listing fits the terminal, and is left whole for what reads it elsewhere") {
    MessengerRig rig;
    auto& failed = rig.transport("failed", "failed");
    const std::string error =
        "There are 0 pieces of the mug that was ordered, and nobody knows when there will be more.";
    MessengerRig::send(failed,
                       MessengerRig::failedNote(1).with(ErrorDetailsStamp{"DomainException", std::int64_t{7}, error}));
    rig.columns = std::nullopt;
    CHECK(rig.run({"messenger:failed:show"}) == 0);
    CHECK(rig.said(error));
    rig.columns = 80;
    CHECK(rig.run({"messenger:failed:show"}) == 0);
    std::istringstream lines{rig.out.str()};
    for (std::string line; std::getline(lines, line);) {
        CHECK(line.size() <= 80);
    }
    CHECK(rig.said("There are 0"));
    CHECK(rig.said("more."));
}

TEST_CASE("delayed, claimed and parked messages are counted and listed with the others") {
    MessengerRig rig;
    auto& failed = rig.transport("failed", "failed");
    MessengerRig::send(failed, MessengerRig::failedNote(1));
    static_cast<void>(failed.receive(1));
    CHECK(rig.run({"messenger:failed:show"}) == 0);
    CHECK(rig.said("There is 1 message pending in the failure transport."));
    MessengerRig::send(failed, MessengerRig::failedNote(2).with(DelayStamp{std::chrono::hours{1}}));
    MessengerRig::send(failed, MessengerRig::failedNote(3).with(ParkedStamp{}));
    MessengerRig::send(failed, MessengerRig::failedNote(4));
    CHECK(rig.run({"messenger:failed:show"}) == 0);
    CHECK(rig.said("There are 4 messages pending in the failure transport."));
    CHECK(rig.said("  4    App\\Message\\OrderPlaced"));
    CHECK(rig.run({"messenger:failed:show", "--stats"}) == 0);
    CHECK(rig.said("App\\Message\\OrderPlaced   4"));
}

TEST_CASE("an empty failure transport is said to be empty") {
    MessengerRig rig;
    rig.transport("failed", "failed");
    CHECK(rig.run({"messenger:failed:show"}) == 0);
    CHECK(rig.said("There are 0 messages pending in the failure transport."));
    CHECK(rig.said("[OK] No failed messages were found."));
    CHECK(rig.run({"messenger:failed:show", "--format=json"}) == 0);
    CHECK(rig.out.str() == "[]\n");
}

TEST_CASE("as JSON every message is listed with its error and its history") {
    MessengerRig rig;
    auto& failed = rig.transport("failed", "failed");
    MessengerRig::send(failed, MessengerRig::failedNote(1)
                                   .with(RedeliveryStamp{1, *parseRfc3339("2026-11-21T00:30:00Z")})
                                   .with(ErrorDetailsStamp{"missive::DomainError", std::string{"stock.short"}, "short"})
                                   .with(MessageIdStamp{"id-1"})
                                   .with(ParkedStamp{}));
    MessengerRig::send(failed, Envelope::of(Note{2}));
    CHECK(rig.run({"messenger:failed:show", "--format=json"}) == 0);
    CHECK(rig.err.str().empty());
    const std::string second = rig.out.str().substr(rig.out.str().find("\"id\": \"2\""));
    CHECK(rig.said(R"([
    {
        "id": "1",
        "class": "App\\Message\\OrderPlaced",
        "failed_at": "2026-11-21T00:30:00+00:00",
        "error": "short",
        "error_class": "missive::DomainError",
        "error_code": "stock.short",
        "transport": "async",
        "retries": 1,
        "history": [
            {
                "retry_count": 0,
                "redelivered_at": "2026-11-21T00:22:48+00:00"
            },
            {
                "retry_count": 1,
                "redelivered_at": "2026-11-21T00:30:00+00:00"
            }
        ],
        "message_id": "id-1",
        "parked": true
    },)"));
    CHECK(second.find("\"failed_at\": null") != std::string::npos);
    CHECK(second.find("\"error_code\": null") != std::string::npos);
    CHECK(second.find("\"history\": []") != std::string::npos);
}

TEST_CASE("as JSON fifty messages are no limit unless one is given, and one message comes with its body") {
    MessengerRig rig;
    auto& failed = rig.transport("failed", "failed");
    for (int i = 0; i < 60; ++i) {
        MessengerRig::send(failed, MessengerRig::failedNote(i));
    }
    CHECK(rig.run({"messenger:failed:show", "--format=json"}) == 0);
    CHECK(rig.said("\"id\": \"60\""));
    CHECK(rig.run({"messenger:failed:show", "--format=json", "--max=3"}) == 0);
    CHECK_FALSE(rig.said("\"id\": \"4\""));
    CHECK(rig.run({"messenger:failed:show", "5", "--format=json"}) == 0);
    CHECK(rig.out.str().starts_with("{\n    \"id\": \"5\""));
    CHECK(rig.said("\"body\": \"4 a note\"\n}"));
    CHECK(rig.run({"messenger:failed:show", "--stats", "--format=json"}) == 0);
    CHECK(rig.out.str() == R"({
    "classes": {
        "App\\Message\\OrderPlaced": {
            "count": 60
        }
    }
}
)");
}

TEST_CASE("as JSON a message that cannot be decoded says why, and one that PHP failed with comes with the trace") {
    MessengerRig rig;
    auto& failed = rig.transport("failed", "failed");
    MessengerRig::send(failed, Envelope::of(UndecodableMessage{{"gibberish", {}}, "it has no type"}));
    MessengerRig::send(
        failed, MessengerRig::failedNote(2).with(ErrorDetailsStamp{"E", std::int64_t{0}, "bad", R"({"line":7})"}));
    CHECK(rig.run({"messenger:failed:show", "--format=json"}) == 0);
    CHECK(rig.said("\"parked\": false,\n        \"undecodable\": \"it has no type\"\n    },"));
    CHECK_FALSE(rig.said("error_trace"));
    CHECK(rig.run({"messenger:failed:show", "1", "--format=json"}) == 0);
    CHECK(rig.said("\"undecodable\": \"it has no type\",\n    \"body\": \"gibberish\"\n}"));
    CHECK(rig.run({"messenger:failed:show", "2", "--format=json"}) == 0);
    CHECK(rig.said("\"parked\": false,\n    \"error_trace\": \"{\\\"line\\\":7}\",\n    \"body\": \"2 a note\"\n}"));
}

TEST_CASE("a message is found by its id in the log and shows which handlers failed after how many retries") {
    MessengerRig rig;
    auto& failed = rig.transport("failed", "failed");
    MessengerRig::send(failed, MessengerRig::failedNote(1));
    MessengerRig::send(failed,
                       MessengerRig::failedNote(2).with(MessageIdStamp{"0193e2a4"}).with(FailureStamp{2, {"a", "b"}}));
    CHECK(rig.run({"messenger:failed:show", "0193e2a4"}) == 0);
    CHECK(rig.said("Failed Handlers   a, b"));
    CHECK(rig.said("Retries           2"));
    CHECK(rig.said(" Run messenger:failed:retry 2 --transport=failed"));
    CHECK(rig.run({"messenger:failed:show", "0193e2a4", "--format=json"}) == 0);
    CHECK(rig.said("\"retries\": 2,"));
    CHECK(rig.said("\"failed_handlers\": [\n        \"a\",\n        \"b\"\n    ],"));
    CHECK(rig.run({"messenger:failed:retry", "0193e2a4", "--force"}) == 0);
    CHECK(rig.run({"messenger:failed:show", "0193e2a4"}) == 1);
    MessengerRig::send(failed, MessengerRig::failedNote(3).with(MessageIdStamp{"0193e2a4"}));
    CHECK(rig.run({"messenger:failed:remove", "0193e2a4", "--force"}) == 0);
    CHECK(rig.run({"messenger:failed:show", "0193e2a4"}) == 1);
}

TEST_CASE("one of several failure transports can be chosen") {
    MessengerRig rig;
    rig.transport("async", "failed");
    rig.transport("mail", "failed_mail");
    rig.transport("failed", "failed");
    auto& other = rig.transport("failed_mail", "failed_mail");
    MessengerRig::send(other, MessengerRig::failedNote(1));
    CHECK(rig.run({"messenger:failed:show"}) == 0);
    CHECK(rig.noted("> Loading messages from the global failure transport failed.\n"
                    "> To use a different failure transport, pass --transport=.\n"
                    "> Available failure transports are: failed, failed_mail\n"));
    CHECK(rig.run({"messenger:failed:show", "--transport=failed_mail"}) == 0);
    CHECK(rig.said("There is 1 message pending"));
    CHECK_FALSE(rig.noted("> Loading"));
    CHECK(rig.run({"messenger:failed:show", "--transport="}, "failed_mail\n") == 0);
    CHECK(rig.noted("Select failed transport [failed]:"));
    CHECK(rig.said("There is 1 message pending"));
    CHECK(rig.run({"messenger:failed:show", "--transport=async"}) == 1);
    CHECK(rig.noted("The \"async\" failure transport was not found. Available transports are: \"failed\","));
    rig.globalFailureTransport.clear();
    CHECK(rig.run({"messenger:failed:show"}) == 1);
    CHECK(rig.noted("No default failure transport is defined. Available transports are: \"failed\", \"failed_mail\"."));
}

TEST_CASE("no failure transport, or one that cannot list, is said in a sentence") {
    MessengerRig none;
    none.globalFailureTransport.clear();
    none.transport("async");
    CHECK(none.run({"messenger:failed:show"}) == 1);
    CHECK(none.noted("No failure transport is configured"));

    MessengerRig rig;
    rig.plainTransport("failed", "failed");
    CHECK(rig.run({"messenger:failed:show"}) == 1);
    CHECK(rig.noted("The \"failed\" receiver does not support listing or showing specific messages."));
    CHECK(rig.run({"messenger:failed:retry", "1"}) == 1);
    CHECK(rig.noted("The \"failed\" receiver does not support retrying messages by id."));
    CHECK(rig.run({"messenger:failed:remove", "1"}) == 1);
    CHECK(rig.noted("The \"failed\" receiver does not support removing specific messages."));
}
