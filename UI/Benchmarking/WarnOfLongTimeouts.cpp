#include <UI/Benchmarking/WarnOfLongTimeouts.hpp>

#include <Domain/Missive/Port/Keepalive.hpp>

#include <string>
#include <utility>

namespace missive::benchmarking {
namespace {

constexpr std::chrono::minutes consumerTimeout{30};

bool isRenewed(const TransportRegistry::Entry& entry) { return entry.transport.power<Keepalive>() != nullptr; }

} // namespace

void warnOfLongTimeouts(WorkerEvents& events, std::function<const TransportRegistry&()> transports,
                        std::chrono::milliseconds timeout, Log& log) {
    events.onStarted([transports = std::move(transports), timeout, &log](const WorkerStarted& event) {
        for (const auto& name : event.transportNames) {
            const auto* entry = transports().find(name);
            if (entry == nullptr || isRenewed(*entry) || timeout < consumerTimeout) {
                continue;
            }
            log.write(LogLevel::Warning,
                      "The transport \"" + name + "\" does not renew its claims, and missive.benchmarking.timeout (" +
                          std::to_string(timeout.count() / 1'000) +
                          " s) is not below the 30 minutes after which RabbitMQ gives a message back "
                          "(consumer_timeout): set a shorter timeout, or measure over another transport.",
                      {{"transport", name}});
        }
    });
}

} // namespace missive::benchmarking
