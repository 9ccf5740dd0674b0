#pragma once

#include <Domain/Missive/Envelope.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>

#include <string>
#include <utility>

namespace missive::test {

/// A message as a receiver gives it out.
template <Message M> Envelope delivered(M message, const std::string& id = "id-1", int claims = 1) {
    return Envelope::of(std::move(message))
        .with(MessageIdStamp{id})
        .with(TransportMessageIdStamp{"row-" + id})
        .with(DeliveryStamp{"token-" + id, claims});
}

} // namespace missive::test
