#include <UI/Missive/Assembly/LogCurrentMessage.hpp>

#include <Application/Missive/Bus/CurrentMessage.hpp>
#include <Application/Missive/Bus/DispatchContext.hpp>
#include <Domain/Missive/Stamp/TraceParentStamp.hpp>

#include <string>
#include <string_view>

namespace missive {

namespace {

void add(std::vector<LogField>& extra, const char* name, std::string_view value) {
    if (!value.empty()) {
        extra.push_back({name, value});
    }
}

void addTrace(std::vector<LogField>& extra, const TraceParentStamp* trace) {
    if (trace != nullptr && trace->isWellFormed()) {
        const std::string_view text{trace->value};
        add(extra, "trace_id", text.substr(3, 32));
        add(extra, "span_id", text.substr(36, 16));
    }
}

} // namespace

LogProcessor logCurrentMessage(const MessageNames& names) {
    return [&names](std::vector<LogField>& extra) {
        if (const auto message = CurrentMessage::get()) {
            add(extra, "message_id", message->id());
            add(extra, "message_type", names.nameOf(message->envelope()));
            add(extra, "transport", message->transportName());
            add(extra, "correlation_id", message->correlationId());
            addTrace(extra, message->envelope().last<TraceParentStamp>());
        } else if (const auto* context = DispatchContext::current()) {
            add(extra, "correlation_id", context->correlationId());
        }
    };
}

} // namespace missive
