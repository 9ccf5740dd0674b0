#include <tests/UI/Missive/Messenger/MessengerRig.hpp>
#include <tests/UI/Missive/Messenger/SymfonyRecording.hpp>

#include <Domain/Missive/Port/MessageCountAware.hpp>

#include <doctest/doctest.h>

using namespace missive;
using namespace missive::test;

namespace {

struct RemoveRig : MessengerRig {
    RemoveRig() { prepareRecorded(); }

    std::int64_t left() { return failed().messageCounts().ready; }
    InMemoryTransport& failed() { return *registry.get("failed").transport.power<InMemoryTransport>(); }
};

} // namespace

TEST_CASE("failed:remove with force removes one message as Symfony does") {
    RemoveRig rig;
    const auto recorded = SymfonyRecording::of("messenger:failed:remove 5 --force");
    CHECK(rig.run({"messenger:failed:remove", "5", "--force"}) == recorded.exitCode);
    CHECK(rig.out.str() == recorded.out);
    CHECK(rig.err.str() == recorded.err);
    CHECK(rig.left() == 2);
    CHECK_FALSE(rig.failed().find("5"));
}

TEST_CASE("failed:remove leaves what nobody said yes to") {
    RemoveRig rig;
    const auto recorded = SymfonyRecording::of("messenger:failed:remove 6");
    CHECK(rig.run({"messenger:failed:remove", "6"}, "\n") == recorded.exitCode);
    CHECK(rig.out.str() == recorded.out);
    CHECK(rig.noted("Do you want to permanently remove this message? (yes/no) [no]:\n > "));
    CHECK(rig.noted(" ! [NOTE] Message with id 6 not removed."));
    CHECK(rig.run({"messenger:failed:remove", "6", "-n"}) == 0);
    CHECK(rig.left() == 3);
    CHECK(rig.run({"messenger:failed:remove", "6"}, "yes\n") == 0);
    CHECK(rig.left() == 2);
}

TEST_CASE("failed:remove tells of an unknown message and goes on with the next") {
    RemoveRig rig;
    const auto recorded = SymfonyRecording::of("messenger:failed:remove 999 --force");
    CHECK(rig.run({"messenger:failed:remove", "999", "--force"}) == recorded.exitCode);
    CHECK(rig.out.str() == recorded.out);
    CHECK(rig.err.str() == recorded.err);
    CHECK(rig.run({"messenger:failed:remove", "999", "4", "6", "--force"}) == 0);
    CHECK_FALSE(rig.said("Failed Message Details"));
    CHECK(rig.said("[OK] Message with id 4 removed."));
    CHECK(rig.left() == 1);
    CHECK(rig.run({"messenger:failed:remove", "5", "4", "--show-messages", "-n"}) == 0);
    CHECK(rig.said("Failed Message Details"));
}

TEST_CASE("failed:remove leaves a message that a worker holds") {
    RemoveRig rig;
    const auto held = rig.failed().claim("4");
    REQUIRE(held);
    CHECK(rig.run({"messenger:failed:remove", "4", "--force"}) == 0);
    CHECK(rig.noted("[ERROR] The message with id \"4\" was not removed: a worker is handling it."));
    CHECK(rig.run({"messenger:failed:remove", "--all", "--force"}) == 0);
    CHECK(rig.noted("[WARNING] 1 message was not removed"));
    CHECK(rig.noted(" ! [NOTE] 2 messages were removed."));
    CHECK(rig.failed().find("4"));
}

TEST_CASE("failed:remove of all asks first") {
    RemoveRig rig;
    CHECK(rig.run({"messenger:failed:remove", "--all", "-n"}) == 0);
    CHECK(rig.run({"messenger:failed:remove", "--all", "-q"}, "yes\n") == 0);
    CHECK(rig.left() == 3);
    CHECK(rig.run({"messenger:failed:remove", "--all", "--show-messages"}, "y\n") == 0);
    CHECK(rig.noted("Do you want to permanently remove all (3) messages? (yes/no) [no]:"));
    CHECK(rig.said("Failed Message Details"));
    CHECK(rig.noted(" ! [NOTE] 3 messages were removed."));
    CHECK(rig.left() == 0);
}

TEST_CASE("failed:remove by class asks once, and never removes without a word") {
    RemoveRig rig;
    MessengerRig::send(rig.failed(), Envelope::of(UndecodableMessage{{"gibberish", {}}, "no type"}));
    const std::string filter = "--class-filter=App\\Message\\OrderPlaced";
    CHECK(rig.run({"messenger:failed:remove", filter, "-n"}) == 0);
    CHECK(rig.left() == 4);
    CHECK(rig.run({"messenger:failed:remove", filter}, "no\n") == 0);
    CHECK(rig.noted("Can you confirm you want to remove 3 messages? (yes/no) [yes]:"));
    CHECK(rig.left() == 4);
    CHECK(rig.run({"messenger:failed:remove", filter}, "\n") == 0);
    CHECK(rig.left() == 1);
    CHECK(rig.run({"messenger:failed:remove", filter, "--force"}) == 1);
    CHECK(rig.noted("No failed messages were found with this filter."));
}

TEST_CASE("failed:remove removes nothing when the input ends at its question") {
    RemoveRig rig;
    for (const auto* what : {"--class-filter=App\\Message\\OrderPlaced", "--all", "4"}) {
        CAPTURE(what);
        CHECK(rig.run({"messenger:failed:remove", what}, "") == 1);
        CHECK(rig.noted("Aborted."));
        CHECK(rig.left() == 3);
    }
}

TEST_CASE("failed:remove refuses to guess what is meant") {
    RemoveRig rig;
    const auto recorded = SymfonyRecording::of("messenger:failed:remove");
    CHECK(rig.run({"messenger:failed:remove"}) == recorded.exitCode);
    CHECK(rig.errors() == recorded.err.substr(0, recorded.err.find("messenger:failed:remove")));
    CHECK(rig.run({"messenger:failed:remove", "4", "--all"}) == 1);
    CHECK(rig.noted("You cannot specify message ids when using the \"--all\" option."));
    CHECK(rig.run({"messenger:failed:remove", "4", "--class-filter=X"}) == 1);
    CHECK(rig.noted("You cannot specify message ids when using the \"--class-filter\" option."));
    CHECK(rig.run({"messenger:failed:remove", "--all", "--class-filter=X"}) == 1);
    CHECK(rig.noted("You cannot pass \"--class-filter\" when using the \"--all\" option."));
    CHECK(rig.left() == 3);
}
