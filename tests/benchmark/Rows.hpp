#pragma once

#include <tests/benchmark/Row.hpp>

#include <vector>

namespace missive::benchmark {

/// A command through the bus against a virtual call.
std::vector<Row> commandRows();
/// Encoding and decoding against code written by hand for the one message.
std::vector<Row> codecRows();
/// Dispatching events inside a unit of work against raw prepared statements.
std::vector<Row> dispatchRows();
/// Working off a backlog against raw prepared statements.
std::vector<Row> consumeRows();
/// Publishing to a Redis server and consuming from it against bare hiredis; none where no server is installed.
std::vector<Row> redisRows();
/// Publishing to RabbitMQ and consuming from it against bare librabbitmq; none where RabbitMQ is not installed.
std::vector<Row> amqpRows();
/// The same on a PostgreSQL server against bare libpq.
std::vector<Row> postgresRows();

/// The shipped application over HTTP against bare servers; none where wrk is not installed.
std::vector<Row> httpRows();

/// Being measured against not being measured; none where wrk is not installed.
std::vector<Row> performanceRows();

/// Telling the log, whose records travel, against spdlog.
std::vector<Row> loggingRows();
/// The way of its records over Redis and to a file against bare hiredis; none where no server is installed.
std::vector<Row> logTravelRows();

/// Relaying from an outbox to brokers: a long backlog against a short one.
std::vector<Row> outboxRows();

/// What benchmarks over workers tell, beside Google Benchmark and bare processes.
std::vector<Row> benchmarkingRows();

} // namespace missive::benchmark
