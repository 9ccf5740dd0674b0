#include <Application/Missive/Failure/RetriesOf.hpp>

#include <Domain/Missive/Stamp/FailureStamp.hpp>
#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>

#include <algorithm>

namespace missive {

std::int64_t retriesOf(const Envelope& envelope) {
    const auto isRetry = [](const auto* redelivery) { return redelivery->retryCount > 0; };
    const auto history = envelope.all<RedeliveryStamp>();
    if (const auto* failure = envelope.last<FailureStamp>()) {
        return std::int64_t{failure->retries} + (!history.empty() && isRetry(history.back()) ? 1 : 0);
    }
    return std::count_if(history.begin(), history.end(), isRetry);
}

} // namespace missive
