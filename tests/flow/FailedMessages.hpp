#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace missive::test {

/// What an operator wants to know of a failed message.
struct FailedMessage {
    std::string id;
    std::string messageClass;
    std::string error;
    std::string errorClass;
    std::size_t history;
    bool parked;
};

/// What `messenger:failed:show --format=json` lists.
std::vector<FailedMessage> failedMessagesIn(const std::string& json);

} // namespace missive::test
