#include <benchmark/EventRig.hpp>

#include <Application/Missive/Middleware/AddBusNameStamp.hpp>
#include <Application/Missive/Middleware/DispatchAfterCurrentBus.hpp>
#include <Application/Missive/Middleware/HandleEvent.hpp>
#include <Application/Missive/Middleware/RestoreOriginalReceiver.hpp>
#include <Application/Missive/Middleware/SendMessage.hpp>
#include <Application/Missive/Worker/LogWorkerEvents.hpp>
#include <Application/Missive/Worker/StopOnMessageLimit.hpp>
#include <Application/Missive/Worker/Worker.hpp>
#include <Domain/Missive/Port/Setupable.hpp>
#include <Infrastructure/Missive/Retry/MultiplierRetryPolicy.hpp>
#include <Infrastructure/Missive/Runtime/PollWaiter.hpp>
#include <Infrastructure/Missive/Transport/Postgres/PostgresTransportFactory.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisTransportFactory.hpp>
#include <Infrastructure/Missive/Transport/Sqlite/SqliteTransportFactory.hpp>
#include <Infrastructure/Ordering/OrderingMessages.hpp>

#include <memory>

namespace missive::benchmark {

EventRig::EventRig(const std::filesystem::path& file, const std::string& dsn) : database_{file.string()} {
    types_.registerMessage<ordering::OrderCreated>("ordering.order_created");
    SqliteTransportFactory factory{database_.path(), &unitOfWork_, codec_, clock_, ids_};
    const auto retry = std::make_shared<MultiplierRetryPolicy>(MultiplierRetryPolicy::Settings{}, random_);
    RedisTransportFactory redis{codec_, clock_, ids_, log_};
    PostgresTransportFactory postgres{std::nullopt, nullptr, {codec_, clock_, ids_, waiter_, log_}};
    TransportFactory* factoryOfDsn = &factory;
    for (TransportFactory* other :
         {static_cast<TransportFactory*>(&redis), static_cast<TransportFactory*>(&postgres)}) {
        factoryOfDsn = other->supports(dsn) ? other : factoryOfDsn;
    }
    const auto& async = transports_.add({factoryOfDsn->create({"async", dsn, {}}), retry, "failed"});
    transports_.add({factory.create({"failed", "doctrine://default?queue_name=failed", {}}), retry, {}});
    async.transport.power<Setupable>()->setup();
    routing_.route(TypeId::of<ordering::OrderCreated>(), {"async"});
    release_.releaseTo(events_);
}

void EventRig::connect() {
    handlers_.freeze();
    bus_.use({std::make_shared<AddBusNameStamp>(bus_.name()), std::make_shared<DispatchAfterCurrentBus>(),
              std::make_shared<RestoreOriginalReceiver>(),
              std::make_shared<SendMessage>(routing_, outbox_, unitOfWork_, ids_, log_, true),
              std::make_shared<HandleEvent>(handlers_, unitOfWork_, release_, log_, false)});
}

void EventRig::dispatch(const ordering::OrderCreated& event, std::size_t copies) {
    unitOfWork_.run({}, release_, [&] {
        for (std::size_t i = 0; i < copies; ++i) {
            events_.dispatch(ordering::OrderCreated{event});
        }
    });
}

void EventRig::consume(std::size_t most) {
    WorkerEvents events;
    PollWaiter waiter;
    WorkerOptions options;
    options.transportNames = {"async"};
    options.stopWhenEmpty = true;
    Worker worker{transports_, routable_, processor_, events, clock_, waiter, tasks_, log_, options};
    logWorkerEvents(events, log_);
    stopOnMessageLimit(events, worker, most, log_);
    worker.run();
}

} // namespace missive::benchmark
