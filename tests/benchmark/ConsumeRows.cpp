#include <tests/benchmark/Rows.hpp>

#include <Application/Ordering/EventHandler/SendConfirmationOnOrderCreated.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteConnection.hpp>
#include <Infrastructure/Ordering/OdbConfirmationRepository.hpp>
#include <Infrastructure/Ordering/OrderingTables.hpp>
#include <tests/benchmark/Alternate.hpp>
#include <tests/benchmark/Backlog.hpp>
#include <tests/benchmark/EventRig.hpp>
#include <tests/benchmark/RawConsumer.hpp>

#include <limits>
#include <stdexcept>
#include <string>

namespace missive::benchmark {

namespace {

constexpr std::size_t backlogSize = 20'000;
constexpr int slices = 2;
constexpr const char* makeEffects = "CREATE TABLE effect (message TEXT NOT NULL PRIMARY KEY, lines INTEGER NOT NULL)";
constexpr const char* insertEffect = "INSERT INTO effect (message, lines) VALUES (?, ?)";

void require(std::size_t count, std::size_t expected) {
    if (count != expected) {
        throw std::runtime_error{std::to_string(count) + " messages were consumed instead of " +
                                 std::to_string(expected) + "."};
    }
}

Sample counting(const std::filesystem::path& directory) {
    const Backlog backlog{directory / "backlog.db", backlogSize};
    EventRig rig{directory / "ours.db"};
    std::size_t handled = 0;
    rig.handle([&handled](const ordering::OrderCreated&) { ++handled; });
    rig.connect();
    RawDatabase ours{directory / "ours.db"};
    RawDatabase twin{directory / "twin.db"};
    RawConsumer consumer{twin};
    auto sample = alternate(
        slices,
        [&](Stopwatch& watch) {
            backlog.pourInto(ours, backlogSize);
            handled = 0;
            watch.start();
            rig.consume(EventRig::untilEmpty);
            watch.stop(backlogSize);
            require(handled, backlogSize);
        },
        [&](Stopwatch& watch) {
            backlog.pourInto(twin, backlogSize);
            watch.start();
            const auto consumed = consumer.consume();
            watch.stop(backlogSize);
            require(consumed, backlogSize);
        });
    sample.note = "batches of " + std::to_string(RawConsumer::batch) + " after a first of 1";
    return sample;
}

/// `makeHandler` registers the handler; `effect` is what the twin writes in its stead.
template <class MakeHandler> Sample writing(const std::filesystem::path& directory, const std::string& table,
                                            const std::string& effect, std::string_view secondText,
                                            MakeHandler makeHandler) {
    const Backlog backlog{directory / "backlog.db", backlogSize};
    EventRig rig{directory / "ours.db"};
    RawDatabase ours{directory / "ours.db"};
    RawDatabase twin{directory / "twin.db"};
    makeHandler(rig, ours, twin);
    rig.connect();
    RawConsumer consumer{twin};
    auto write = twin.prepare(effect);
    if (secondText.empty()) {
        write.bind(2, std::int64_t{3});
    } else {
        write.bind(2, "C-01330").bind(3, secondText);
    }
    const auto written = [&](RawDatabase& database) {
        auto count = database.prepare("SELECT count(*) FROM " + table);
        count.step();
        return static_cast<std::size_t>(count.integer(0));
    };
    const auto refill = [&](RawDatabase& database) {
        database.execute("DELETE FROM " + table);
        database.execute("CREATE TABLE IF NOT EXISTS messenger_inbox (message_id TEXT NOT NULL, handler TEXT NOT NULL, "
                         "handled_at DATETIME NOT NULL, PRIMARY KEY (message_id, handler)) WITHOUT ROWID");
        database.execute("DELETE FROM messenger_inbox");
        backlog.pourInto(database, backlogSize);
    };
    auto sample = alternate(
        slices,
        [&](Stopwatch& watch) {
            refill(ours);
            watch.start();
            rig.consume(EventRig::untilEmpty);
            watch.stop(backlogSize);
            require(written(ours), backlogSize);
        },
        [&](Stopwatch& watch) {
            refill(twin);
            watch.start();
            consumer.consumeWriting(write);
            watch.stop(backlogSize);
            require(written(twin), backlogSize);
        });
    sample.note = "batches of " + std::to_string(RawConsumer::batch) + " after a first of 1";
    return sample;
}

Sample writingRow(const std::filesystem::path& directory) {
    return writing(directory, "effect", insertEffect, {}, [](EventRig& rig, RawDatabase& ours, RawDatabase& twin) {
        ours.execute(makeEffects);
        twin.execute(makeEffects);
        rig.handle([&unitOfWork = rig.unitOfWork()](const ordering::OrderCreated& event) {
            const auto id = event.orderId.toString();
            unitOfWork.joined()
                ->prepare(insertEffect)
                .bind(1, id)
                .bind(2, static_cast<std::int64_t>(event.lines.size()))
                .run();
        });
    });
}

Sample writingThroughOdb(const std::filesystem::path& directory) {
    std::optional<ordering::OdbConfirmationRepository> confirmations;
    return writing(directory, "ordering_confirmation",
                   "INSERT INTO ordering_confirmation (order_id, recipient, text) VALUES (?, ?, ?)",
                   "Dear Jos\u00e9 Pe\u00f1a, your order over 6422.69 EUR has arrived.",
                   [&](EventRig& rig, RawDatabase&, RawDatabase& twin) {
                       rig.database().createSchema("ordering", ordering::orderingTables());
                       twin.execute("CREATE TABLE ordering_confirmation (order_id TEXT NOT NULL PRIMARY KEY, recipient "
                                    "TEXT NOT NULL, text TEXT NOT NULL)");
                       confirmations.emplace(rig.unitOfWork());
                       rig.handle(ordering::SendConfirmationOnOrderCreated{*confirmations});
                   });
}

/// Consuming the same number of messages from a long queue and from a short one.
Sample longQueue(const std::filesystem::path& directory) {
    constexpr std::size_t few = 1'000;
    constexpr std::size_t many = 100'000;
    constexpr int turns = 10;
    const Backlog backlog{directory / "backlog.db", backlogSize};
    std::size_t handled = 0;
    const auto count = [&handled](const ordering::OrderCreated&) { ++handled; };
    EventRig longRig{directory / "long.db"};
    longRig.handle(count);
    longRig.connect();
    EventRig shortRig{directory / "short.db"};
    shortRig.handle(count);
    shortRig.connect();
    RawDatabase longQueue{directory / "long.db"};
    RawDatabase shortQueue{directory / "short.db"};
    backlog.pourInto(longQueue, many);
    const auto consume = [&](EventRig& rig, Stopwatch& watch) {
        handled = 0;
        watch.start();
        rig.consume(few);
        watch.stop(few);
        require(handled, few);
    };
    auto sample = alternate(
        turns, [&](Stopwatch& watch) { consume(longRig, watch); },
        [&](Stopwatch& watch) {
            backlog.pourInto(shortQueue, few);
            consume(shortRig, watch);
        });
    sample.note = "both are ours: 100 000 messages wait / 1 000 messages wait";
    return sample;
}

} // namespace

std::vector<Row> consumeRows() {
    return {{"consume.count",
             "20 000 messages, a handler that counts / raw claim and delete",
             "message",
             {},
             0.75,
             counting},
            {"consume.write",
             "the same, a handler that writes a row / claim, inbox, row, delete, commit",
             "message",
             {},
             0.7,
             writingRow},
            {"consume.odb",
             "the same, the handler writes through ODB (for information)",
             "message",
             {},
             {},
             writingThroughOdb},
            {"consume.backlog", "100 000 waiting messages / 1 000 waiting messages", "message", {}, 0.8, longQueue}};
}

} // namespace missive::benchmark
