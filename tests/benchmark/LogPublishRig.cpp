#include <tests/benchmark/LogPublishRig.hpp>

#include <Application/Missive/Bus/BusNames.hpp>
#include <Application/Missive/Bus/EventBus.hpp>
#include <Application/Missive/Bus/Routing.hpp>
#include <Application/Missive/Middleware/AddBusNameStamp.hpp>
#include <Application/Missive/Middleware/AddCorrelation.hpp>
#include <Application/Missive/Middleware/DispatchAfterCurrentBus.hpp>
#include <Application/Missive/Middleware/SendMessage.hpp>
#include <Application/Missive/Outbox/Outbox.hpp>
#include <Domain/Missive/Port/Setupable.hpp>
#include <Infrastructure/Logging/BusLogPublisher.hpp>
#include <Infrastructure/Logging/LoggingMessages.hpp>
#include <Infrastructure/Missive/Codec/JsonMessageCodec.hpp>
#include <Infrastructure/Missive/Log/LogStack.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteUnitOfWork.hpp>
#include <Infrastructure/Missive/Runtime/SystemClock.hpp>
#include <Infrastructure/Missive/Runtime/SystemRandom.hpp>
#include <Infrastructure/Missive/Runtime/ThreadedBackgroundTasks.hpp>
#include <Infrastructure/Missive/Runtime/UuidV7Generator.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisTransportFactory.hpp>

namespace missive::benchmark {

using logging::LogMessage;

struct LogPublishRig::Parts {
    Parts(const std::filesystem::path& file, const std::string& dsn) : database{file.string()} {
        types.registerMessage<LogMessage>("logging.log_message");
        RedisTransportFactory redis{codec, clock, ids, log};
        const auto& added = transports.add({.transport = redis.create({"logs", dsn, {}})});
        added.transport.power<Setupable>()->setup();
        routing.route(TypeId::of<LogMessage>(), {"logs"});
        bus.use({std::make_shared<AddCorrelation>(), std::make_shared<AddBusNameStamp>(bus.name()),
                 std::make_shared<DispatchAfterCurrentBus>(),
                 std::make_shared<SendMessage>(routing, outbox, unitOfWork, ids, types, log, true)});
    }

    SystemClock clock;
    LogStack logs{clock};
    Log& log{logs.channel("messenger")};
    SystemRandom random;
    UuidV7Generator ids{clock, random};
    ThreadedBackgroundTasks tasks;
    MessageTypes types;
    JsonMessageCodec codec{types};
    OdbSqliteDatabase database;
    OdbSqliteUnitOfWork unitOfWork{database, clock};
    TransportRegistry transports;
    Routing routing{transports};
    OutboxForwarding forwarding{transports, clock, random, types, log};
    Outbox outbox{transports, forwarding, unitOfWork, clock, tasks, log};
    MessageBus bus{std::string{BusNames::event}};
    EventBus events{bus, unitOfWork};
    logging::BusLogPublisher publisher{events};
};

LogPublishRig::LogPublishRig(const std::filesystem::path& file, const std::string& dsn)
    : parts_{std::make_unique<Parts>(file, dsn)} {}

LogPublishRig::~LogPublishRig() = default;

std::vector<LogMessage> LogPublishRig::records(std::size_t count) {
    std::vector<LogMessage> records(count);
    for (std::size_t i = 0; i < count; ++i) {
        auto& record = records[i];
        record.channel = "orders";
        record.message = std::string(120, 'x');
        record.context = {{"sku", "SKU-0014"}, {"left", 3}, {"warehouse", "Hamburg"}};
        record.timestamp = SystemClock{}.now();
        record.host = "web1";
        record.pid = 4711;
        record.run = "3f9c2a71b04d";
        record.sequence = i + 1;
    }
    return records;
}

void LogPublishRig::publish(const std::vector<LogMessage>& records) { parts_->publisher.publish(records, false); }

} // namespace missive::benchmark
