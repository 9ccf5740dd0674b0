#include <tests/flow/FailedMessages.hpp>

#include <simdjson.h>

namespace missive::test {

std::vector<FailedMessage> failedMessagesIn(const std::string& json) {
    const auto text = [](const simdjson::dom::element& member) { return std::string{member.get_string().value()}; };
    simdjson::dom::parser parser;
    std::vector<FailedMessage> messages;
    for (const simdjson::dom::element entry : parser.parse(json).get_array()) {
        messages.push_back({text(entry["id"]), text(entry["class"]), text(entry["error"]), text(entry["error_class"]),
                            entry["history"].get_array().size(), entry["parked"].get_bool()});
    }
    return messages;
}

} // namespace missive::test
