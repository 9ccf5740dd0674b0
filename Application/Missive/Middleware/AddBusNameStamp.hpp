#pragma once

#include <Application/Missive/Bus/Middleware.hpp>
#include <Domain/Missive/AnyStamp.hpp>

#include <string>

namespace missive {

/// Notes on a message the bus it was dispatched on first.
class AddBusNameStamp final : public Middleware {
public:
    explicit AddBusNameStamp(std::string busName);

    void handle(Envelope& envelope, Stack rest) override;

private:
    AnyStamp stamp_;
};

} // namespace missive
