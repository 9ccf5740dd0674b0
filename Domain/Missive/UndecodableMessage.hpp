#pragma once

#include <Domain/Missive/EncodedMessage.hpp>

#include <string>

namespace missive {

/// Stands for a received message that could not be decoded: its original bytes and the reason. The worker sends it to
/// the failure transport, where the bytes stay as they came.
struct UndecodableMessage {
    EncodedMessage original;
    std::string reason;
};

} // namespace missive
