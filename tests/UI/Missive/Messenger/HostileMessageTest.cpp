#include <tests/UI/Missive/Messenger/MessengerRig.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace missive;
using namespace missive::test;

namespace {

constexpr const char* hostile = "\x1b]0;owned\x07\x1b[2J\r\xc2\x9b"
                                "1m\x7f";

/// A failed message whose body, error, code and origin were written to take over a terminal.
struct HostileRig : MessengerRig {
    HostileRig() {
        auto& failed = transport("failed", "failed");
        auto envelope = Envelope::of(Note{1, std::string{"{\n\t\"note\": 1\n}"} + hostile})
                            .with(SentToFailureTransportStamp{std::string{"async"} + hostile})
                            .with(ErrorDetailsStamp{std::string{"Error"} + hostile, std::string{hostile},
                                                    std::string{"stock\nexhausted"} + hostile});
        send(failed, envelope);
        send(failed, Envelope::of(UndecodableMessage{{hostile, {}}, hostile}));
        onHandle = [](const Envelope&) { throw std::runtime_error{hostile}; };
    }

    bool commandsTheTerminal() const {
        const auto written = out.str() + err.str();
        return written.find("\xc2\x9b") != std::string::npos ||
               std::any_of(written.begin(), written.end(), [](char each) {
                   const auto byte = static_cast<unsigned char>(each);
                   return (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f;
               });
    }
};

} // namespace

TEST_CASE("nothing in a failed message commands the terminal on which it is shown") {
    const std::vector<std::vector<std::string>> lines{
        {"messenger:failed:show"},
        {"messenger:failed:show", "1"},
        {"messenger:failed:show", "1", "-vv"},
        {"messenger:failed:show", "2", "-vv"},
        {"messenger:failed:show", "--format=json"},
        {"messenger:failed:show", "1", "--format=json"},
        {"messenger:failed:show", hostile},
        {"messenger:failed:retry", "1", "--force"},
        {"messenger:failed:remove", "1", "2", "--force", "--show-messages"}};
    for (const auto& line : lines) {
        CAPTURE(line.back());
        HostileRig rig;
        rig.run(line);
        CHECK_FALSE(rig.commandsTheTerminal());
        CHECK_FALSE((rig.out.str() + rig.err.str()).empty());
    }
}

TEST_CASE("a body of several lines stays readable, its control characters are escapes") {
    HostileRig rig;
    CHECK(rig.run({"messenger:failed:show", "1", "-vv"}) == 0);
    CHECK(rig.said("\n1 {\n\t\"note\": 1\n}\\x1b]0;owned\\x07\\x1b[2J\\x0d\\xc2\\x9b1m\\x7f\n"));
    CHECK(rig.said("  message: \"stock\nexhausted\\x1b]0;owned"));
}
