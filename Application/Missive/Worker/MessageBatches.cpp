#include <Application/Missive/Worker/MessageBatches.hpp>

#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>

#include <algorithm>

namespace missive {

namespace {

std::vector<Envelope> startingWith(const Envelope& first, std::size_t most) {
    std::vector<Envelope> envelopes;
    envelopes.reserve(most);
    envelopes.push_back(first);
    return envelopes;
}

bool wasSentAgain(const Envelope& envelope) noexcept { return envelope.last<RedeliveryStamp>() != nullptr; }

} // namespace

MessageBatches::Batch::Batch(ConsumedTransport& source, const HandlerDescriptor& waitedFor, const Envelope& first,
                             Elapsed now, std::atomic<int>& inWork)
    : from{source}, handler{waitedFor}, dueAt{now + waitedFor.batch->wait},
      envelopes{startingWith(first, waitedFor.batch->size)}, hold{source.leases(), envelopes}, inWork_{inWork} {
    ++inWork_;
}

void MessageBatches::add(ConsumedTransport& from, const HandlerDescriptor& handler, const Envelope& envelope,
                         Elapsed now) {
    const auto batch = std::find_if(waiting_.begin(), waiting_.end(), [&](const Batch& one) {
        return &one.from == &from && &one.handler == &handler && one.envelopes.size() < handler.batch->size &&
               wasSentAgain(one.envelopes.front()) == wasSentAgain(envelope);
    });
    if (batch == waiting_.end()) {
        waiting_.emplace_back(from, handler, envelope, now, inWork_);
    } else {
        batch->envelopes.push_back(envelope);
        batch->hold.cover(batch->envelopes);
    }
}

MessageBatches::Batches MessageBatches::takeNext(Elapsed dueBy) {
    Batches next;
    const auto found = std::find_if(waiting_.begin(), waiting_.end(), [dueBy](const Batch& batch) {
        return batch.envelopes.size() == batch.handler.batch->size || batch.dueAt <= dueBy;
    });
    if (found != waiting_.end()) {
        next.splice(next.end(), waiting_, found);
    }
    return next;
}

std::optional<MessageBatches::Elapsed> MessageBatches::nextDue() const noexcept {
    const auto first = std::min_element(waiting_.begin(), waiting_.end(),
                                        [](const Batch& left, const Batch& right) { return left.dueAt < right.dueAt; });
    return first == waiting_.end() ? std::nullopt : std::optional{first->dueAt};
}

} // namespace missive
