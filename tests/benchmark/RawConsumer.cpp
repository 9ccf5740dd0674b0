#include <tests/benchmark/RawConsumer.hpp>

#include <Infrastructure/Missive/Transport/Sqlite/SqliteMessageStatements.hpp>

#include <cstdio>
#include <string_view>

namespace missive::benchmark {

namespace {

const SqliteMessageStatements& sql() {
    static const SqliteMessageStatements statements{"messenger_messages"};
    return statements;
}

constexpr std::string_view now = "9000-01-01 00:00:00";
constexpr std::string_view token = "0199b7a4-0f3e-7c1a-9b1e-0123456789ab";

constexpr const char* makeInbox =
    "CREATE TABLE IF NOT EXISTS messenger_inbox (message_id TEXT NOT NULL, handler TEXT NOT NULL, "
    "handled_at DATETIME NOT NULL, PRIMARY KEY (message_id, handler)) WITHOUT ROWID";

RawDatabase& withInbox(RawDatabase& database) {
    database.execute(makeInbox);
    return database;
}

std::string_view identifier(char (&text)[40], std::int64_t number) {
    const int size =
        std::snprintf(text, sizeof text, "70ccec31-3571-410a-bc13-%012llx", static_cast<long long>(number));
    return {text, static_cast<std::size_t>(size)};
}

} // namespace

RawConsumer::RawConsumer(RawDatabase& database)
    : begin_{withInbox(database).prepare("BEGIN IMMEDIATE")}, commit_{database.prepare("COMMIT")},
      claim_{database.prepare(sql().claimDue)}, remove_{database.prepare(sql().remove)},
      inbox_{database.prepare(
          "INSERT INTO messenger_inbox (message_id, handler, handled_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")} {
    claim_.bind(1, "default").bind(2, now).bind(5, token);
    remove_.bind(2, token);
    inbox_.bind(2, "benchmark.handler").bind(3, now);
}

bool RawConsumer::claim() {
    ids_.clear();
    claim_.bind(6, most_);
    while (claim_.step()) {
        ids_.push_back(claim_.integer(0));
        bytes_ += claim_.text(1).size() + claim_.text(2).size();
    }
    claim_.reset();
    most_ = batch;
    return !ids_.empty();
}

std::size_t RawConsumer::consume() {
    std::size_t consumed = 0;
    for (most_ = 1; claim(); consumed += ids_.size()) {
        begin_.run();
        for (const auto id : ids_) {
            remove_.bind(1, id).run();
        }
        commit_.run();
    }
    return consumed;
}

std::size_t RawConsumer::consumeWriting(RawStatement& effect) {
    std::size_t consumed = 0;
    char text[40];
    for (most_ = 1; claim(); consumed += ids_.size()) {
        for (const auto id : ids_) {
            const auto name = identifier(text, id);
            begin_.run();
            inbox_.bind(1, name).run();
            effect.bind(1, name).run();
            remove_.bind(1, id).run();
            commit_.run();
        }
    }
    return consumed;
}

} // namespace missive::benchmark
