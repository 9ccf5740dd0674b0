#include <tests/benchmark/Rows.hpp>

#include <Application/Missive/Bus/BusNames.hpp>
#include <Application/Missive/Bus/CommandBus.hpp>
#include <Application/Missive/Bus/HandlerRegistry.hpp>
#include <Application/Missive/Middleware/AddBusNameStamp.hpp>
#include <Application/Missive/Middleware/CallHandler.hpp>
#include <Application/Missive/Middleware/DispatchAfterCurrentBus.hpp>
#include <Application/Missive/Middleware/Transactional.hpp>
#include <Application/Missive/UnitOfWork/PostCommitHook.hpp>
#include <Infrastructure/Missive/Codec/MessageTypes.hpp>
#include <Infrastructure/Missive/Log/LogStack.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteUnitOfWork.hpp>
#include <Infrastructure/Missive/Runtime/SystemClock.hpp>
#include <tests/benchmark/Allocations.hpp>
#include <tests/benchmark/Alternate.hpp>
#include <tests/benchmark/VirtualHandler.hpp>

#include <cstdio>
#include <memory>
#include <string>

namespace missive::benchmark {

namespace {

constexpr std::size_t commands = 20'000;
constexpr int slices = 20;

/// The command bus with the default middleware, in the order the application wires it.
struct Bus {
    explicit Bus(const std::filesystem::path& directory) : database{(directory / "command.db").string()} {
        handlers.add("count", [this](const CountCommand& command) { count += command.amount; });
        handlers.freeze();
        bus.use({std::make_shared<AddBusNameStamp>(bus.name()), std::make_shared<DispatchAfterCurrentBus>(),
                 std::make_shared<Transactional>(BoundUnitOfWork{unitOfWork, postCommit}, types,
                                                 UnitOfWorkPurpose::Access::Write),
                 std::make_shared<CallHandler>(handlers)});
    }

    MessageTypes types;
    SystemClock clock;
    LogStack logs{clock};
    Log& log{logs.channel("messenger")};
    OdbSqliteDatabase database;
    OdbSqliteUnitOfWork unitOfWork{database, clock};
    PostCommitHook postCommit{log};
    HandlerRegistry handlers;
    MessageBus bus{std::string{BusNames::command}};
    CommandBus commands{bus};
    std::int64_t count = 0;
};

Sample run(const std::filesystem::path& directory) {
    Bus bus{directory};
    const auto handler = makeVirtualHandler();
    const CountCommand command{1};
    std::size_t allocated = 0;
    auto sample = alternate(
        slices,
        [&](Stopwatch& watch) {
            const auto before = allocations();
            watch.start();
            for (std::size_t i = 0; i < commands; ++i) {
                bus.commands.dispatch(command);
            }
            watch.stop(commands);
            allocated = allocations() - before;
        },
        [&](Stopwatch& watch) {
            watch.start();
            for (std::size_t i = 0; i < commands; ++i) {
                handler->handle(command);
            }
            watch.stop(commands);
        });
    std::array<char, 64> note{};
    std::snprintf(note.data(), note.size(), "%.3g allocations per command (target 0)",
                  static_cast<double>(allocated) / static_cast<double>(commands));
    sample.note = note.data();
    return sample;
}

} // namespace

std::vector<Row> commandRows() {
    return {{"command", "a command through the bus, default middleware / a virtual call", "command", 40, {}, run}};
}

} // namespace missive::benchmark
