#include <tests/benchmark/LogTravelRig.hpp>

#include <Application/Logging/EventHandler/LogMessageHandler.hpp>
#include <Application/Missive/Bus/BusNames.hpp>
#include <Application/Missive/Bus/EventBus.hpp>
#include <Application/Missive/Bus/HandlerRegistry.hpp>
#include <Application/Missive/Bus/RoutableMessageBus.hpp>
#include <Application/Missive/Bus/Routing.hpp>
#include <Application/Missive/Failure/FailureHandling.hpp>
#include <Application/Missive/Middleware/AddBusNameStamp.hpp>
#include <Application/Missive/Middleware/AddCorrelation.hpp>
#include <Application/Missive/Middleware/DispatchAfterCurrentBus.hpp>
#include <Application/Missive/Middleware/HandleEvent.hpp>
#include <Application/Missive/Middleware/RestoreOriginalReceiver.hpp>
#include <Application/Missive/Middleware/SendMessage.hpp>
#include <Application/Missive/Outbox/Outbox.hpp>
#include <Application/Missive/UnitOfWork/PostCommitHook.hpp>
#include <Application/Missive/Worker/Listener/StopOnMessageLimit.hpp>
#include <Application/Missive/Worker/MessageProcessor.hpp>
#include <Application/Missive/Worker/Worker.hpp>
#include <Domain/Missive/Port/Setupable.hpp>
#include <Infrastructure/Logging/BusLogPublisher.hpp>
#include <Infrastructure/Logging/FileLogArchive.hpp>
#include <Infrastructure/Logging/LogDirectory.hpp>
#include <Infrastructure/Logging/LoggingMessages.hpp>
#include <Infrastructure/Missive/Codec/JsonMessageCodec.hpp>
#include <Infrastructure/Missive/Log/LineFormat.hpp>
#include <Infrastructure/Missive/Log/LogStack.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteUnitOfWork.hpp>
#include <Infrastructure/Missive/Runtime/PollWaiter.hpp>
#include <Infrastructure/Missive/Runtime/SystemClock.hpp>
#include <Infrastructure/Missive/Runtime/SystemRandom.hpp>
#include <Infrastructure/Missive/Runtime/ThreadedBackgroundTasks.hpp>
#include <Infrastructure/Missive/Runtime/UuidV7Generator.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisTransportFactory.hpp>

namespace missive::benchmark {

using logging::LogMessage;

struct LogTravelRig::Parts {
    Parts(const std::filesystem::path& ofFiles, const std::string& dsn)
        : directory{ofFiles}, database{(ofFiles / "application.db").string()} {
        types.registerMessage<LogMessage>("logging.log_message");
        RedisTransportFactory redis{codec, clock, ids, log};
        const auto& added = transports.add({.transport = redis.create({"logs", dsn, {}})});
        added.transport.power<Setupable>()->setup();
        routing.route(TypeId::of<LogMessage>(), {"logs"});
        handlers.addBatch("logging.write", logging::LogMessageHandler{archive},
                          {.size = 500, .wait = std::chrono::milliseconds{200}});
        handlers.freeze();
        bus.use({std::make_shared<AddCorrelation>(), std::make_shared<AddBusNameStamp>(bus.name()),
                 std::make_shared<DispatchAfterCurrentBus>(), std::make_shared<RestoreOriginalReceiver>(transports),
                 std::make_shared<SendMessage>(routing, outbox, unitOfWork, ids, types, log, true),
                 std::make_shared<HandleEvent>(handlers, bound, hooks, types, log, false)});
    }

    std::filesystem::path directory;
    SystemClock clock;
    LogStack logs{clock};
    Log& log{logs.channel("messenger")};
    SystemRandom random;
    UuidV7Generator ids{clock, random};
    ThreadedBackgroundTasks tasks;
    PollWaiter waiter;
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
    HandlerRegistry handlers;
    PostCommitHook postCommit{log};
    BoundUnitOfWork bound{unitOfWork, postCommit};
    RoutableMessageBus routable{{&bus}, bus};
    FailureHandling failures{transports, bound, clock};
    Hooks<HandlerCall> hooks;
    BatchHandling batches{bound, hooks, types, log};
    MessageProcessor processor{routable, failures, batches};
    LineFormat format;
    logging::LogFileNames names{clock, directory, {}};
    logging::LogDirectory files{clock, directory, {}};
    logging::WrittenKeys keys{clock, directory, 32U << 20U};
    logging::FileLogArchive archive{{files, format, names, keys, clock, waiter}, logging::Duplicates::Drop};
};

LogTravelRig::LogTravelRig(const std::filesystem::path& directory, const std::string& dsn)
    : parts_{std::make_unique<Parts>(directory, dsn)} {}

LogTravelRig::~LogTravelRig() = default;

std::vector<LogMessage> LogTravelRig::records(std::size_t count) {
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

void LogTravelRig::publish(const std::vector<LogMessage>& records) { parts_->publisher.publish(records, false); }

logging::LogPublisher& LogTravelRig::publisher() { return parts_->publisher; }

void LogTravelRig::consume(std::size_t count) {
    auto& parts = *parts_;
    WorkerEvents events;
    WorkerOptions options;
    options.transportNames = {"logs"};
    options.fetchSize = 500;
    options.stopWhenEmpty = count == untilEmpty;
    Worker worker{parts.transports, parts.routable, parts.processor, events, parts.clock,
                  parts.waiter,     parts.tasks,    parts.log,       options};
    if (count != untilEmpty) {
        stopOnMessageLimit(events, worker, count, parts.log);
    }
    worker.run();
}

} // namespace missive::benchmark
