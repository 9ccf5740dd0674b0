#include <Infrastructure/Missive/Transport/Amqp/AmqpOptionValues.hpp>

#include <Infrastructure/Missive/Dsn/YesOrNo.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <stdexcept>

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

AmqpArguments::mapped_type argumentOf(const std::string& value, OptionType type) {
    const auto parse = [&value](auto number) {
        std::from_chars(value.data(), value.data() + value.size(), number);
        return number;
    };
    switch (type) {
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
    return value;
}

} // namespace

void AmqpOptionValues::refuse(const std::string& sentence) const {
    throw std::invalid_argument{"Transport \"" + transport_ + "\": " + sentence};
}

void AmqpOptionValues::unknown(const Path& path, std::string_view allowed) const {
    const std::string where = path.size() == 1 ? "" : " there";
    refuse("unknown option \"" + nameOf(path) + "\"; allowed" + where + " are " + std::string{allowed} + ".");
}

AmqpOptionValues::Path AmqpOptionValues::pathOf(const std::string& name) const {
    auto open = name.find('[');
    Path path{name.substr(0, open)};
    while (open < name.size()) {
        const auto close = name.find(']', open);
        const bool ends = close == name.size() - 1 || (close < name.size() && name[close + 1] == '[');
        if (name[open] != '[' || !ends) {
            refuse("the name of the option \"" + name + "\" is broken; write it as queues[NAME][flags].");
        }
        path.push_back(name.substr(open + 1, close - open - 1));
        open = close + 1;
    }
    return path;
}

bool AmqpOptionValues::yes(const std::string& name, const std::string& value) const {
    if (const auto answer = yesOrNo(value)) {
        return *answer;
    }
    refuse("the option \"" + name + "\" must be true or false, not \"" + value + "\".");
}

long long AmqpOptionValues::integer(const std::string& name, const std::string& value, long long least,
                                    long long most) const {
    long long number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || end != value.data() + value.size() || number < least || number > most) {
        refuse("the option \"" + name + "\" must be a whole number from " + std::to_string(least) + " to " +
               std::to_string(most) + ", not \"" + value + "\".");
    }
    return number;
}

std::chrono::milliseconds AmqpOptionValues::seconds(const std::string& name, const std::string& value,
                                                    std::chrono::milliseconds usual) const {
    constexpr double least = 0.001;
    constexpr double most = 24.0 * 3600;
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || end != value.data() + value.size() || !std::isfinite(number) ||
        (number != 0 && number < least) || number > most) {
        refuse("the option \"" + name + "\" must be a number of seconds up to a day, not \"" + value + "\".");
    }
    return number == 0 ? usual : std::chrono::milliseconds{std::llround(number * 1000)};
}

void AmqpOptionValues::argument(AmqpArguments& arguments, const Path& path, std::size_t from, const std::string& value,
                                OptionType type) const {
    if (path.size() == from && value.empty()) {
        return;
    }
    if (path.size() != from + 1) {
        refuse("the option \"" + nameOf(path) + "\" must be a map of names and plain values.");
    }
    const auto& name = path[from];
    if (std::find(integerArguments.begin(), integerArguments.end(), name) != integerArguments.end()) {
        arguments[name] = std::int64_t{integer(nameOf(path), value, 0, std::numeric_limits<std::int64_t>::max())};
    } else if (name == "x-single-active-consumer") {
        arguments[name] = yes(nameOf(path), value);
    } else {
        arguments[name] = argumentOf(value, type);
    }
}

void AmqpOptionValues::bindingKey(std::map<std::string, std::string>& keys, const Path& path, std::size_t from,
                                  const std::string& value) const {
    if (path.size() > from + 1) {
        refuse("the option \"" + nameOf(path) + "\" must be a list of routing keys.");
    }
    const bool isNumbered = path.size() == from + 1 && !path[from].empty();
    keys[isNumbered ? path[from] : std::to_string(keys.size())] = value;
}

std::string AmqpOptionValues::nameOf(const Path& path) {
    std::string text = path[0];
    for (std::size_t i = 1; i < path.size(); ++i) {
        text += "[" + path[i] + "]";
    }
    return text;
}

} // namespace missive
