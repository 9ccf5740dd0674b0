#include <Application/Missive/Bus/CommandBus.hpp>

#include <Application/Missive/Bus/QueryBus.hpp>
#include <Application/Missive/Middleware/AddBusNameStamp.hpp>
#include <Application/Missive/Middleware/CallHandler.hpp>
#include <Application/Missive/Middleware/DispatchAfterCurrentBus.hpp>
#include <Application/Missive/Middleware/Transactional.hpp>
#include <Application/Missive/Release/PostCommitRelease.hpp>
#include <tests/support/DirectUnitOfWork.hpp>
#include <tests/support/RecordingLog.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>

namespace {
std::atomic<std::size_t> allocations{0};
} // namespace

// Every allocation of this test program is counted.
void* operator new(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size == 0 ? 1 : size)) {
        return memory;
    }
    throw std::bad_alloc{};
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace missive::testing {

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
    RecordingLog log;
    PostCommitRelease release{log};
    const MessageBus bus{"command.bus",
                         {std::make_shared<AddBusNameStamp>("command.bus"), std::make_shared<DispatchAfterCurrentBus>(),
                          std::make_shared<Transactional>(unitOfWork, release, UnitOfWorkPurpose::Access::Write),
                          std::make_shared<CallHandler>(handlers)}};
    const CommandBus commands{bus};
    const QueryBus queries{bus};
    commands.dispatch(Count{1});

    const auto before = allocations.load();
    commands.dispatch(Forget{});
    const int answer = commands.dispatch(Count{2});
    const int asked = queries.ask(Count{3});
    const auto after = allocations.load();
    CHECK(after == before);
    CHECK(answer == 2);
    CHECK(asked == 5);
    CHECK(unitOfWork.runs().size() == 4);
}

} // namespace missive::testing
