#include <tests/benchmark/Rows.hpp>

#include <Infrastructure/Missive/Transport/Sqlite/SqliteMessageStatements.hpp>
#include <tests/benchmark/Alternate.hpp>
#include <tests/benchmark/EventRig.hpp>
#include <tests/benchmark/RawDatabase.hpp>
#include <tests/benchmark/SampleOrder.hpp>

#include <array>
#include <optional>
#include <string>

namespace missive::benchmark {

namespace {

constexpr int slices = 20;

/// The columns of a row that ours has written.
std::array<std::string, 5> writtenRow(const std::filesystem::path& file) {
    RawDatabase database{file};
    auto select =
        database.prepare("SELECT body, headers, queue_name, created_at, available_at FROM messenger_messages LIMIT 1");
    select.step();
    std::array<std::string, 5> row;
    for (int column = 0; column < 5; ++column) {
        row[static_cast<std::size_t>(column)] = select.text(column);
    }
    return row;
}

using Dispatch = void (EventRig::*)(const ordering::OrderCreated&, std::size_t);

/// So many events in each of so many units of work, or of so many dispatches of them together.
Sample run(const std::filesystem::path& directory, std::size_t units, std::size_t events, Dispatch dispatch) {
    const auto order = sampleOrder();
    EventRig rig{directory / "ours.db"};
    rig.connect();
    (rig.*dispatch)(order, 1);
    const auto row = writtenRow(directory / "ours.db");

    RawDatabase database{directory / "twin.db"};
    auto begin = database.prepare("BEGIN IMMEDIATE");
    auto insert = database.prepare(SqliteMessageStatements{"messenger_messages"}.insert);
    auto commit = database.prepare("COMMIT");
    auto sample = alternate(
        slices,
        [&](Stopwatch& watch) {
            watch.start();
            for (std::size_t i = 0; i < units; ++i) {
                (rig.*dispatch)(order, events);
            }
            watch.stop(units * events);
        },
        [&](Stopwatch& watch) {
            watch.start();
            for (std::size_t i = 0; i < units; ++i) {
                begin.run();
                for (std::size_t j = 0; j < events; ++j) {
                    for (int column = 0; column < 5; ++column) {
                        insert.bind(column + 1, row[static_cast<std::size_t>(column)]);
                    }
                    insert.run();
                }
                commit.run();
            }
            watch.stop(units * events);
        });
    return sample;
}

Row rowOf(const char* name, const char* description, std::size_t units, std::size_t events,
          Dispatch dispatch = &EventRig::dispatch, std::optional<double> leastRate = 0.8) {
    return {
        name, description, "event", {}, leastRate, [units, events, dispatch](const std::filesystem::path& directory) {
            return run(directory, units, events, dispatch);
        }};
}

} // namespace

std::vector<Row> dispatchRows() {
    return {rowOf("dispatch.1", "one event in its own unit of work / BEGIN IMMEDIATE, INSERT, COMMIT", 500, 1),
            rowOf("dispatch.100", "100 events in one unit of work / the same INSERTs in one transaction", 10, 100),
            rowOf("dispatch.caused.100", "the same with correlation and cause / the same INSERTs", 10, 100,
                  &EventRig::dispatchCaused, std::nullopt),
            rowOf("dispatch.all.100", "100 events in one dispatchAll / the same INSERTs in one transaction", 10, 100,
                  &EventRig::dispatchAll)};
}

} // namespace missive::benchmark
