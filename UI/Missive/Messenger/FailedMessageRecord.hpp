#pragma once

#include <Domain/Missive/Stamp/ErrorDetailsStamp.hpp>
#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>
#include <Domain/Missive/TimePoint.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace missive {

/// What an operator is told about a failed message.
struct FailedMessageRecord {
    /// As the transport knows it.
    std::string id;
    /// The wire name; of an undecodable message the name it arrived with.
    std::string className;
    /// The identity it keeps over retries; empty if it has none.
    std::string messageId;
    std::optional<TimePoint> failedAt;
    /// Its last error, passwords in DSNs hidden.
    std::optional<ErrorDetailsStamp> error;
    /// The transport it failed on; nothing if it was sent here directly.
    std::optional<std::string> originalReceiver;
    std::vector<RedeliveryStamp> history;
    /// It used up its retries here and waits for an operator.
    bool parked = false;
    /// Why it could not be decoded; nothing if it could.
    std::optional<std::string> undecodable;

    /// The last error's code as text; empty without one.
    std::string errorCode() const {
        if (!error) {
            return "";
        }
        const auto* number = std::get_if<std::int64_t>(&error->exceptionCode);
        return number != nullptr ? std::to_string(*number) : std::get<std::string>(error->exceptionCode);
    }
};

} // namespace missive
