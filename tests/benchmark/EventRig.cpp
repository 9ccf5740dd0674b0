#include <tests/benchmark/EventRig.hpp>

#include <Application/Missive/Bus/DispatchContext.hpp>
#include <Application/Missive/Middleware/AddBusNameStamp.hpp>
#include <Application/Missive/Middleware/AddCorrelation.hpp>
#include <Application/Missive/Middleware/DispatchAfterCurrentBus.hpp>
#include <Application/Missive/Middleware/HandleEvent.hpp>
#include <Application/Missive/Middleware/RestoreOriginalReceiver.hpp>
#include <Application/Missive/Middleware/SendMessage.hpp>
#include <Application/Missive/Outbox/OutboxRelay.hpp>
#include <Application/Missive/Worker/Listener/LogWorkerEvents.hpp>
#include <Application/Missive/Worker/Listener/StopOnMessageLimit.hpp>
#include <Application/Missive/Worker/Worker.hpp>
#include <Domain/Missive/OutboxName.hpp>
#include <Domain/Missive/Port/OutboxTable.hpp>
#include <Domain/Missive/Port/Setupable.hpp>
#include <Domain/Missive/Stamp/BusNameStamp.hpp>
#include <Domain/Missive/Stamp/ForwardStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Infrastructure/Missive/Retry/MultiplierRetryPolicy.hpp>
#include <Infrastructure/Missive/Runtime/PollWaiter.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTransportFactory.hpp>
#include <Infrastructure/Missive/Transport/Postgres/PostgresTransportFactory.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisTransportFactory.hpp>
#include <Infrastructure/Missive/Transport/Sqlite/SqliteTransportFactory.hpp>
#include <Infrastructure/Ordering/OrderingMessages.hpp>

#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

namespace missive::benchmark {

namespace {

void sendEach(Sender& sender, std::size_t copies, std::size_t together, auto make) {
    std::vector<Envelope> batch;
    for (std::size_t sent = 0; sent < copies; sent += together) {
        batch.clear();
        for (std::size_t i = 0; i < together; ++i) {
            batch.push_back(make());
        }
        sender.send(batch);
    }
}

} // namespace

EventRig::EventRig(const std::filesystem::path& file, const std::string& dsn) : database_{file.string()} {
    types_.registerMessage<ordering::OrderCreated>("ordering.order_created");
    SqliteTransportFactory factory{database_.path(), &unitOfWork_, codec_, clock_, ids_};
    const auto retry = std::make_shared<MultiplierRetryPolicy>(MultiplierRetryPolicy::Settings{}, random_);
    RedisTransportFactory redis{codec_, clock_, ids_, log_};
    AmqpTransportFactory amqp{codec_, clock_, ids_, tasks_, log_};
    PostgresTransportFactory postgres{std::nullopt, nullptr, {codec_, clock_, ids_, waiter_, log_}};
    TransportFactory* chosen = &factory;
    for (TransportFactory* other : std::initializer_list<TransportFactory*>{&redis, &amqp, &postgres}) {
        chosen = other->supports(dsn) ? other : chosen;
    }
    auto made = chosen->create({"async", dsn, {}});
    const std::string outbox = made.sharesTransaction ? "" : OutboxName::of("async");
    const auto& async = transports_.add({std::move(made), retry, "failed", outbox});
    if (!outbox.empty()) {
        const auto table = factory.create({"outbox", "doctrine://default?redeliver_timeout=10", {}});
        transports_.add({table.power<OutboxTable>()->outboxOf("async"), retry});
    }
    transports_.add({factory.create({"failed", "doctrine://default?queue_name=failed", {}}), retry, {}});
    async.transport.power<Setupable>()->setup();
    routing_.route(TypeId::of<ordering::OrderCreated>(), {"async"});
    postCommit_.storeOn(events_);
}

void EventRig::connect() {
    handlers_.freeze();
    bus_.use({std::make_shared<AddCorrelation>(), std::make_shared<AddBusNameStamp>(bus_.name()),
              std::make_shared<DispatchAfterCurrentBus>(), std::make_shared<RestoreOriginalReceiver>(transports_),
              std::make_shared<SendMessage>(routing_, outbox_, unitOfWork_, ids_, types_, log_, true),
              std::make_shared<HandleEvent>(handlers_, bound_, hooks_, types_, log_, false)});
}

void EventRig::dispatch(const ordering::OrderCreated& event, std::size_t copies) {
    bound_.run({}, [&] {
        for (std::size_t i = 0; i < copies; ++i) {
            events_.dispatch(ordering::OrderCreated{event});
        }
    });
}

void EventRig::dispatchCaused(const ordering::OrderCreated& event, std::size_t copies) {
    const auto cause = envelopeOf(event);
    const DispatchContext handling{cause, "async"};
    dispatch(event, copies);
}

void EventRig::dispatchAll(const ordering::OrderCreated& event, std::size_t copies) {
    std::vector<Envelope> envelopes;
    envelopes.reserve(copies);
    for (std::size_t i = 0; i < copies; ++i) {
        envelopes.push_back(Envelope::of(ordering::OrderCreated{event}));
    }
    events_.dispatchAll(envelopes);
}

Envelope EventRig::envelopeOf(const ordering::OrderCreated& event) {
    return Envelope::of(ordering::OrderCreated{event})
        .with(BusNameStamp{bus_.name()})
        .with(MessageIdStamp{ids_.next().toString()});
}

void EventRig::send(const ordering::OrderCreated& event, std::size_t copies, std::size_t together) {
    sendEach(*transport().sender, copies, together, [&] { return envelopeOf(event); });
}

void EventRig::leaveInOutbox(const ordering::OrderCreated& event, std::size_t copies) {
    constexpr std::size_t together = 1000;
    sendEach(*transports_.get(OutboxName::of("async")).transport.sender, copies, together,
             [&] { return envelopeOf(event).with(ForwardStamp{transport().name}); });
}

void EventRig::relay(std::size_t batches) {
    OutboxRelay relay{transports_, forwarding_, clock_, waiter_, log_};
    for (std::size_t i = 0; i < batches; ++i) {
        if (!relay.forwardOnce()) {
            throw std::runtime_error{"Only " + std::to_string(i) + " batches of the outbox were forwarded."};
        }
    }
}

void EventRig::consume(std::size_t count) {
    WorkerEvents events;
    PollWaiter waiter;
    WorkerOptions options;
    options.transportNames = {"async"};
    options.stopWhenEmpty = count == untilEmpty;
    Worker worker{transports_, routable_, processor_, events, clock_, waiter, tasks_, log_, options};
    logWorkerEvents(events, types_, log_);
    if (count != untilEmpty) {
        stopOnMessageLimit(events, worker, count, log_);
    }
    worker.run();
}

} // namespace missive::benchmark
