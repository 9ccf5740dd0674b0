#include <UI/Missive/Messenger/FailureTransports.hpp>

#include <Domain/Missive/Port/MessageCountAware.hpp>
#include <UI/Missive/Console/Input/Question.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>

#include <algorithm>
#include <stdexcept>

namespace missive {

namespace {

std::string joined(const std::vector<std::string>& names, const char* separator) {
    std::string text;
    for (const auto& name : names) {
        text += (text.empty() ? "" : separator) + name;
    }
    return text;
}

} // namespace

std::vector<std::string> FailureTransports::names() const {
    std::vector<std::string> found;
    for (const auto& candidate : transports_.all()) {
        const auto& name = candidate.transport.name;
        const bool isTarget = std::any_of(transports_.all().begin(), transports_.all().end(),
                                          [&](const auto& entry) { return entry.failureTransport == name; });
        if (isTarget || name == globalName_) {
            found.push_back(name);
        }
    }
    return found;
}

const TransportRegistry::Entry& FailureTransports::choose(const Input& input, Output& output) const {
    transports_.requireUsable(input.option("transport").value_or(globalName_));
    const auto known = names();
    if (known.empty()) {
        throw UsageError{"No failure transport is configured: set \"failure_transport\" below \"framework.messenger\", "
                         "or for a transport."};
    }
    auto name = globalName_;
    if (const auto typed = input.option("transport")) {
        name =
            typed->empty() ? Question{input, output}.choice("Select failed transport", known, known.front()) : *typed;
    } else if (name.empty()) {
        throw UsageError{"No default failure transport is defined. Available transports are: \"" +
                         joined(known, "\", \"") + "\"."};
    } else if (known.size() > 1) {
        output.notice("> Loading messages from the global failure transport " + name + ".");
        output.notice("> To use a different failure transport, pass --transport=.");
        output.notice("> Available failure transports are: " + joined(known, ", "));
        output.notice("");
    }
    if (std::find(known.begin(), known.end(), name) == known.end()) {
        throw UsageError{"The \"" + name + "\" failure transport was not found. Available transports are: \"" +
                         joined(known, "\", \"") + "\"."};
    }
    return transports_.get(name);
}

Listable& FailureTransports::listable(const Transport& transport, std::string_view doing) {
    auto* listable = transport.power<Listable>();
    if (listable == nullptr) {
        throw std::runtime_error{"The \"" + transport.name + "\" receiver does not support " + std::string{doing} +
                                 "."};
    }
    return *listable;
}

void FailureTransports::tellCount(const Transport& transport, Output& output) {
    if (auto* countable = transport.power<MessageCountAware>()) {
        const auto counts = countable->messageCounts();
        const auto count = counts.ready + counts.delayed + counts.claimed + counts.parked;
        output.writeln(count == 1
                           ? std::string{"There is 1 message pending in the failure transport."}
                           : "There are " + std::to_string(count) + " messages pending in the failure transport.");
    }
}

} // namespace missive
