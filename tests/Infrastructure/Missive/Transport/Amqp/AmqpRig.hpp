#pragma once

#include <Infrastructure/Missive/Runtime/SystemClock.hpp>
#include <Infrastructure/Missive/Runtime/ThreadedBackgroundTasks.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTransport.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTransportFactory.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/NoteCodec.hpp>
#include <tests/support/RecordingLog.hpp>
#include <tests/support/SequenceIds.hpp>
#include <tests/support/process/Eventually.hpp>
#include <tests/support/server/CutConnections.hpp>
#include <tests/support/server/RabbitMqServer.hpp>

#include <chrono>
#include <map>
#include <memory>
#include <string>
#include <thread>

namespace missive::test {

/// Transports at the program's RabbitMQ, each rig with an exchange and a queue of its own, which no other has used.
struct AmqpRig {
    RabbitMqServer& server = RabbitMqServer::shared();
    NoteCodec codec;
    SequenceIds ids;
    SystemClock systemClock;
    ThreadedBackgroundTasks tasks;
    RecordingLog log;
    std::string name = nextName();

    static std::string nextName() {
        static int last = 0;
        return "orders" + std::to_string(++last);
    }

    std::string dsn(const std::string& query = "", const std::string& host = "127.0.0.1") const {
        return server.dsn("/%2f/" + name + query, host);
    }

    std::shared_ptr<AmqpTransport> make(const std::string& dsn, std::map<std::string, std::string> options = {},
                                        const Clock* clock = nullptr) {
        AmqpTransportFactory factory{codec, clock == nullptr ? systemClock : *clock, ids, tasks, log};
        return std::dynamic_pointer_cast<AmqpTransport>(factory.create({"async", dsn, std::move(options)}).sender);
    }

    /// Looks until there are messages.
    static std::vector<Envelope> await(AmqpTransport& transport, std::size_t most = 10) {
        std::vector<Envelope> received;
        eventually(std::chrono::seconds{30}, [&] {
            transport.drain();
            received = transport.receive(most);
            return !received.empty();
        });
        return received;
    }
};

} // namespace missive::test
