#pragma once

#include <Domain/Missive/Port/MessageNames.hpp>
#include <Domain/Missive/UndecodableMessage.hpp>

#include <string>

namespace missive::test {

/// Calls every message as it is called in the recordings.
class RecordedNames final : public MessageNames {
public:
    std::string nameOf(TypeId) const override { return "App\\Message\\OrderPlaced"; }
    std::string nameOf(const Envelope& envelope) const override {
        return envelope.message().as<UndecodableMessage>() != nullptr ? "App\\Message\\Lost" : nameOf(envelope.type());
    }
};

} // namespace missive::test
