#include <Application/Missive/Worker/LeaseRenewal.hpp>

#include <Domain/Missive/Port/Keepalive.hpp>

#include <algorithm>
#include <exception>
#include <string>

namespace missive {

namespace {

std::chrono::milliseconds thirdOfShortestLease(std::span<const Transport* const> transports) {
    std::chrono::milliseconds shortest{0};
    for (const auto* transport : transports) {
        if (auto* keepalive = transport->power<Keepalive>()) {
            const auto lease = keepalive->lease();
            shortest = shortest.count() == 0 ? lease : std::min(shortest, lease);
        }
    }
    return shortest / 3;
}

} // namespace

LeaseRenewal::Hold::Hold(LeaseRenewal& renewal, const Transport& transport, std::span<const Envelope> envelopes)
    : renewal_{renewal} {
    const std::lock_guard lock{renewal_.mutex_};
    position_ = renewal_.held_.insert(renewal_.held_.end(), Held{&transport, envelopes});
}

LeaseRenewal::Hold::~Hold() {
    const std::lock_guard lock{renewal_.mutex_};
    renewal_.held_.erase(position_);
}

LeaseRenewal::LeaseRenewal(BackgroundTasks& tasks, Log& log, std::span<const Transport* const> transports,
                           std::chrono::milliseconds interval)
    : log_{log} {
    if (interval.count() == 0) {
        interval = thirdOfShortestLease(transports);
    }
    if (interval.count() > 0) {
        task_ = tasks.every(interval, [this] { renewAll(); });
    }
}

void LeaseRenewal::renewAll() {
    const std::lock_guard lock{mutex_};
    for (const auto& [transport, envelopes] : held_) {
        if (auto* keepalive = transport->power<Keepalive>()) {
            try {
                keepalive->keepalive(envelopes);
            } catch (const std::exception& error) {
                log_.write(LogLevel::Warning,
                           "Renewing the claims on \"" + transport->name + "\" failed: " + error.what(),
                           {{"transport", transport->name}, {"error", error.what()}});
            }
        }
    }
}

} // namespace missive
