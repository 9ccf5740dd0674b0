#include <Application/Missive/Worker/LeaseRenewal.hpp>

#include <exception>
#include <string>

namespace missive {

LeaseRenewal::Hold::Hold(LeaseRenewal& renewal, std::span<const Envelope> envelopes) : renewal_{renewal} {
    const std::lock_guard lock{renewal_.mutex_};
    position_ = renewal_.held_.insert(renewal_.held_.end(), envelopes);
}

void LeaseRenewal::Hold::cover(std::span<const Envelope> envelopes) {
    const std::lock_guard lock{renewal_.mutex_};
    *position_ = envelopes;
}

LeaseRenewal::Hold::~Hold() {
    const std::lock_guard lock{renewal_.mutex_};
    renewal_.held_.erase(position_);
}

LeaseRenewal::LeaseRenewal(BackgroundTasks& tasks, Log& log, const Transport& transport,
                           std::chrono::milliseconds interval)
    : transport_{transport}, log_{log} {
    if (auto* keepalive = transport.power<Keepalive>()) {
        task_ = tasks.every(interval.count() == 0 ? keepalive->lease() / 3 : interval,
                            [this, keepalive] { renewAll(*keepalive); });
    }
}

void LeaseRenewal::renewAll(Keepalive& keepalive) {
    const std::lock_guard lock{mutex_};
    for (const auto& envelopes : held_) {
        try {
            keepalive.keepalive(envelopes);
        } catch (const std::exception& error) {
            log_.write(LogLevel::Warning, "Renewing the claims on \"" + transport_.name + "\" failed: " + error.what(),
                       {{"transport", transport_.name}, {"error", error.what()}});
        }
    }
}

} // namespace missive
