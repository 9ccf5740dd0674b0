#pragma once

#include <Domain/Missive/Envelope.hpp>
#include <Domain/Missive/LogField.hpp>

#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// What a log record says of a message: `class`, `message_id`, `correlation_id` where that is another one, and
/// `transport` unless it is empty.
std::vector<LogField> messageFields(const std::string& messageName, const Envelope& envelope,
                                    std::string_view transportName);

/// Adds the names of the handlers that failed, as `handler`, if any did.
void addHandlerField(std::vector<LogField>& fields, const std::exception_ptr& error);

/// Adds what an error is: `error_class` and `error`.
void addErrorFields(std::vector<LogField>& fields, const std::exception_ptr& error);

} // namespace missive
