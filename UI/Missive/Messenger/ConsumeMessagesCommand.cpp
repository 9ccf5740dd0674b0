#include <UI/Missive/Messenger/ConsumeMessagesCommand.hpp>

#include <Application/Missive/Outbox/OutboxRelay.hpp>
#include <Application/Missive/Worker/Worker.hpp>
#include <Infrastructure/Missive/Runtime/PollWaiter.hpp>
#include <UI/Missive/Console/Input/OptionValues.hpp>
#include <UI/Missive/Console/Input/Question.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>
#include <UI/Missive/Console/StopSignals.hpp>
#include <UI/Missive/Messenger/KeepaliveOption.hpp>
#include <UI/Missive/Messenger/ReceiverSelection.hpp>
#include <UI/Missive/Messenger/WorkerLimits.hpp>

#include <charconv>
#include <memory>
#include <optional>
#include <stdexcept>

namespace missive {

namespace {

using Names = std::vector<std::string>;

/// Beyond any machine, and short of what threads alone bring down.
constexpr std::size_t mostThreads = 1000;

std::string joined(const Names& parts, const char* separator) {
    std::string text;
    for (const auto& part : parts) {
        text += (text.empty() ? "" : separator) + part;
    }
    return text;
}

std::string task(const Names& receivers, const TransportRegistry& transports) {
    if (!receivers.empty()) {
        return std::string{"Consuming messages from transport"} + (receivers.size() > 1 ? "s" : "") + " \"" +
               joined(receivers, ", ") + "\".";
    }
    Names outboxes;
    for (const auto& entry : transports.all()) {
        if (transports.isOutbox(entry.transport.name)) {
            outboxes.push_back(entry.transport.name);
        }
    }
    return "An outbox is not consumed but forwarded: passing on what waits in \"" + joined(outboxes, "\", \"") + "\".";
}

void announce(const std::string& task, const Names& reasons, Output& output) {
    output.success(task);
    output.comment("The worker will automatically exit once it has " + joined(reasons, ", ") +
                   (reasons.empty() ? "" : " or ") + "received a stop signal via the messenger:stop-workers command.");
    output.comment("Quit the worker with CONTROL-C.");
    if (!output.tells(Verbosity::verbose)) {
        output.comment("Re-run the command with a -vv option to see logs about consumed messages.");
    }
}

void refuseWrongReset(const Input& input) {
    const auto value = input.option("no-reset");
    if (!value) {
        return;
    }
    int number = 0;
    const auto* end = value->data() + value->size();
    if (const auto read = std::from_chars(value->data(), end, number);
        read.ec != std::errc{} || read.ptr != end || number < 0) {
        throw UsageError{"Option \"no-reset\" must be a non-negative integer, \"" + *value + "\" passed."};
    }
}

/// Ends the relay before its thread is waited for.
struct StopAtEnd {
    OutboxRelay& relay;
    ~StopAtEnd() { relay.stop(); }
};

Names ask(const Names& known, const Input& input, Output& output) {
    output.notice("Choose which receivers you want to consume messages from in order of priority.");
    output.notice("Hint: to consume from multiple, use a list of their names, e.g. " + joined(known, ", "));
    return Question{input, output}.choices("Select receivers to consume", known, {known.front()});
}

} // namespace

CommandDefinition ConsumeMessagesCommand::definition() const {
    return CommandDefinition{"messenger:consume", "Consume messages"}
        .optionalList("receivers", "Names or regular expressions of the receivers/transports to consume in order of "
                                   "priority")
        .option("limit", "Limit the number of received messages", std::nullopt, "l")
        .option("failure-limit", "The number of failed messages the worker can consume", std::nullopt, "f")
        .option("memory-limit", "The memory limit the worker can consume", std::nullopt, "m")
        .option("time-limit", "The time limit in seconds the worker can handle new messages", std::nullopt, "t")
        .option("sleep", "Seconds to sleep before asking for new messages after no messages were found", "1")
        .option("bus",
                "Name of the bus to which received messages should be dispatched (if not passed, bus is "
                "determined automatically)",
                std::nullopt, "b")
        .repeatableOption("queues", "Limit receivers to only consume from the specified queues")
        .optionalValue("no-reset", "Accepted and without effect: handlers here hold no state between messages")
        .flag("all", "Consume messages from all receivers, failure transports included")
        .repeatableOption("exclude-receivers", "Exclude specific receivers/transports from consumption (can only be "
                                               "used with --all)")
        .optionalValue("keepalive", "Seconds between renewals of the claims on messages in work (5 without a value; "
                                    "a third of the transport's lease without the option)")
        .option("fetch-size", "The most messages to fetch at a time (100 if not passed; fewer while handlers are slow)")
        .option("concurrency", "The number of threads that handle messages", "1")
        .flag("stop-when-empty", "Stop when the receivers have no more messages that are due")
        .withHelp("The messenger:consume command consumes messages and dispatches them to the message bus.\n\n"
                  "  messenger:consume <receiver-name>\n\n"
                  "To receive from multiple transports, pass each name; regular expressions for whole names are "
                  "understood:\n\n"
                  "  messenger:consume receiver1 receiver2\n  messenger:consume 'async_.*'\n\n"
                  "Use the --limit option to limit the number of messages received:\n\n"
                  "  messenger:consume <receiver-name> --limit=10\n\n"
                  "Use the --memory-limit option to stop the worker if it exceeds a given memory usage limit. You can "
                  "use shorthand byte values [K, M, G or T]:\n\n"
                  "  messenger:consume <receiver-name> --memory-limit=128M\n\n"
                  "Use the --time-limit option to stop the worker when the given time limit (in seconds) is reached. "
                  "If a message is being handled, the worker will stop after it:\n\n"
                  "  messenger:consume <receiver-name> --time-limit=3600\n\n"
                  "Use the --all option to consume from all receivers, and --exclude-receivers to leave some out:\n\n"
                  "  messenger:consume --all --exclude-receivers=failed\n\n"
                  "Whatever it consumes, a worker also forwards the events that wait in an outbox for their broker.\n\n"
                  "A worker that is told to stop (SIGTERM, SIGINT, SIGQUIT) finishes its message first; told a second "
                  "time it ends at once, and the message is delivered again.");
}

void ConsumeMessagesCommand::requireFailureTransports(const Names& receivers) const {
    for (const auto& name : receivers) {
        const auto& failures = services_.transports.get(name).failureTransport;
        try {
            services_.transports.requireUsable(failures);
        } catch (const std::invalid_argument& error) {
            throw UsageError{"\"" + name + "\" cannot be consumed, because what fails on it goes to \"" + failures +
                             "\". " + error.what()};
        }
    }
}

Names ConsumeMessagesCommand::withoutOutboxes(const Names& typed) const {
    for (const auto& name : typed) {
        services_.transports.requireUsable(name);
    }
    auto known = services_.transports.receiverNames();
    for (const auto& entry : services_.transports.all()) {
        if (services_.transports.isOutbox(entry.transport.name)) {
            known.push_back(entry.transport.name);
        }
    }
    auto selected = selectReceivers(known, typed);
    std::erase_if(selected, [this](const auto& name) { return services_.transports.isOutbox(name); });
    return selected;
}

Names ConsumeMessagesCommand::receivers(const Input& input, Output& output) const {
    auto known = services_.transports.receiverNames();
    const auto excluded = input.options("exclude-receivers");
    if (input.flag("all")) {
        return receiversExcept(known, excluded);
    }
    if (!excluded.empty()) {
        throw UsageError{"The \"--exclude-receivers\" option can only be used with the \"--all\" option."};
    }
    const auto typed = input.arguments("receivers");
    if (!typed.empty()) {
        return withoutOutboxes(typed);
    }
    if (known.size() == 1) {
        return known;
    }
    if (known.empty() || !input.interactive()) {
        throw UsageError{"Please pass at least one receiver."};
    }
    return ask(known, input, output);
}

WorkerOptions ConsumeMessagesCommand::options(const Input& input, Names receivers) const {
    WorkerOptions options;
    options.transportNames = std::move(receivers);
    options.queues = input.options("queues");
    options.sleep = OptionValues::seconds(input, "sleep", 0).value_or(options.sleep);
    options.fetchSize = OptionValues::positiveInteger(input, "fetch-size").value_or(options.fetchSize);
    options.messageLimit = OptionValues::positiveInteger(input, "limit");
    options.concurrency = OptionValues::positiveInteger(input, "concurrency").value_or(1);
    if (options.concurrency > mostThreads) {
        throw UsageError{"Option \"concurrency\" must be at most " + std::to_string(mostThreads) + ", \"" +
                         input.option("concurrency").value_or("") + "\" passed."};
    }
    options.stopWhenEmpty = input.flag("stop-when-empty");
    options.busName = input.option("bus").value_or("");
    options.timeLimit = OptionValues::seconds(input, "time-limit");
    std::vector<const Transport*> transports;
    transports.reserve(options.transportNames.size());
    for (const auto& name : options.transportNames) {
        transports.push_back(&services_.transports.get(name).transport);
    }
    options.keepalive = keepaliveInterval(input, transports);
    return options;
}

int ConsumeMessagesCommand::execute(const Input& input, Output& output) {
    refuseWrongReset(input);
    const WorkerLimits limits{input};
    const auto names = receivers(input, output);
    requireFailureTransports(names);
    auto workerOptions = options(input, names);

    PollWaiter waiter;
    PollWaiter relayWaiter;
    OutboxRelay relay{services_.transports, services_.forwarding, services_.clock, relayWaiter, services_.log};
    const bool stopWhenEmpty = workerOptions.stopWhenEmpty;
    if (stopWhenEmpty) {
        workerOptions.lookElsewhere = [&relay] { return relay.forwardOnce(); };
    }
    WorkerEvents events;
    StopSignals signals{services_.stopSignals, services_.log};
    const auto worker =
        std::make_shared<Worker>(services_.transports, services_.buses, services_.processor, events, services_.clock,
                                 waiter, services_.tasks, services_.log, std::move(workerOptions));
    for (const auto& listen : services_.listeners) {
        listen(events);
    }
    limits.stop(*worker, events, services_);
    announce(task(names, services_.transports), limits.reasons(), output);
    signals.onSignal([stopping = std::weak_ptr{worker}] {
        if (const auto running = stopping.lock()) {
            running->stop();
        }
    });
    const bool alone = stopWhenEmpty || services_.transports.outboxTables().empty();
    const auto relaying = alone ? nullptr : services_.tasks.start([&relay] { relay.run(); });
    const StopAtEnd stopRelay{relay};
    const WorkBeside beside{services_.besides};
    worker->run();
    return success;
}

} // namespace missive
