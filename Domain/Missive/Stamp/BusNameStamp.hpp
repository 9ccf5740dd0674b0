#pragma once

#include <string>

namespace missive {

/// The bus a message was dispatched on. Sent with the message.
struct BusNameStamp {
    std::string busName;

    friend bool operator==(const BusNameStamp& left, const BusNameStamp& right) = default;
};

} // namespace missive
