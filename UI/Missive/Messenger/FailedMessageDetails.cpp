#include <UI/Missive/Messenger/FailedMessageDetails.hpp>

#include <Domain/Missive/Text/NameList.hpp>
#include <UI/Missive/Messenger/TableTime.hpp>

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace missive {

namespace {

using Rows = std::vector<std::vector<ConsoleText>>;

std::string codeOf(const FailedMessageView& message) {
    if (!message.errorCode) {
        return "";
    }
    const auto* number = std::get_if<std::int64_t>(&*message.errorCode);
    return number != nullptr ? std::to_string(*number) : std::get<std::string>(*message.errorCode);
}

Rows rows(const FailedMessageView& message) {
    Rows rows{{"Class", message.class_}};
    if (!message.id.empty()) {
        rows.push_back({"Message Id", message.id});
    }
    if (message.transport) {
        rows.push_back({"Failed at", message.failedAt ? tableTime(*message.failedAt) : ""});
        rows.push_back({"Error", message.error.value_or("")});
        rows.push_back({"Error Code", codeOf(message)});
        rows.push_back({"Error Class", message.errorClass.value_or("(unknown)")});
        rows.push_back({"Transport", *message.transport});
    }
    if (message.failedHandlers) {
        rows.push_back({"Failed Handlers", nameList(*message.failedHandlers)});
    }
    if (message.retries > 0) {
        rows.push_back({"Retries", std::to_string(message.retries)});
    }
    return rows;
}

void showHistory(const FailedMessageView& message, Output& output) {
    output.writeln(" Message history:");
    for (const auto& redelivery : message.history) {
        const auto time = output.results().paint(TextStyle::info, tableTime(redelivery.redeliveredAt));
        output.writeln("  * Message failed at " + time + " and was redelivered");
    }
    if (message.parked) {
        output.writeln("  * It used up its retries and waits for an operator");
    }
    output.writeln();
}

void showException(const FailedMessageView& message, Output& output) {
    if (!message.errorCode) {
        output.writeln("(no data)");
        return;
    }
    if (message.errorTrace) {
        output.writeln(*message.errorTrace);
        return;
    }
    const std::string quote = std::holds_alternative<std::int64_t>(*message.errorCode) ? "" : "\"";
    output.writeln(message.errorClass.value_or("") + " {");
    output.writeln("  message: \"" + message.error.value_or("") + "\"");
    output.writeln("  code: " + quote + codeOf(message) + quote);
    output.writeln("}");
    output.writeln();
    output.writeln("(where it was thrown was not recorded)");
}

} // namespace

void showFailedMessage(const FailedMessageView& message, Output& output) {
    output.title("Failed Message Details");
    if (!message.transport) {
        output.warning("Message does not appear to have been sent to this transport after failing");
    }
    if (message.undecodable) {
        output.error("The message could not be decoded: " + *message.undecodable);
    }
    output.table(Table{{}, rows(message)});
    showHistory(message, output);
    if (!output.tells(Verbosity::veryVerbose)) {
        output.writeln(" Re-run command with " + output.results().paint(TextStyle::info, "-vv") +
                       " to see more message & error details.");
        return;
    }
    output.title("Message:");
    output.writeln(message.body.value_or(""));
    output.title("Exception:");
    showException(message, output);
}

} // namespace missive
