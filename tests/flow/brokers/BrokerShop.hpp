#pragma once

#include <tests/flow/Scratch.hpp>
#include <tests/flow/brokers/OrderStory.hpp>

#include <cstdint>
#include <string>

namespace missive::test {

/// An installation whose events go through a broker, looked at from outside.
class BrokerShop {
public:
    /// Nothing for either means the application's SQLite file.
    BrokerShop(const std::string& transportDsn, const std::string& databaseUrl, OrderStory story = {});

    const Scratch& scratch() const noexcept { return scratch_; }
    Process start(const Scratch::Arguments& arguments) const { return scratch_.start(arguments); }
    Finished run(const Scratch::Arguments& arguments) const { return scratch_.run(arguments); }

    /// Fills the stock, which makes the tables, and makes the transports. Throws std::runtime_error.
    void setUp() const;

    /// The order book's files.
    std::string orders() const { return story_.data + "/orders.jsonl"; }
    std::string stock() const { return story_.data + "/stock.jsonl"; }

    /// What `messenger:stats` says of one transport, ready, delayed and claimed; -1 when it cannot be asked.
    std::int64_t messages(const std::string& transport) const;
    /// Whether nothing is in the transport, nor on its way to it.
    bool isDrained() const { return messages("async") == 0 && messages("missive_outbox:async") <= 0; }
    /// Whether the report says what the order book comes to; false also when the database is away.
    bool isComplete() const;
    /// Waits, asking now and then, until it is complete and drained; false when it is not in good time.
    bool settles() const;
    /// What is wrong with the result; empty when nothing is.
    std::string problem() const;

    /// A number from the application's database.
    std::int64_t number(const std::string& sql) const;

private:
    Report expected() const { return Report::expectedIn(story_.data + "/expected.json"); }
    std::int64_t doubledFailures() const;

    OrderStory story_;
    std::string databaseUrl_;
    Scratch scratch_;
};

} // namespace missive::test
