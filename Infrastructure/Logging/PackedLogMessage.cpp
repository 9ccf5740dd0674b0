#include <Infrastructure/Logging/PackedLogMessage.hpp>

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

namespace missive::logging {

namespace {

/// Reads one part behind the other.
class PackedParts {
public:
    explicit PackedParts(std::string_view rest) noexcept : rest_{rest} {}

    template <class Part> Part take() noexcept {
        Part part{};
        std::memcpy(&part, rest_.data(), sizeof part);
        rest_.remove_prefix(sizeof part);
        return part;
    }

    std::string_view text() noexcept {
        const auto size = take<std::uint32_t>();
        const auto text = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return text;
    }

private:
    std::string_view rest_;
};

template <class Number> bool readsBack(std::string_view text, LogValue& value) {
    Number number{};
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end) {
        return false;
    }
    value = number;
    return value.text() == text;
}

LogValue packedValue(LogValue::Kind kind, std::string_view text) {
    LogValue value{nullptr};
    switch (kind) {
    case LogValue::Kind::Null:
        return value;
    case LogValue::Kind::Boolean:
        return text == "true";
    case LogValue::Kind::Number:
        if (readsBack<std::int64_t>(text, value) || readsBack<std::uint64_t>(text, value) ||
            readsBack<double>(text, value) || readsBack<long double>(text, value)) {
            return value;
        }
        break;
    case LogValue::Kind::Text:
        break;
    }
    return std::string{text};
}

void readFields(PackedParts& parts, std::size_t count, std::vector<LogField>& fields) {
    fields.clear();
    fields.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        std::string name{parts.text()};
        const auto kind = parts.take<LogValue::Kind>();
        fields.push_back({std::move(name), packedValue(kind, parts.text())});
    }
}

} // namespace

void PackedLogMessage::begin(const Head& head, std::size_t texts) {
    const std::size_t fields = std::size_t{head.contextFields} + head.extraFields;
    const auto lengths = (4 + 2 * fields) * sizeof(std::uint32_t) + fields * sizeof(LogValue::Kind);
    size_ = 0;
    ensure(sizeof head + lengths + texts);
    put(&head, sizeof head);
}

void PackedLogMessage::grow(std::size_t more) {
    const auto capacity = std::max(size_ + more, 2 * capacity_);
    std::unique_ptr<char[]> larger{new char[capacity]};
    std::memcpy(larger.get(), bytes_, size_);
    far_ = std::move(larger);
    bytes_ = far_.get();
    capacity_ = capacity;
}

void PackedLogMessage::end(std::size_t weight) {
    auto head = headOf(bytes());
    head.size = static_cast<std::uint32_t>(size_);
    head.weight = static_cast<std::uint32_t>(weight);
    std::memcpy(bytes_, &head, sizeof head);
}

LogMessage PackedLogMessage::unpacked(std::uint64_t sequence) const {
    LogMessage message;
    unpack(bytes(), message);
    message.sequence = sequence;
    return message;
}

PackedLogMessage::Head PackedLogMessage::headOf(std::string_view bytes) noexcept {
    return PackedParts{bytes}.take<Head>();
}

void PackedLogMessage::unpack(std::string_view bytes, LogMessage& message) {
    PackedParts parts{bytes};
    const auto head = parts.take<Head>();
    message.level = head.level;
    message.timestamp = TimePoint{std::chrono::microseconds{head.microseconds}};
    message.pid = head.pid;
    message.sequence = head.sequence;
    for (auto* text : {&message.channel, &message.message, &message.host, &message.run}) {
        text->assign(parts.text());
    }
    readFields(parts, head.contextFields, message.context);
    readFields(parts, head.extraFields, message.extra);
}

} // namespace missive::logging
