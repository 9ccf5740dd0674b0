#include <Application/Missive/Failure/FailureFields.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>
#include <Application/Missive/Failure/ErrorDetails.hpp>
#include <Application/Missive/Failure/FailedHandlers.hpp>
#include <Domain/Missive/Stamp/CorrelationStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Text/NameList.hpp>

namespace missive {

std::vector<LogField> messageFields(const std::string& messageName, const Envelope& envelope,
                                    std::string_view transportName) {
    std::vector<LogField> fields{{"class", messageName}};
    const auto* id = envelope.last<MessageIdStamp>();
    const auto* correlation = envelope.last<CorrelationStamp>();
    if (id != nullptr) {
        fields.push_back({"message_id", id->id});
    }
    if (correlation != nullptr && (id == nullptr || correlation->correlationId != id->id)) {
        fields.push_back({"correlation_id", correlation->correlationId});
    }
    if (!transportName.empty()) {
        fields.push_back({"transport", transportName});
    }
    return fields;
}

void addHandlerField(std::vector<LogField>& fields, const std::exception_ptr& error) {
    if (const auto handlers = failedHandlers(error); !handlers.empty()) {
        fields.push_back({"handler", nameList(handlers)});
    }
}

void addErrorFields(std::vector<LogField>& fields, const std::exception_ptr& error) {
    fields.push_back({"error_class", errorDetails(error).exceptionClass});
    fields.push_back({"error", errorText(error)});
}

} // namespace missive
