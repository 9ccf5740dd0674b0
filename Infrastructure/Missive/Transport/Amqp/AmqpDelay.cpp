#include <Infrastructure/Missive/Transport/Amqp/AmqpDelay.hpp>

#include <Domain/Missive/TransportError.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

namespace missive {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds longest = std::chrono::days{48};
constexpr milliseconds grace = std::chrono::seconds{10};
constexpr milliseconds graceOfDaily = std::chrono::days{1};

void replaceAll(std::string& text, std::string_view what, const std::string& with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
}

milliseconds timeIn(const AmqpArguments& arguments, const char* name, milliseconds otherwise) {
    const auto found = arguments.find(name);
    const auto* number = found == arguments.end() ? nullptr : std::get_if<std::int64_t>(&found->second);
    return number == nullptr ? otherwise : milliseconds{*number};
}

std::string dayOf(TimePoint now) {
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(now)};
    const auto two = [](unsigned number) { return (number < 10 ? "-0" : "-") + std::to_string(number); };
    return "_" + std::to_string(static_cast<int>(day.year())) + two(static_cast<unsigned>(day.month())) +
           two(static_cast<unsigned>(day.day()));
}

} // namespace

milliseconds AmqpDelay::rounded(milliseconds delay) noexcept {
    milliseconds::rep unit = 1;
    while (delay.count() / unit >= 100) {
        unit *= 10;
    }
    return milliseconds{(delay.count() + unit - 1) / unit * unit};
}

AmqpDelay AmqpDelay::of(const AmqpTransportOptions& options, const std::string& routingKey, milliseconds delay,
                        bool isRetry, TimePoint now) {
    if (isRetry) {
        delay = std::min(delay, longest);
    }
    if (delay > longest) {
        throw TransportError{"Transport \"" + options.transport + "\": RabbitMQ cannot hold a message back for more " +
                             "than 48 days; this one has a delay of " + std::to_string(delay.count()) + " ms."};
    }
    const auto wait = rounded(delay);
    AmqpDelay result{options.delay.queuePattern, options.delay.arguments, {}, {}};
    replaceAll(result.queue, "%delay%", std::to_string(wait.count()));
    replaceAll(result.queue, "%exchange_name%", options.exchange.name);
    replaceAll(result.queue, "%routing_key%", routingKey);
    result.queue += isRetry ? "_retry" : "_delay";
    if (options.delay.daily) {
        result.queue += dayOf(now);
    }
    result.kept = wait + (options.delay.daily ? graceOfDaily : grace);
    result.arguments.emplace("x-message-ttl", std::int64_t{wait.count()});
    result.arguments.emplace("x-expires", std::int64_t{result.kept.count()});
    result.arguments.emplace("x-dead-letter-exchange", isRetry ? std::string{} : options.exchange.name);
    result.arguments.emplace("x-dead-letter-routing-key", routingKey);
    result.kept = timeIn(result.arguments, "x-expires", result.kept);
    result.spare = result.kept - timeIn(result.arguments, "x-message-ttl", wait);
    if (result.spare.count() <= 0) {
        throw TransportError{
            "Transport \"" + options.transport + "\": RabbitMQ would delete the queue \"" + result.queue +
            "\" before its messages are due; in \"delay[arguments]\" make \"x-expires\" some seconds " +
            "longer than \"x-message-ttl\", or leave both out."};
    }
    return result;
}

} // namespace missive
