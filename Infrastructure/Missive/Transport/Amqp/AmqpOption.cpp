#include <Infrastructure/Missive/Transport/Amqp/AmqpOption.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace missive {

namespace {

constexpr std::array<std::string_view, 13> integerArguments{"x-consumer-timeout",
                                                            "x-delay",
                                                            "x-delivery-limit",
                                                            "x-expires",
                                                            "x-max-in-memory-bytes",
                                                            "x-max-in-memory-length",
                                                            "x-max-length",
                                                            "x-max-length-bytes",
                                                            "x-max-priority",
                                                            "x-message-ttl",
                                                            "x-queue-version",
                                                            "x-quorum-initial-group-size",
                                                            "x-stream-max-segment-size-bytes"};

std::vector<std::string> partsOf(const OptionValue& said) {
    const std::string name{said.name()};
    auto open = name.find('[');
    std::vector<std::string> parts{name.substr(0, open)};
    while (open < name.size()) {
        const auto close = name.find(']', open);
        const bool ends = close == name.size() - 1 || (close < name.size() && name[close + 1] == '[');
        if (name[open] != '[' || !ends) {
            said.refuse("the name of the option \"" + name + "\" is broken; write it as queues[NAME][flags].");
        }
        parts.push_back(name.substr(open + 1, close - open - 1));
        open = close + 1;
    }
    return parts;
}

} // namespace

AmqpOption::AmqpOption(std::string_view transport, std::string_view name, std::string_view value, OptionType type)
    : said_{transport, name, value}, type_{type}, path_{partsOf(said_)} {}

AmqpArguments::mapped_type AmqpOption::typed() const {
    const auto value = said_.value();
    const auto parse = [value](auto number) {
        std::from_chars(value.data(), value.data() + value.size(), number);
        return number;
    };
    switch (type_) {
    case OptionType::integer:
        return parse(std::int64_t{});
    case OptionType::number:
        return parse(double{});
    case OptionType::flag:
        return value == "true";
    case OptionType::null:
        return std::monostate{};
    case OptionType::text:
        break;
    }
    return std::string{value};
}

void AmqpOption::argument(AmqpArguments& arguments, std::size_t from) const {
    if (depth() == from && said_.value().empty()) {
        return;
    }
    if (depth() != from + 1) {
        said_.refuse("the option \"" + std::string{said_.name()} + "\" must be a map of names and plain values.");
    }
    const auto& name = path_[from];
    if (std::find(integerArguments.begin(), integerArguments.end(), name) != integerArguments.end()) {
        arguments[name] = said_.whole(0, std::numeric_limits<std::int64_t>::max());
    } else if (name == "x-single-active-consumer") {
        arguments[name] = said_.isYes();
    } else {
        arguments[name] = typed();
    }
}

void AmqpOption::bindingKey(std::map<std::string, std::string>& keys, std::size_t from) const {
    if (depth() > from + 1) {
        said_.refuse("the option \"" + std::string{said_.name()} + "\" must be a list of routing keys.");
    }
    const auto number = part(from);
    keys[number.empty() ? std::to_string(keys.size()) : number] = said_.value();
}

} // namespace missive
