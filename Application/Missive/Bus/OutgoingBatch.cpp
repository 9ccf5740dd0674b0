#include <Application/Missive/Bus/OutgoingBatch.hpp>

#include <algorithm>

namespace missive {

void OutgoingBatch::add(const TransportRegistry::Entry& to, Envelope envelope) {
    const auto known = std::find_if(byTransport_.begin(), byTransport_.end(),
                                    [&to](const auto& gathered) { return gathered.first == &to; });
    auto& gathered = known == byTransport_.end() ? byTransport_.emplace_back(&to, std::vector<Envelope>{}) : *known;
    gathered.second.push_back(std::move(envelope));
}

void OutgoingBatch::abandon() noexcept {
    isClosed_ = true;
    byTransport_.clear();
}

void OutgoingBatch::send() {
    isClosed_ = true;
    for (auto& [to, envelopes] : byTransport_) {
        to->transport.sender->send(envelopes);
    }
}

} // namespace missive
