#include <tests/flow/model/ModelTransport.hpp>

#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/OriginalBodyStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>

#include <memory>
#include <string>
#include <utility>

namespace missive::test {

namespace {

/// What an identity looks like that was derived from a place: a UUID of version 5.
bool isDerived(const std::string& id) { return id.size() == 36 && id[14] == '5'; }

} // namespace

void ModelTransport::send(std::span<Envelope> envelopes) {
    fuse_.spend();
    fuse_.sent();
    if (unitOfWork_ == nullptr || !unitOfWork_->active()) {
        inner_.send(envelopes);
        return;
    }
    const auto sent = std::make_shared<std::vector<std::string>>();
    unitOfWork_->forWriting([this, sent] {
        for (const auto& id : *sent) {
            if (const auto claimed = inner_.claim(id)) {
                inner_.acknowledge({&*claimed, 1});
            }
        }
    });
    inner_.send(envelopes);
    for (const auto& envelope : envelopes) {
        sent->push_back(envelope.last<TransportMessageIdStamp>()->id);
    }
}

std::vector<Envelope> ModelTransport::receive(std::size_t most) {
    fuse_.spend();
    auto envelopes = inner_.receive(most);
    for (auto& envelope : envelopes) {
        envelope = seen(std::move(envelope));
    }
    return envelopes;
}

std::size_t ModelTransport::acknowledge(std::span<const Envelope> envelopes) {
    fuse_.spend();
    if (unitOfWork_ == nullptr || !unitOfWork_->active()) {
        return inner_.acknowledge(envelopes);
    }
    const auto removed = std::make_shared<std::vector<Envelope>>();
    unitOfWork_->forWriting([this, removed] { inner_.send(*removed); });
    std::size_t stale = 0;
    for (const auto& envelope : envelopes) {
        if (inner_.acknowledge({&envelope, 1}) > 0) {
            ++stale;
        } else {
            removed->push_back(envelope.without<DeliveryStamp>());
        }
    }
    return stale;
}

void ModelTransport::release(std::span<const Envelope> envelopes) {
    fuse_.spend();
    released_ += static_cast<int>(envelopes.size());
    inner_.release(envelopes);
}

std::optional<Envelope> ModelTransport::claim(std::string_view id) {
    fuse_.spend();
    auto claimed = inner_.claim(id);
    return claimed ? std::optional{seen(std::move(*claimed))} : std::nullopt;
}

bool ModelTransport::holds(std::string_view messageId) {
    return planted_ == PlantedFault::StickyGuard || inner_.holds(messageId);
}

Envelope ModelTransport::seen(Envelope envelope) {
    if (planted_ == PlantedFault::FreshIdentities && isDerived(envelope.last<MessageIdStamp>()->id)) {
        envelope = envelope.without<MessageIdStamp>().with(MessageIdStamp{"fresh-" + std::to_string(++fresh_)});
    }
    if (planted_ == PlantedFault::ForgottenDeaths) {
        auto token = envelope.last<DeliveryStamp>()->claimToken;
        envelope = envelope.without<DeliveryStamp>().with(DeliveryStamp{std::move(token), 1});
    }
    return envelope;
}

} // namespace missive::test
