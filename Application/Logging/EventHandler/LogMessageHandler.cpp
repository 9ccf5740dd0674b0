#include <Application/Logging/EventHandler/LogMessageHandler.hpp>

#include <Application/Missive/Bus/CurrentMessage.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>
#include <Domain/Missive/Stamp/ResentStamp.hpp>

#include <algorithm>
#include <vector>

namespace missive::logging {

namespace {

LogArrival arrivalOf(const Envelope& envelope) {
    const auto* delivery = envelope.last<DeliveryStamp>();
    const bool isFirst = (delivery == nullptr || delivery->claims <= 1) &&
                         envelope.last<RedeliveryStamp>() == nullptr && envelope.last<ResentStamp>() == nullptr;
    return isFirst ? LogArrival::First : LogArrival::Again;
}

/// Of a record whose envelope is not known nothing can be told.
std::vector<LogArrival> arrivalsOf(std::size_t count) {
    std::vector<LogArrival> arrivals(count, LogArrival::Again);
    const auto envelopes = CurrentMessage::together();
    if (envelopes.size() == count) {
        std::ranges::transform(envelopes, arrivals.begin(), arrivalOf);
    }
    return arrivals;
}

} // namespace

void LogMessageHandler::operator()(std::span<const LogMessage> messages) const {
    archive_.keep(messages, arrivalsOf(messages.size()));
}

} // namespace missive::logging
