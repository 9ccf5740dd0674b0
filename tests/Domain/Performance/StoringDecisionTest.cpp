#include <Domain/Performance/StoringDecision.hpp>

#include <doctest/doctest.h>

#include <vector>

using namespace missive::performance;

namespace {

using Action = StoringDecision::Action;
using Way = StoringSituation::Way;

struct Row {
    const char* what;
    StoringSituation situation;
    StoringDecision decision;
};

const std::vector<Row> table{
    {"sync, database up", {.isAsync = false}, {Action::Store, true, RecorderState::Sync}},
    {"sync, database down", {.isAsync = false, .isDatabaseUp = false}, {Action::Keep, true, RecorderState::Holding}},
    {"async, a transport, up", {.isAsync = true, .way = Way::Transport}, {Action::Send, false, RecorderState::Async}},
    {"async, nowhere", {.isAsync = true}, {Action::Store, false, RecorderState::AsyncLocal}},
    {"async, nowhere, database down",
     {.isAsync = true, .isDatabaseUp = false},
     {Action::Keep, false, RecorderState::Holding}},
    {"async, a transport that refuses, database up",
     {.isAsync = true, .way = Way::Transport, .isTransportUp = false},
     {Action::StoreInstead, false, RecorderState::Fallback}},
    {"async, a transport up, the database down is the worker's",
     {.isAsync = true, .way = Way::Transport, .isDatabaseUp = false},
     {Action::Send, false, RecorderState::Async}},
    {"async, both down",
     {.isAsync = true, .way = Way::Transport, .isTransportUp = false, .isDatabaseUp = false},
     {Action::Keep, false, RecorderState::Holding}},
    {"a command or handler is stored here",
     {.isAsync = true, .way = Way::Transport, .travels = false},
     {Action::Store, false, RecorderState::Async}},
    {"no time left",
     {.isAsync = true, .way = Way::Transport, .isOver = true},
     {Action::Drop, false, RecorderState::Holding}},
};

} // namespace

TEST_CASE("each row of the table is decided as it says") {
    for (const auto& row : table) {
        CAPTURE(row.what);
        CHECK(StoringDecision::in(row.situation) == row.decision);
    }
}

TEST_CASE("what holds of every situation holds of all hundred and twenty-eight") {
    for (unsigned bits = 0; bits < 128; ++bits) {
        CAPTURE(bits);
        const auto is = [&](unsigned bit) { return (bits >> bit & 1U) != 0; };
        const StoringSituation situation{is(0), is(1) ? Way::Transport : Way::None, is(2), is(3), is(4), is(5), is(6)};
        const auto decision = StoringDecision::in(situation);
        const bool maySend = situation.isAsync && situation.way == Way::Transport && situation.travels;
        CHECK((decision.action == Action::Drop) == (!situation.hasRoom || situation.isOver));
        if (decision.waits) {
            CHECK_FALSE(situation.isAsync);
        }
        if (decision.action == Action::Send || decision.action == Action::StoreInstead) {
            CHECK(maySend);
            CHECK((decision.action == Action::Send) == situation.isTransportUp);
        }
        if (decision.action == Action::Store || decision.action == Action::StoreInstead) {
            CHECK(situation.isDatabaseUp);
        }
        if (decision.action == Action::Keep) {
            CHECK_FALSE(situation.isDatabaseUp);
        }
        CHECK(isDegraded(decision.state) == (decision.action != Action::Store && decision.action != Action::Send));
    }
}
