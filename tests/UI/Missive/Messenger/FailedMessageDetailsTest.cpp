#include <tests/UI/Missive/Messenger/MessengerRig.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

using namespace missive;
using namespace missive::test;

TEST_CASE("with -vv the body and the recorded error are shown") {
    MessengerRig rig;
    auto& failed = rig.transport("failed", "failed");
    MessengerRig::send(failed, MessengerRig::failedNote(9).with(
                                   ErrorDetailsStamp{"E", std::int64_t{0}, "bad", R"({"message":"bad"})"}));
    CHECK(rig.run({"messenger:failed:show", "1", "-vv"}) == 0);
    CHECK(rig.said("There is 1 message pending in the failure transport.\n"));
    CHECK(rig.said("\n\nMessage:\n========\n\n9 a note\n\nException:\n==========\n\n{\"message\":\"bad\"}\n\n Run "));
    CHECK_FALSE(rig.said("Re-run command"));
}

TEST_CASE("with -vv an error without a trace is shown by what is known of it") {
    MessengerRig rig;
    auto& failed = rig.transport("failed", "failed");
    MessengerRig::send(failed, MessengerRig::failedNote(1));
    MessengerRig::send(failed, MessengerRig::failedNote(2).with(
                                   ErrorDetailsStamp{"missive::DomainError", std::string{"stock.short"}, "short"}));
    CHECK(rig.run({"messenger:failed:show", "1", "-vv"}) == 0);
    CHECK(rig.said("\n\nException:\n==========\n\nDomainException {\n  message: \"stock exhausted\"\n  code: 7\n}\n\n"
                   "(where it was thrown was not recorded)\n\n Run "));
    CHECK(rig.run({"messenger:failed:show", "2", "-vv"}) == 0);
    CHECK(rig.said("missive::DomainError {\n  message: \"short\"\n  code: \"stock.short\"\n}\n"));
    CHECK_FALSE(rig.said("(no data)"));
}

TEST_CASE("an error is shown without the passwords of its DSNs") {
    MessengerRig rig;
    auto& failed = rig.transport("failed", "failed");
    MessengerRig::send(failed, MessengerRig::failedNote(1).with(ErrorDetailsStamp{
                                   "E", std::int64_t{0}, "no redis://u:s3cr3t@h", "#0 redis://u:s3cr3t@h"}));
    for (const std::vector<std::string>& line : {std::vector<std::string>{"messenger:failed:show"},
                                                 {"messenger:failed:show", "1", "-vv"},
                                                 {"messenger:failed:show", "--format=json"}}) {
        CHECK(rig.run(line) == 0);
        CHECK(rig.said("no redis://u:***@h"));
        CHECK_FALSE(rig.said("s3cr3t"));
    }
}

TEST_CASE("a message that was sent here directly, or cannot be decoded, is shown with a warning") {
    MessengerRig rig;
    auto& failed = rig.transport("failed", "failed");
    MessengerRig::send(failed, Envelope::of(UndecodableMessage{{"gibberish", {}}, "it has no type"}));
    CHECK(rig.run({"messenger:failed:show", "1", "-vv"}) == 0);
    CHECK(rig.noted("[WARNING] Message does not appear to have been sent to this transport after failing"));
    CHECK(rig.noted("[ERROR] The message could not be decoded: it has no type"));
    CHECK(rig.said("\ngibberish\n"));
    CHECK(rig.said("\n(no data)\n"));
    CHECK_FALSE(rig.said("Error Class"));
}
