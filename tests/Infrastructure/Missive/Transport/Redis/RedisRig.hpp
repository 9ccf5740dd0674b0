#pragma once

#include <tests/Infrastructure/Missive/Transport/Redis/RedisTime.hpp>

#include <Infrastructure/Missive/Redis/RedisConnectionPool.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisScript.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisTransport.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisTransportOptions.hpp>
#include <tests/support/NoteCodec.hpp>
#include <tests/support/RecordingLog.hpp>
#include <tests/support/SequenceIds.hpp>
#include <tests/support/server/RedisServer.hpp>

#include <initializer_list>
#include <memory>
#include <string>

namespace missive::test {

/// The server that the tests of a program share; each has a stream of its own.
inline RedisServer& sharedRedisServer() {
    static RedisServer server;
    return server;
}

inline RedisAddress addressOf(const RedisServer& server) {
    RedisAddress address;
    address.port = server.port();
    return address;
}

/// Two transports on one stream of a real server, each with connections of its own as two processes would have them.
struct RedisRig {
    /// With TLS the address is the caller's.
    explicit RedisRig(RedisTransportOptions changed = {}) : options{named(std::move(changed))} {}

    RedisServer& server = sharedRedisServer();
    RedisTransportOptions options;
    RedisTime clock{options.address, options.stream};
    NoteCodec codec;
    SequenceIds ids;
    RecordingLog log;
    RedisConnection bare{options.address};
    RedisTransport first{options, std::make_shared<RedisConnectionPool>(options.address, redisScripts(), clock, log),
                         codec,   clock,
                         ids,     log};
    RedisTransport second{options, std::make_shared<RedisConnectionPool>(options.address, redisScripts(), clock, log),
                          codec,   clock,
                          ids,     log};

    RedisTransport& transport() { return first; }
    RedisTransport& other() { return second; }

    /// Asks the server as a user at its command line would.
    RedisReply ask(std::initializer_list<std::string> words) {
        std::vector<std::string_view> command{words.begin(), words.end()};
        return bare.run(command);
    }

private:
    RedisTransportOptions named(RedisTransportOptions changed) const {
        static int number = 0;
        if (!changed.address.tls) {
            changed.address = addressOf(server);
        }
        changed.stream = "stream" + std::to_string(++number);
        return changed;
    }
};

} // namespace missive::test
