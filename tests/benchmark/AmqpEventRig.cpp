#include <benchmark/AmqpEventRig.hpp>

#include <Application/Missive/Middleware/AddBusNameStamp.hpp>
#include <Application/Missive/Middleware/DispatchAfterCurrentBus.hpp>
#include <Application/Missive/Middleware/HandleEvent.hpp>
#include <Application/Missive/Middleware/RestoreOriginalReceiver.hpp>
#include <Application/Missive/Middleware/SendMessage.hpp>
#include <Application/Missive/Worker/LogWorkerEvents.hpp>
#include <Application/Missive/Worker/StopOnMessageLimit.hpp>
#include <Application/Missive/Worker/Worker.hpp>
#include <Domain/Missive/Port/Setupable.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Infrastructure/Missive/Retry/MultiplierRetryPolicy.hpp>
#include <Infrastructure/Missive/Runtime/PollWaiter.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTransportFactory.hpp>
#include <Infrastructure/Ordering/OrderingMessages.hpp>

#include <memory>
#include <vector>

namespace missive::benchmark {

AmqpEventRig::AmqpEventRig(const std::filesystem::path& file, const std::string& dsn) : database_{file.string()} {
    types_.registerMessage<ordering::OrderCreated>("ordering.order_created");
    AmqpTransportFactory factory{codec_, clock_, ids_, tasks_, log_};
    const auto retry = std::make_shared<MultiplierRetryPolicy>(MultiplierRetryPolicy::Settings{}, random_);
    transports_.add({factory.create({"async", dsn, {}}), retry, {}});
    transports_.get("async").transport.power<Setupable>()->setup();
    routing_.route(TypeId::of<ordering::OrderCreated>(), {"async"});
    release_.releaseTo(events_);
}

void AmqpEventRig::connect() {
    handlers_.freeze();
    bus_.use({std::make_shared<AddBusNameStamp>(bus_.name()), std::make_shared<DispatchAfterCurrentBus>(),
              std::make_shared<RestoreOriginalReceiver>(),
              std::make_shared<SendMessage>(routing_, unitOfWork_, ids_, log_, true),
              std::make_shared<HandleEvent>(handlers_, unitOfWork_, release_, log_, false)});
}

void AmqpEventRig::send(const ordering::OrderCreated& event, std::size_t copies, std::size_t together) {
    auto& sender = *transports_.get("async").transport.sender;
    std::vector<Envelope> batch;
    for (std::size_t sent = 0; sent < copies; sent += together) {
        batch.clear();
        for (std::size_t i = 0; i < together; ++i) {
            batch.push_back(Envelope::of(ordering::OrderCreated{event}).with(MessageIdStamp{ids_.next().toString()}));
        }
        sender.send(batch);
    }
}

void AmqpEventRig::consume(std::size_t count) {
    WorkerEvents events;
    PollWaiter waiter;
    WorkerOptions options;
    options.transportNames = {"async"};
    Worker worker{transports_, routable_, processor_, events, clock_, waiter, tasks_, log_, options};
    logWorkerEvents(events, log_);
    stopOnMessageLimit(events, worker, count, log_);
    worker.run();
}

} // namespace missive::benchmark
