#pragma once

#include <UI/Missive/Console/Output/PrettyJson.hpp>
#include <UI/Missive/Messenger/FailedMessageRecord.hpp>

#include <string>

namespace missive {

/// Writes a failed message as a JSON object: `id`, `class`, `failed_at` (RFC 3339), `error`, `error_class`,
/// `error_code`, `transport`, `retries`, `history` (`retry_count`, `redelivered_at`), `message_id`, `parked`; what is
/// not known is null. `body` is added at the end unless it is null.
void writeFailedMessage(PrettyJson& json, const FailedMessageRecord& record, const std::string* body = nullptr);

} // namespace missive
