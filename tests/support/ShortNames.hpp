#pragma once

#include <Domain/Missive/Port/MessageNames.hpp>

#include <string>

namespace missive::test {

/// Calls a message by the last word of its type: `Ping`.
class ShortNames final : public MessageNames {
public:
    std::string nameOf(TypeId type) const override {
        const std::string name{type.name()};
        return name.substr(name.rfind(':') + 1);
    }
    std::string nameOf(const Envelope& envelope) const override { return nameOf(envelope.type()); }
};

} // namespace missive::test
