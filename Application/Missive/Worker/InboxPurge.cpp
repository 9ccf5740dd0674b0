#include <Application/Missive/Worker/InboxPurge.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>
#include <Domain/Missive/FunctionRef.hpp>
#include <Domain/Missive/Port/Backlog.hpp>
#include <Domain/Missive/Port/MessageCountAware.hpp>

#include <algorithm>
#include <exception>
#include <string>

namespace missive {

namespace {

constexpr std::chrono::hours retention{24 * 7};
/// What clocks may be apart, and a message that came may wait for its handler's commit.
constexpr std::chrono::hours margin{24};
constexpr std::size_t piece = 2000;

bool isEmpty(const Transport& transport) {
    auto* counting = transport.power<MessageCountAware>();
    if (counting == nullptr) {
        return false;
    }
    const auto counts = counting->messageCounts();
    return counts.ready == 0 && counts.claimed == 0;
}

void logged(Log& log, FunctionRef<void()> work) {
    try {
        work();
    } catch (...) {
        const auto error = errorText(std::current_exception());
        log.write(LogLevel::Warning, "Removing old entries from the inbox failed: " + error, {{"error", error}});
    }
}

} // namespace

std::optional<TimePoint> InboxPurge::keptSince() {
    std::optional<TimePoint> since;
    logged(log_, [&] {
        const auto oldEnough = clock_.now() - retention;
        std::optional<TimePoint> oldest;
        unitOfWork_.run({}, [&] { oldest = inbox_.oldest(); });
        if (!oldest || *oldest >= oldEnough) {
            return;
        }
        if (const auto needed = neededSince()) {
            since = std::min(oldEnough, *needed - margin);
        }
    });
    return since;
}

std::optional<TimePoint> InboxPurge::neededSince() const {
    auto since = clock_.now();
    for (const auto& entry : transports_.all()) {
        const auto& transport = entry.transport;
        if (transport.receiver == nullptr || transports_.isOutbox(transport.name)) {
            continue;
        }
        if (auto* backlog = transport.power<Backlog>()) {
            since = std::min(since, backlog->dueSince().value_or(since));
        } else if (!isEmpty(transport)) {
            return std::nullopt;
        }
    }
    return since;
}

bool InboxPurge::forgetSome(TimePoint keptSince) {
    std::size_t forgotten = 0;
    logged(log_, [&] { unitOfWork_.run({}, [&] { forgotten = inbox_.purge(keptSince, piece); }); });
    return forgotten == piece;
}

} // namespace missive
