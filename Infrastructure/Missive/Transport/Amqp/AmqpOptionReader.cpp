#include <Infrastructure/Missive/Transport/Amqp/AmqpOptionReader.hpp>

#include <cstdint>
#include <utility>

namespace missive {

namespace {

constexpr int mostFlags = 65535;

const auto flagsOf = [](auto& options) -> auto& { return options.flags.sum; };

const OptionTable<AmqpExchangeOptions>& exchangeTable() {
    using Table = OptionTable<AmqpExchangeOptions>;
    const auto refuse = [](AmqpExchangeOptions&, const OptionValue& option) {
        option.refuseValue("a map of exchanges, each with binding_keys");
    };
    static const Table table{
        {"arguments", Table::ignored()},
        {"bindings", refuse},
        {"default_publish_routing_key", Table::text(&AmqpExchangeOptions::defaultRoutingKey)},
        {"flags", Table::whole(flagsOf, 0, mostFlags)},
        {"name", Table::text(&AmqpExchangeOptions::name)},
        {"type", Table::text(&AmqpExchangeOptions::type)},
    };
    return table;
}

const OptionTable<AmqpDelayOptions>& delayTable() {
    using Table = OptionTable<AmqpDelayOptions>;
    static const Table table{
        {"arguments", Table::ignored()},
        {"daily_delay_queues", Table::yesOrNo(&AmqpDelayOptions::daily)},
        {"exchange_name", Table::text(&AmqpDelayOptions::exchange)},
        {"queue_name_pattern", Table::text(&AmqpDelayOptions::queuePattern)},
    };
    return table;
}

void takeOfBinding(AmqpExchangeOptions::Binding& binding, const AmqpOption& option) {
    constexpr std::size_t place = 3;
    const auto key = option.part(place);
    if (key == "binding_keys") {
        option.bindingKey(binding.keys, place + 1);
    } else if (key == "binding_arguments") {
        option.argument(binding.arguments, place + 1);
    } else if (option.depth() > place) {
        option.said().refuseName(key, {"binding_arguments", "binding_keys"});
    }
}

template <class Options> void takeLeaf(const OptionTable<Options>& table, Options& options, const AmqpOption& option) {
    if (option.depth() != 2) {
        option.said().refuseName("", table.names());
    }
    table.take(options, option.part(1), option.said());
}

} // namespace

const OptionTable<AmqpOptionReader>& AmqpOptionReader::table() {
    using Reader = AmqpOptionReader;
    using Table = OptionTable<Reader>;
    const auto prefetch = [](Reader& reader, const OptionValue& option) {
        const auto count = static_cast<std::uint16_t>(option.whole(0, 65535));
        reader.options.prefetch = count == 0 ? std::nullopt : std::optional{count};
    };
    static const auto table =
        Table{
            {"auto_setup", Table::yesOrNo([](Reader& reader) -> auto& { return reader.options.autoSetup; })},
            {"confirm_timeout",
             Table::limit([](Reader& reader) -> auto& { return reader.options.confirmTimeout; }, OptionValue::day)},
            {"delay", Table::ignored()},
            {"exchange", Table::ignored()},
            {"persistent", Table::ignored()},
            {"prefetch_count", prefetch},
            {"queues", Table::ignored()},
            {"read_timeout", Table::limit(&Reader::readTimeout_, OptionValue::day)},
            {"retry", Table::ignored()},
            {"rpc_timeout", Table::limit(&Reader::rpcTimeout_, OptionValue::day)},
        }
            .with([](Reader& reader) -> auto& { return reader.options.server; }, AmqpServerOptions::options())
            .with(&Reader::tls, AmqpServerOptions::Tls::options());
    return table;
}

void AmqpOptionReader::take(const AmqpOption& option) {
    const auto key = option.part(0);
    if (key == "exchange") {
        takeOfExchange(option);
    } else if (key == "queues") {
        takeOfQueues(option);
    } else if (key == "delay") {
        takeOfDelay(option);
    } else {
        table().take(*this, option.said());
    }
}

void AmqpOptionReader::takeOfExchange(const AmqpOption& option) {
    const auto key = option.part(1);
    hasExchangeType_ = hasExchangeType_ || key == "type";
    if (key == "arguments") {
        option.argument(options.exchange.arguments, 2);
    } else if (key == "bindings" && option.depth() > 2) {
        takeOfBinding(options.exchange.bindings[option.part(2)], option);
    } else {
        takeLeaf(exchangeTable(), options.exchange, option);
    }
}

void AmqpOptionReader::takeOfQueues(const AmqpOption& option) {
    if (option.depth() == 1) {
        noQueues_ = !option.said().value().empty() && !option.said().isYes();
        return;
    }
    auto& queue = queues_[option.part(1)];
    queue.name = option.part(1);
    if (queue.name.empty()) {
        option.said().refuse("a queue needs a name: write queues[NAME].");
    }
    constexpr std::size_t place = 2;
    const auto key = option.part(place);
    if (key == "arguments") {
        option.argument(queue.arguments, place + 1);
    } else if (key == "binding_arguments") {
        option.argument(queue.bindingArguments, place + 1);
    } else if (key == "binding_keys") {
        option.bindingKey(queue.bindingKeys, place + 1);
    } else if (key == "flags" && option.depth() == place + 1) {
        queue.flags.sum = static_cast<int>(option.said().whole(0, mostFlags));
    } else if (option.depth() > place) {
        option.said().refuseName(option.depth() > place + 1 ? "" : key,
                                 {"arguments", "binding_arguments", "binding_keys", "flags"});
    }
}

void AmqpOptionReader::takeOfDelay(const AmqpOption& option) {
    if (option.part(1) != "arguments") {
        takeLeaf(delayTable(), options.delay, option);
        return;
    }
    option.argument(options.delay.arguments, 2);
    const auto& said = option.said();
    if (option.part(2) == "x-queue-type" && said.value() != "classic") {
        said.refuse("the option \"" + std::string{said.name()} + "\" must be classic, not \"" +
                    std::string{said.value()} +
                    "\": a queue of another kind does not live longer when it is declared again, and may expire with a "
                    "delayed message in it.");
    }
}

AmqpTransportOptions AmqpOptionReader::finish(const std::string& defaultQueue) && {
    auto& exchange = options.exchange;
    if (exchange.name.empty() && !hasExchangeType_) {
        exchange.type = "direct";
    }
    for (const auto& [source, binding] : exchange.bindings) {
        if (binding.keys.empty()) {
            OptionValue::refuse(options.transport,
                                "the option \"exchange[bindings][" + source + "]\" needs binding_keys.");
        }
    }
    if (queues_.empty() && !noQueues_ && !defaultQueue.empty()) {
        queues_[defaultQueue].name = defaultQueue;
    }
    for (auto& [name, queue] : queues_) {
        if (queue.bindingKeys.empty()) {
            queue.bindingKeys["0"] = "";
        }
        if (!noQueues_) {
            options.queues.push_back(std::move(queue));
        }
    }
    if (const auto given = rpcTimeout_.count() == 0 ? readTimeout_ : rpcTimeout_; given.count() != 0) {
        options.server.rpcTimeout = given;
    }
    return std::move(options);
}

} // namespace missive
