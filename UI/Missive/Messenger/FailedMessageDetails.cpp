#include <UI/Missive/Messenger/FailedMessageDetails.hpp>

#include <UI/Missive/Messenger/TableTime.hpp>

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace missive {

namespace {

using Rows = std::vector<std::vector<ConsoleText>>;

Rows rows(const FailedMessageRecord& record) {
    Rows rows{{"Class", record.className}};
    if (!record.id.empty()) {
        rows.push_back({"Message Id", record.id});
    }
    if (record.originalReceiver) {
        rows.push_back({"Failed at", record.failedAt ? tableTime(*record.failedAt) : ""});
        rows.push_back({"Error", record.error ? record.error->exceptionMessage : ""});
        rows.push_back({"Error Code", record.errorCode()});
        rows.push_back({"Error Class", record.error ? record.error->exceptionClass : "(unknown)"});
        rows.push_back({"Transport", *record.originalReceiver});
    }
    return rows;
}

void showHistory(const FailedMessageRecord& record, Output& output) {
    output.writeln(" Message history:");
    for (const auto& redelivery : record.history) {
        const auto time = output.results().paint(TextStyle::info, tableTime(redelivery.redeliveredAt));
        output.writeln("  * Message failed at " + time + " and was redelivered");
    }
    if (record.parked) {
        output.writeln("  * It used up its retries and waits for an operator");
    }
    output.writeln();
}

void showException(const FailedMessageRecord& record, Output& output) {
    if (!record.error) {
        output.writeln("(no data)");
        return;
    }
    if (record.error->flattenException != "null") {
        output.writeln(record.error->flattenException);
        return;
    }
    const bool isNumber = std::holds_alternative<std::int64_t>(record.error->exceptionCode);
    const std::string quote = isNumber ? "" : "\"";
    output.writeln(record.error->exceptionClass + " {");
    output.writeln("  message: \"" + record.error->exceptionMessage + "\"");
    output.writeln("  code: " + quote + record.errorCode() + quote);
    output.writeln("}");
    output.writeln();
    output.writeln("(where it was thrown was not recorded)");
}

} // namespace

void showFailedMessage(const Envelope& envelope, const FailedMessageReader& reader, Output& output) {
    const auto record = reader.read(envelope);
    output.title("Failed Message Details");
    if (!record.originalReceiver) {
        output.warning("Message does not appear to have been sent to this transport after failing");
    }
    if (record.undecodable) {
        output.error("The message could not be decoded: " + *record.undecodable);
    }
    output.table(Table{{}, rows(record)});
    showHistory(record, output);
    if (!output.tells(Verbosity::veryVerbose)) {
        output.writeln(" Re-run command with " + output.results().paint(TextStyle::info, "-vv") +
                       " to see more message & error details.");
        return;
    }
    output.title("Message:");
    output.writeln(reader.body(envelope));
    output.title("Exception:");
    showException(record, output);
}

} // namespace missive
