#pragma once

#include <Application/Missive/Operation/Omittable.hpp>
#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>
#include <Domain/Missive/TimePoint.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace missive {

/// What an operator is told about a failed message.
struct FailedMessageView {
    /// As the transport knows it.
    std::string id;
    /// The wire name; of an undecodable message the name it arrived with.
    std::string class_;
    std::optional<TimePoint> failedAt{};
    /// Its last error, passwords in DSNs hidden.
    std::optional<std::string> error{};
    std::optional<std::string> errorClass{};
    /// Nothing where no error is known.
    std::optional<std::variant<std::int64_t, std::string>> errorCode{};
    /// The one it failed on; nothing if it was sent here directly.
    std::optional<std::string> transport{};
    /// How often it was tried again, deaths of its workers included.
    std::int64_t retries = 0;
    std::vector<RedeliveryStamp> history{};
    /// The identity it keeps over retries.
    std::optional<std::string> messageId{};
    /// It used up its retries here and waits for an operator.
    bool parked = false;
    /// Why it could not be decoded.
    Omittable<std::string> undecodable{};
    /// The error as a peer recorded it, passwords in DSNs hidden; told where one message is shown.
    Omittable<std::string> errorTrace{};
    /// The handlers that failed last.
    Omittable<std::vector<std::string>> failedHandlers{};
    /// Its bytes; told where one message is shown.
    Omittable<std::string> body{};
};

} // namespace missive
