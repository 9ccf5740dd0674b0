#include <tests/flow/model/DeliveryRig.hpp>

#include <Application/Missive/Middleware/CallHandler.hpp>
#include <Application/Missive/Middleware/HandleEvent.hpp>
#include <Application/Missive/Middleware/RestoreOriginalReceiver.hpp>
#include <Application/Missive/Middleware/Transactional.hpp>
#include <Application/Missive/Worker/Worker.hpp>
#include <Domain/Missive/Stamp/BusNameStamp.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ParkedStamp.hpp>
#include <Domain/Missive/Stamp/SentToFailureTransportStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>
#include <Infrastructure/Missive/Retry/MultiplierRetryPolicy.hpp>

#include <chrono>
#include <optional>
#include <stdexcept>

namespace missive::test {

namespace {

using namespace std::chrono_literals;

constexpr int handlers = 3;
constexpr int commandHandler = 2;
constexpr int retriesOfAsync = 2;

int mostTries(const std::string& transport) { return transport == "async" ? retriesOfAsync + 1 : 1; }

std::string sourceOf(int choice) { return choice % 2 == 0 ? "async" : "once"; }

/// Unique where it is one at all: messages that share an identity of their own are one message.
std::optional<std::string> identityOf(int choice, const std::string& serial) {
    switch (choice) {
    case 0:
        return "0193e2a4-7c1e-7d2b-9f3a-" + std::string(12 - serial.size(), '0') + serial;
    case 1:
        return "";
    case 2:
        return std::string{"a\0b", 3} + serial;
    case 3:
        return "\xff\xfe" + serial;
    case 4:
        return std::string(9000, 'x') + serial;
    default:
        return std::nullopt;
    }
}

} // namespace

DeliveryRig::DeliveryRig(PlantedFault planted) : planted_{planted} {
    types_.registerMessage<Happened>("model.happened");
    types_.registerMessage<Do>("model.do");
    add("async", async_, retriesOfAsync, false);
    add("once", once_, 0, false);
    add("failed", failed_, 1, true);
    for (const int handler : {0, 1}) {
        eventHandlers_.add("handler " + std::to_string(handler),
                           [this, handler](const Happened& event) { handle(event.number, handler); });
    }
    commandHandlers_.add("command", [this](const Do& command) { handle(command.number, commandHandler); });
    eventHandlers_.freeze();
    commandHandlers_.freeze();
    events_.use({std::make_shared<RestoreOriginalReceiver>(transports_),
                 std::make_shared<HandleEvent>(eventHandlers_, bound_, hooks_, types_, log_, false)},
                &eventHandlers_);
    commands_.use({std::make_shared<Transactional>(bound_, types_, UnitOfWorkPurpose::Access::Write),
                   std::make_shared<CallHandler>(commandHandlers_)},
                  &commandHandlers_);
}

void DeliveryRig::add(const std::string& name, const std::shared_ptr<ModelTransport>& transport, int retries,
                      bool sharesTransaction) {
    const MultiplierRetryPolicy::Settings settings{.maxRetries = retries, .delay = 1s, .jitter = 0};
    transports_.add({.transport = {.name = name,
                                   .sender = transport,
                                   .receiver = transport,
                                   .sharesTransaction = sharesTransaction},
                     .retryPolicy = std::make_shared<MultiplierRetryPolicy>(settings, random_),
                     .failureTransport = "failed",
                     .triesOnce = retries == 0});
}

void DeliveryRig::play(const Script& script) {
    for (const auto& step : script) {
        perform(step);
        check();
    }
}

void DeliveryRig::perform(const Step& step) {
    switch (step.kind) {
    case Step::Kind::Deliver:
        return deliver(step);
    case Step::Kind::Work:
        return work(step);
    case Step::Kind::Retry:
        return retry(step);
    case Step::Kind::PutBack:
        return putBack(step);
    case Step::Kind::Purge:
        return purge();
    case Step::Kind::Wait:
        static constexpr std::chrono::seconds waits[] = {1s, 30s, 2min, 24h * 8};
        clock_.advance(waits[step.choice % 4]);
    }
}

void DeliveryRig::deliver(const Step& step) {
    static constexpr const char* buses[] = {"event.bus", "command.bus", "a bus of a peer"};
    const bool isCommand = step.choice % 2 == 1;
    auto envelope = isCommand ? Envelope::of(Do{step.number}) : Envelope::of(Happened{step.number});
    if (const auto identity = identityOf(step.choice / 2 % 8, std::to_string(++serial_))) {
        envelope.add(MessageIdStamp{*identity});
    }
    envelope.add(BusNameStamp{buses[step.choice % 3]});
    const auto source = sourceOf(step.choice / 16);
    (source == "async" ? stored_[0] : stored_[1]).send({&envelope, 1});
    for (int handler = 0; handler < handlers; ++handler) {
        if ((handler == commandHandler) == isCommand) {
            ++expected_[{step.number, handler}];
            allowedCalls_[{step.number, handler}] += mostTries(source);
        }
    }
}

void DeliveryRig::work(const Step& step) {
    failing_ = step.failing;
    fuse_.arm(step.fault, step.after);
    try {
        consume(sourceOf(step.choice), 1);
    } catch (const Died&) { // what it held comes again when its claims have run out
    } catch (const TransportError&) {
    }
    fuse_.disarm();
}

void DeliveryRig::consume(const std::string& transport, std::optional<std::size_t> limit) {
    isFromSource_ = true;
    WorkerEvents events;
    WorkerOptions options{.transportNames = {transport}, .queues = {}, .busName = {}, .timeLimit = {}};
    options.messageLimit = limit;
    options.stopWhenEmpty = true;
    Worker{transports_, buses_, processor_, events, clock_, waiter_, tasks_, log_, std::move(options)}.run();
}

void DeliveryRig::retry(const Step& step) {
    failing_ = step.failing;
    fuse_.arm(step.fault, step.after);
    try {
        const auto listed = failed_->page({}, 100).messages;
        if (!listed.empty()) {
            const auto& chosen = listed[static_cast<std::size_t>(step.number) % listed.size()];
            if (const auto claimed = failed_->claim(chosen.last<TransportMessageIdStamp>()->id)) {
                retryOne(*claimed);
            }
        }
    } catch (const Died&) {
    } catch (const TransportError&) {
    }
    fuse_.disarm();
}

void DeliveryRig::retryOne(const Envelope& claimed) {
    isFromSource_ = false;
    WorkerEvents events;
    if (processor_.process(transports_.get("failed"), claimed, events) == MessageProcessor::Outcome::Handled) {
        failed_->acknowledge({&claimed, 1});
    }
}

void DeliveryRig::putBack(const Step& step) {
    const auto listed = failed_->page({}, 100).messages;
    if (listed.empty()) {
        return;
    }
    const auto& chosen = listed[static_cast<std::size_t>(step.number) % listed.size()];
    const auto claimed = failed_->claim(chosen.last<TransportMessageIdStamp>()->id);
    if (!claimed) {
        return;
    }
    const auto source = claimed->last<SentToFailureTransportStamp>()->originalReceiverName;
    auto copy = claimed->without<DeliveryStamp>().without<ParkedStamp>();
    (source == "async" ? stored_[0] : stored_[1]).send({&copy, 1});
    const auto* event = claimed->message().as<Happened>();
    const int number = event != nullptr ? event->number : claimed->message().as<Do>()->number;
    for (int handler = 0; handler < handlers; ++handler) {
        allowedCalls_[{number, handler}] += mostTries(source);
    }
    if (step.choice % 2 == 0) {
        failed_->acknowledge({&*claimed, 1});
    } else {
        failed_->release({&*claimed, 1});
    }
}

void DeliveryRig::purge() {
    const auto since = planted_ == PlantedFault::BlindPurge ? std::optional{clock_.now() - std::chrono::hours{168}}
                                                            : purge_.keptSince();
    while (since && purge_.forgetSome(*since)) {
    }
}

void DeliveryRig::handle(int number, int handler) {
    fuse_.stayAlive();
    unitOfWork_.forWriting([this, number, handler] { --effects_[{number, handler}]; });
    if (isFromSource_) {
        ++calls_[{number, handler}];
    }
    ++effects_[{number, handler}];
    fuse_.spend();
    if ((failing_ >> handler & 1) != 0) {
        throw std::runtime_error{"no"};
    }
}

void DeliveryRig::check() const {
    for (const auto& [key, count] : effects_) {
        if (count > expected_.at(key)) {
            throw std::runtime_error{"an effect was doubled"};
        }
    }
    for (const auto& [key, count] : calls_) {
        const int givenBack = async_->released() + once_->released();
        if (count > allowedCalls_.at(key) + givenBack + fuse_.copies() * (retriesOfAsync + 1)) {
            throw std::runtime_error{"a message was tried too often"};
        }
    }
}

void DeliveryRig::finish() {
    fuse_.disarm();
    failing_ = 0;
    for (int round = 0; round < 20; ++round) {
        clock_.advance(10min);
        consume("async", std::nullopt);
        consume("once", std::nullopt);
        for (const auto& listed : failed_->page({}, 1000).messages) {
            if (const auto claimed = failed_->claim(listed.last<TransportMessageIdStamp>()->id)) {
                retryOne(*claimed);
            }
        }
        check();
    }
    for (auto& stored : stored_) {
        if (stored.messageCounts() != MessageCounts{}) {
            throw std::runtime_error{"a message is stuck"};
        }
    }
    for (const auto& [key, count] : expected_) {
        if (const auto found = effects_.find(key); found == effects_.end() || found->second != count) {
            throw std::runtime_error{"a message was lost"};
        }
    }
}

} // namespace missive::test
