#include <UI/Missive/Messenger/FailedMessageJson.hpp>

#include <Infrastructure/Missive/Codec/Rfc3339.hpp>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <variant>

namespace missive {

namespace {

void textOrNull(PrettyJson& json, std::string_view key, const std::string* text) {
    json.key(key);
    if (text == nullptr || text->empty()) {
        json.null();
    } else {
        json.value(*text);
    }
}

std::string rfc3339(TimePoint time) {
    const auto text = formatRfc3339(time);
    return {text.begin(), text.end()};
}

void error(PrettyJson& json, const FailedMessageRecord& record) {
    const auto* error = record.error ? &*record.error : nullptr;
    textOrNull(json, "error", error != nullptr ? &error->exceptionMessage : nullptr);
    textOrNull(json, "error_class", error != nullptr ? &error->exceptionClass : nullptr);
    json.key("error_code");
    if (error == nullptr) {
        json.null();
    } else {
        std::visit([&](const auto& code) { json.value(code); }, error->exceptionCode);
    }
}

void history(PrettyJson& json, const FailedMessageRecord& record) {
    json.key("history").beginArray();
    for (const auto& redelivery : record.history) {
        json.beginObject();
        json.key("retry_count").value(std::int64_t{redelivery.retryCount});
        json.key("redelivered_at").value(rfc3339(redelivery.redeliveredAt));
        json.endObject();
    }
    json.endArray();
}

} // namespace

void writeFailedMessage(PrettyJson& json, const FailedMessageRecord& record, const std::string* body) {
    json.beginObject();
    json.key("id").value(record.id);
    json.key("class").value(record.className);
    const auto failedAt = record.failedAt ? rfc3339(*record.failedAt) : "";
    textOrNull(json, "failed_at", &failedAt);
    error(json, record);
    textOrNull(json, "transport", record.originalReceiver ? &*record.originalReceiver : nullptr);
    const auto retries = std::count_if(record.history.begin(), record.history.end(),
                                       [](const auto& redelivery) { return redelivery.retryCount > 0; });
    json.key("retries").value(std::int64_t{retries});
    history(json, record);
    textOrNull(json, "message_id", &record.messageId);
    json.key("parked").value(record.parked);
    if (body != nullptr) {
        json.key("body").value(*body);
    }
    json.endObject();
}

} // namespace missive
