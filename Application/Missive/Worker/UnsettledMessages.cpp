#include <Application/Missive/Worker/UnsettledMessages.hpp>

#include <Domain/Missive/Port/Keepalive.hpp>

#include <algorithm>
#include <iterator>

namespace missive {

namespace {

UnsettledMessages::Elapsed pauseOf(const Transport& transport) {
    constexpr UnsettledMessages::Elapsed longest = std::chrono::seconds{10};
    const auto* keepalive = transport.power<Keepalive>();
    return keepalive == nullptr ? UnsettledMessages::Elapsed{0}
                                : std::min<UnsettledMessages::Elapsed>(longest, keepalive->lease() / 3);
}

} // namespace

UnsettledMessages::UnsettledMessages(const Transport& transport) : transport_{transport}, pause_{pauseOf(transport)} {}

void UnsettledMessages::add(std::span<const Envelope> envelopes, Elapsed now) {
    if (envelopes.empty()) {
        return;
    }
    {
        const std::lock_guard lock{mutex_};
        for (const auto& envelope : envelopes) {
            kept_.emplace_back(now + pause_, envelope);
        }
    }
    giveBackDue(now);
}

void UnsettledMessages::giveBackDue(Elapsed now) {
    std::vector<std::pair<Elapsed, Envelope>> due;
    {
        const std::lock_guard lock{mutex_};
        const auto end =
            std::find_if(kept_.begin(), kept_.end(), [now](const auto& waiting) { return waiting.first > now; });
        due.assign(std::make_move_iterator(kept_.begin()), std::make_move_iterator(end));
        kept_.erase(kept_.begin(), end);
    }
    if (due.empty()) {
        return;
    }
    std::vector<Envelope> envelopes;
    std::transform(due.begin(), due.end(), std::back_inserter(envelopes), [](const auto& one) { return one.second; });
    try {
        transport_.receiver->release(envelopes);
    } catch (...) {
        const std::lock_guard lock{mutex_};
        kept_.insert(kept_.begin(), due.begin(), due.end());
        throw;
    }
}

} // namespace missive
