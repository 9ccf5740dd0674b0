#pragma once

#include <tests/flow/Scratch.hpp>
#include <tests/interop/Carrier.hpp>

namespace missive::test {

// The carriers a test is played on, each time with new streams, queues and tables. Redis and RabbitMQ have their failed
// messages in the application's SQLite file, as Symfony recommends and 5.4's commands need.

struct OverRedis {
    static Carrier carrier(const Scratch& scratch);
    /// With the failed messages in a stream of their own.
    static Carrier alone(const Scratch& scratch);
};

struct OverAmqp {
    static Carrier carrier(const Scratch& scratch);
    /// With the failed messages in a queue of their own.
    static Carrier alone(const Scratch& scratch);
};

struct OverSqlite {
    static Carrier carrier(const Scratch& scratch);
};

struct OverPostgres {
    static Carrier carrier(const Scratch& scratch);
};

} // namespace missive::test
