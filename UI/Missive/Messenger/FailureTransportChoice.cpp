#include <UI/Missive/Messenger/FailureTransportChoice.hpp>

#include <UI/Missive/Console/Input/Question.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace missive {

namespace {

std::string listOf(const std::vector<std::string>& names, const char* separator) {
    std::string text;
    for (const auto& name : names) {
        text += (text.empty() ? "" : separator) + name;
    }
    return text;
}

} // namespace

const TransportRegistry::Entry& FailureTransportChoice::choose(const Input& input, Output& output) const {
    auto name = transports_.globalName();
    transports_.requireUsable(input.option("transport").value_or(name));
    const auto known = transports_.names();
    if (known.empty()) {
        throw UsageError{"No failure transport is configured: set \"failure_transport\" below \"framework.messenger\", "
                         "or for a transport."};
    }
    if (const auto typed = input.option("transport")) {
        name =
            typed->empty() ? Question{input, output}.choice("Select failed transport", known, known.front()) : *typed;
    } else if (name.empty()) {
        throw UsageError{"No default failure transport is defined. Available transports are: \"" +
                         listOf(known, "\", \"") + "\"."};
    } else if (known.size() > 1) {
        output.notice("> Loading messages from the global failure transport " + name + ".");
        output.notice("> To use a different failure transport, pass --transport=.");
        output.notice("> Available failure transports are: " + listOf(known, ", "));
        output.notice("");
    }
    if (std::find(known.begin(), known.end(), name) == known.end()) {
        throw UsageError{"The \"" + name + "\" failure transport was not found. Available transports are: \"" +
                         listOf(known, "\", \"") + "\"."};
    }
    return transports_.get(name);
}

void FailureTransportChoice::tellCount(const Transport& transport, Output& output) {
    if (const auto count = FailureTransports::messagesIn(transport)) {
        output.writeln(*count == 1
                           ? std::string{"There is 1 message pending in the failure transport."}
                           : "There are " + std::to_string(*count) + " messages pending in the failure transport.");
    }
}

} // namespace missive
