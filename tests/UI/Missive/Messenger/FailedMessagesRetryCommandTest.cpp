#include <tests/UI/Missive/Messenger/MessengerRig.hpp>
#include <tests/UI/Missive/Messenger/RetryAfterASecond.hpp>
#include <tests/UI/Missive/Messenger/SymfonyRecording.hpp>

#include <Domain/Missive/Stamp/ParkedStamp.hpp>
#include <Domain/Missive/Stamp/ReceivedStamp.hpp>

#include <doctest/doctest.h>

#include <csignal>
#include <stdexcept>
#include <thread>
#include <unistd.h>

using namespace missive;
using namespace missive::test;

namespace {

struct RetryRig : MessengerRig {
    std::vector<int> handled;

    RetryRig() {
        prepareRecorded();
        onHandle = [this](const Envelope& envelope) { handled.push_back(envelope.message().as<Note>()->number); };
    }

    InMemoryTransport& failed() { return *registry.get("failed").transport.power<InMemoryTransport>(); }
};

} // namespace

TEST_CASE("failed:retry of an id shows the message and handles it, in Symfony's words") {
    RetryRig rig;
    const auto recorded = SymfonyRecording::of("messenger:failed:retry 4 --force");
    CHECK(rig.run({"messenger:failed:retry", "4", "--force"}) == recorded.exitCode);
    CHECK(rig.out.str() == recorded.out);
    CHECK(rig.err.str() == recorded.err);
    CHECK(rig.handled == std::vector{4});
    CHECK_FALSE(rig.failed().find("4"));
}

TEST_CASE("a retried message counts as received from the transport it failed on") {
    RetryRig rig;
    std::string receivedFrom;
    rig.onHandle = [&](const Envelope& envelope) { receivedFrom = envelope.last<ReceivedStamp>()->transportName; };
    CHECK(rig.run({"messenger:failed:retry", "4", "-n"}) == 0);
    CHECK(receivedFrom == "async");
    CHECK(rig.log.has(LogLevel::Info, "Received message App\\Message\\OrderPlaced"));
}

TEST_CASE("a message that fails again stays, with a warning and exit code 0") {
    RetryRig rig;
    rig.onHandle = [](const Envelope&) { throw std::runtime_error{"still no stock"}; };
    CHECK(rig.run({"messenger:failed:retry", "4", "--force"}) == 0);
    CHECK(rig.noted(
        "[WARNING] The message with id \"4\" failed again: \"still no stock\". It stays in \"failed\" with the "
        "new id"));
    CHECK(rig.failed().messageCounts() == MessageCounts{2, 0, 0, 1});
    CHECK(rig.failed().find("7")->last<ErrorDetailsStamp>()->exceptionMessage == "still no stock");
    CHECK(rig.run({"messenger:failed:retry", "-n"}) == 1);
    CHECK(rig.said("To retry all the messages, run messenger:failed:retry --all --transport=failed\n"));
}

TEST_CASE("nothing is called done that has failed again or could not be tried") {
    RetryRig rig;
    rig.onHandle = [](const Envelope& envelope) {
        if (envelope.message().as<Note>()->number == 5) {
            throw std::runtime_error{"still no stock"};
        }
    };
    CHECK(rig.run({"messenger:failed:retry", "4", "5", "--force"}) == 0);
    CHECK_FALSE(rig.said("[OK]"));
    CHECK(rig.run({"messenger:failed:retry"}, "skip\nretry\n") == 0);
    CHECK_FALSE(rig.said("[OK]"));
    const auto held = rig.failed().claim("6");
    REQUIRE(held);
    CHECK(rig.run({"messenger:failed:retry", "6", "--force"}) == 0);
    CHECK_FALSE(rig.said("[OK]"));
    rig.failed().acknowledge({&*held, 1});
    CHECK(rig.run({"messenger:failed:retry", "--all", "--force"}) == 0);
    CHECK(rig.noted("[WARNING] 1 message failed again."));
    CHECK_FALSE(rig.said("[OK]"));
}

TEST_CASE("the failure transport's own retry policy decides over a message that fails again") {
    MessengerRig rig;
    auto& failed = rig.transport("failed", "failed", std::make_shared<RetryAfterASecond>());
    MessengerRig::send(failed, MessengerRig::failedNote(1));
    rig.onHandle = [](const Envelope&) { throw std::runtime_error{"no"}; };
    CHECK(rig.run({"messenger:failed:retry", "1", "--force"}) == 0);
    CHECK(rig.noted("for its next try in 1000"));
    CHECK(failed.messageCounts().delayed == 1);
    rig.onHandle = [](const Envelope&) {};
    CHECK(rig.run({"messenger:failed:retry", "2", "--force"}) == 0);
    CHECK(failed.messageCounts() == MessageCounts{});
}

TEST_CASE("a missing id ends the retry, ids before it stay handled") {
    RetryRig rig;
    CHECK(rig.run({"messenger:failed:retry", "6", "999", "4", "--force"}) == 1);
    CHECK(rig.noted("The message \"999\" was not found."));
    CHECK_FALSE(rig.said("All done!"));
    CHECK(rig.handled == std::vector{6});
    CHECK(rig.failed().messageCounts().ready == 2);
}

TEST_CASE("a message that a worker holds is left to it") {
    RetryRig rig;
    const auto held = rig.failed().claim("4");
    REQUIRE(held);
    CHECK(rig.run({"messenger:failed:retry", "4", "--force"}) == 0);
    CHECK(rig.noted("[WARNING] The message with id \"4\" is in the hands of a worker."));
    CHECK(rig.handled.empty());
}

TEST_CASE("without ids and without anybody to ask nothing is retried") {
    RetryRig rig;
    const auto recorded = SymfonyRecording::of("messenger:failed:retry -n");
    CHECK(rig.run({"messenger:failed:retry", "-n"}) == recorded.exitCode);
    CHECK(rig.out.str() == recorded.out);
    CHECK(rig.noted("Message id must be passed when in non-interactive mode."));
    CHECK(rig.run({"messenger:failed:retry", "4", "--all"}) == 1);
    CHECK(rig.noted("You cannot specify message ids when using the \"--all\" option."));
    CHECK(rig.run({"messenger:failed:retry", "4", "--keepalive=x"}) == 1);
    CHECK(rig.noted("Option \"keepalive\" must be a positive number of seconds, \"x\" passed."));
    CHECK(rig.run({"messenger:failed:retry", "4", "--keepalive=60"}) == 1);
    CHECK(rig.noted("must be shorter than the lease of the transport \"failed\", which is 60000 ms"));
    CHECK(rig.handled.empty());
}

TEST_CASE("a transport that cannot list is refused by id only") {
    MessengerRig rig;
    rig.plainTransport("failed", "failed");
    CHECK(rig.run({"messenger:failed:retry", "4", "-n"}) == 1);
    CHECK(rig.noted("The \"failed\" receiver does not support retrying messages by id."));
    CHECK(rig.run({"messenger:failed:retry", "-n"}) == 1);
    CHECK(rig.noted("Message id must be passed when in non-interactive mode."));
    CHECK(rig.said("To retry all the messages, run messenger:consume failed"));
}

TEST_CASE("somebody who is there is asked for each message") {
    RetryRig rig;
    CHECK(rig.run({"messenger:failed:retry"}, "retry\ndelete\nskip\n") == 0);
    CHECK(rig.noted(" Please select an action [retry]:\n  [0] retry\n  [1] delete\n  [2] skip\n > "));
    CHECK(rig.handled == std::vector{4});
    CHECK(rig.said("[OK] Message with id 5 removed."));
    CHECK(rig.failed().find("6"));
    CHECK(rig.said("[OK] All done!"));
    CHECK(rig.run({"messenger:failed:retry"}, "\n") == 0);
    CHECK(rig.said("[OK] All failed messages have been handled or removed!"));
    CHECK(rig.handled == std::vector{4, 6});
    CHECK(rig.run({"messenger:failed:retry"}, "") == 0);
    CHECK_FALSE(rig.said("[OK]"));
}

TEST_CASE("the answer about a message given by id counts, wherever it comes from") {
    RetryRig rig;
    CHECK(rig.run({"messenger:failed:retry", "4"}, "delete") == 0);
    CHECK(rig.handled.empty());
    CHECK_FALSE(rig.failed().find("4"));
    CHECK(rig.run({"messenger:failed:retry", "5", "-n"}, "delete") == 0);
    CHECK(rig.handled == std::vector{5});
}

TEST_CASE("the end of the input at a question retries nothing") {
    RetryRig rig;
    CHECK(rig.run({"messenger:failed:retry"}, "skip\n") == 1);
    CHECK(rig.noted("Aborted."));
    CHECK(rig.run({"messenger:failed:retry", "--all"}, "") == 1);
    CHECK(rig.noted("Aborted."));
    CHECK(rig.handled.empty());
    CHECK(rig.failed().messageCounts().ready == 3);
}

TEST_CASE("all messages are retried once each, parked ones too") {
    RetryRig rig;
    MessengerRig::send(rig.failed(), MessengerRig::failedNote(7).with(ParkedStamp{}));
    rig.onHandle = [&](const Envelope& envelope) {
        const auto number = envelope.message().as<Note>()->number;
        rig.handled.push_back(number);
        if (number == 5) {
            throw std::runtime_error{"no"};
        }
    };
    CHECK(rig.run({"messenger:failed:retry", "--all", "--force"}) == 0);
    CHECK(rig.handled == std::vector{4, 5, 6, 7});
    CHECK(rig.said("[OK] 3 messages handled."));
    CHECK(rig.noted("[WARNING] 1 message failed again. Run messenger:failed:show --transport=failed to see why."));
    CHECK(rig.failed().messageCounts() == MessageCounts{0, 0, 0, 1});
}

TEST_CASE("what fails again stays in its failure transport, whatever failure transport that one has itself") {
    MessengerRig rig;
    auto& failed = rig.transport("failed", "failed");
    auto& dead = rig.transport("dead", "failed");
    rig.transport("async", "dead");
    rig.onHandle = [](const Envelope&) { throw std::runtime_error{"no"}; };
    MessengerRig::send(dead, MessengerRig::failedNote(1));
    CHECK(rig.run({"messenger:failed:retry", "--all", "--force", "--transport=dead"}) == 0);
    CHECK(failed.messageCounts() == MessageCounts{});
    CHECK(dead.messageCounts().parked == 1);
    CHECK(rig.noted("[WARNING] 1 message failed again. Run messenger:failed:show --transport=dead to see why."));
}

TEST_CASE("retrying all asks once where somebody can answer") {
    RetryRig rig;
    CHECK(rig.run({"messenger:failed:retry", "--all"}, "no\n") == 0);
    CHECK(rig.noted("Do you want to retry all (3) messages? (yes/no) [yes]:"));
    CHECK(rig.noted("[NOTE] No messages were retried."));
    CHECK(rig.handled.empty());
    CHECK(rig.run({"messenger:failed:retry", "--all", "-n"}) == 0);
    CHECK(rig.handled == std::vector{4, 5, 6});
    CHECK(rig.run({"messenger:failed:retry", "--all", "-n"}) == 0);
    CHECK(rig.said("[OK] No failed messages were found."));
}

TEST_CASE("what cannot be decoded is not retried") {
    RetryRig rig;
    MessengerRig::send(rig.failed(), Envelope::of(UndecodableMessage{{"gibberish", {}}, "it has no type"}));
    CHECK(rig.run({"messenger:failed:retry", "7", "--force"}) == 1);
    CHECK(rig.noted("The message with id \"7\" could not be decoded, it can only be shown or removed."));
    CHECK(rig.run({"messenger:failed:retry", "--all", "--force"}) == 0);
    CHECK(rig.noted("[WARNING] 1 message could not be decoded and can only be shown or removed."));
    CHECK(rig.failed().messageCounts().ready == 1);
    CHECK(rig.run({"messenger:failed:retry", "7"}, "delete\n") == 0);
    CHECK(rig.failed().messageCounts() == MessageCounts{});
}

TEST_CASE("a signal ends the retrying after the message in work") {
    RetryRig rig;
    rig.onHandle = [&](const Envelope& envelope) {
        rig.handled.push_back(envelope.message().as<Note>()->number);
        kill(getpid(), SIGTERM);
        while (!rig.log.has(LogLevel::Info, "Received signal SIGTERM.")) {
            std::this_thread::yield();
        }
    };
    CHECK(rig.run({"messenger:failed:retry", "4", "5", "--force"}) == 0);
    CHECK(rig.handled == std::vector{4});
    CHECK_FALSE(rig.failed().find("4"));
    CHECK_FALSE(rig.said("All done!"));
}
