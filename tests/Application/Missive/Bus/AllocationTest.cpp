#include <Application/Missive/Bus/CommandBus.hpp>

#include <Application/Missive/Bus/DispatchContext.hpp>
#include <Application/Missive/Bus/QueryBus.hpp>
#include <Application/Missive/Middleware/AddBusNameStamp.hpp>
#include <Application/Missive/Middleware/CallHandler.hpp>
#include <Application/Missive/Middleware/DispatchAfterCurrentBus.hpp>
#include <Application/Missive/Middleware/Transactional.hpp>
#include <Application/Missive/UnitOfWork/PostCommitHook.hpp>
#include <tests/Application/Missive/CountedAllocations.hpp>
#include <tests/support/DirectUnitOfWork.hpp>
#include <tests/support/RecordingLog.hpp>
#include <tests/support/ShortNames.hpp>

#include <doctest/doctest.h>

#include <memory>

namespace missive::test {

namespace {
struct Count {
    using Result = int;
    int by;
};
struct Forget {};
} // namespace

TEST_CASE("a command allocates nothing on its way through the default middleware") {
    HandlerRegistry handlers;
    int total = 0;
    handlers.add("count", [&](const Count& command) { return total += command.by; });
    handlers.add("forget", [&](const Forget&) { total = 0; });
    DirectUnitOfWork unitOfWork;
    ShortNames names;
    RecordingLog log;
    PostCommitHook postCommit{log};
    const MessageBus bus{"command.bus",
                         {std::make_shared<AddBusNameStamp>("command.bus"), std::make_shared<DispatchAfterCurrentBus>(),
                          std::make_shared<Transactional>(BoundUnitOfWork{unitOfWork, postCommit}, names,
                                                          UnitOfWorkPurpose::Access::Write),
                          std::make_shared<CallHandler>(handlers)}};
    const CommandBus commands{bus};
    const QueryBus queries{bus};
    commands.dispatch(Count{1});
    const DispatchContext run{"run-1"};

    const auto before = countedAllocations();
    commands.dispatch(Forget{});
    const int answer = commands.dispatch(Count{2});
    const int asked = queries.ask(Count{3});
    const auto after = countedAllocations();
    CHECK(after == before);
    CHECK(answer == 2);
    CHECK(asked == 5);
    CHECK(unitOfWork.runs().size() == 4);
}

} // namespace missive::test
