#include <Infrastructure/Missive/Log/RedactedRecord.hpp>

#include <Infrastructure/Missive/Dsn/SecretRedaction.hpp>

#include <algorithm>
#include <string_view>

namespace missive {

namespace {

bool mayHide(std::string_view text) { return text.find("://") != std::string_view::npos; }

bool mayHide(const LogField& field) { return mayHide(field.value.text()); }

std::span<const LogField> redact(std::vector<LogField>& fields) {
    for (auto& field : fields) {
        if (mayHide(field)) {
            field.value = redactText(field.value.text());
        }
    }
    return fields;
}

} // namespace

RedactedRecord::RedactedRecord(const LogRecord& told, const std::vector<LogProcessor>& processors) : record_{told} {
    if (mayHide(told.text)) {
        text_ = redactText(told.text);
        record_.text = text_;
    }
    if (std::ranges::any_of(told.context, [](const auto& field) { return mayHide(field); })) {
        context_.assign(told.context.begin(), told.context.end());
        record_.context = redact(context_);
    }
    for (const auto& processor : processors) {
        processor(extra_);
    }
    if (!extra_.empty() || std::ranges::any_of(told.extra, [](const auto& field) { return mayHide(field); })) {
        extra_.insert(extra_.begin(), told.extra.begin(), told.extra.end());
        record_.extra = redact(extra_);
    }
}

} // namespace missive
