#include <Infrastructure/Missive/Codec/JsonReader.hpp>

#include <Infrastructure/Missive/Codec/JsonToken.hpp>
#include <Infrastructure/Missive/Codec/UnknownField.hpp>

#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <type_traits>
#include <utility>
#include <vector>

namespace missive {

namespace ondemand = simdjson::ondemand;

namespace {

constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
constexpr std::size_t largestKeptText = std::size_t{1} << 20;

using FieldResult = simdjson::simdjson_result<ondemand::field>;
using ElementResult = simdjson::simdjson_result<ondemand::value>;

// Where the handle of the value that comes next lives; simdjson's results are made in place, since copying them stalls.
union Slot {
    Slot() noexcept : element{} {}
    FieldResult field;
    ElementResult element;
};
static_assert(std::is_trivially_destructible_v<FieldResult> && std::is_trivially_destructible_v<ElementResult>);

struct Frame {
    bool isObject = false;
    bool started = false;
    std::size_t index = 0;
    std::string_view key;
    ondemand::object_iterator fields;
    ondemand::array_iterator elements;
};

std::string_view problem(simdjson::error_code code) {
    switch (code) {
    case simdjson::EMPTY:
        return "is empty.";
    case simdjson::UTF8_ERROR:
        return "is not valid UTF-8.";
    case simdjson::UNCLOSED_STRING:
        return "ends inside a string.";
    case simdjson::UNESCAPED_CHARS:
        return "has a control character inside a string.";
    case simdjson::CAPACITY:
        return "is too large.";
    case simdjson::STRING_ERROR:
        return "has a malformed escape in a string.";
    case simdjson::INCOMPLETE_ARRAY_OR_OBJECT:
        return "is cut off or its brackets do not match.";
    default:
        return "is not well-formed JSON.";
    }
}

} // namespace

struct JsonReader::State {
    ondemand::parser parser;
    std::unique_ptr<char[]> buffer;
    std::size_t capacity = 0;
    std::size_t size = 0;
    ondemand::document document;
    Slot slot;
    ondemand::value* value = nullptr;
    bool atRoot = true;
    std::vector<Frame> frames;

    void copy(std::string_view json) {
        if (buffer == nullptr || capacity < json.size()) {
            capacity = std::max<std::size_t>(json.size(), 1024);
            buffer.reset(new char[capacity + simdjson::SIMDJSON_PADDING]);
        }
        std::copy(json.begin(), json.end(), buffer.get());
        std::memset(buffer.get() + json.size(), 0, simdjson::SIMDJSON_PADDING);
        size = json.size();
        atRoot = true;
        frames.clear();
    }

    std::string_view text() const { return {buffer.get(), size}; }

    template <class T> T read(JsonReader& reader, std::string_view expected) {
        T result{};
        if (atRoot) {
            reader.mismatch(expected);
        }
        if (const auto failure = value->get<T>().get(result)) {
            reader.malformed(expected, failure);
        }
        return result;
    }

    static std::vector<std::unique_ptr<State>>& kept() {
        static thread_local std::vector<std::unique_ptr<State>> states;
        return states;
    }
};

std::unique_ptr<JsonReader::State> JsonReader::takeState() {
    auto& kept = State::kept();
    if (kept.empty()) {
        kept.reserve(4);
        auto fresh = std::make_unique<State>();
        fresh->frames.reserve(maximumDepth);
        return fresh;
    }
    auto state = std::move(kept.back());
    kept.pop_back();
    return state;
}

JsonReader::JsonReader(std::string_view json, UnknownFields unknown) : state_{takeState()}, unknown_{unknown} {
    state_->copy(json);
    auto& [parser, buffer, capacity, size, document, slot, value, atRoot, frames] = *state_;
    if (json.starts_with(byteOrderMark)) {
        throw error("begins with a byte order mark, which JSON must not have.");
    }
    if (const auto failure = parser.iterate(buffer.get(), size, size + simdjson::SIMDJSON_PADDING).get(document)) {
        throw error(problem(failure));
    }
}

JsonReader::~JsonReader() {
    auto& kept = State::kept();
    if (state_->capacity <= largestKeptText && kept.size() < kept.capacity()) {
        kept.push_back(std::move(state_));
    }
}

JsonKind JsonReader::kind() {
    const auto text = state_->atRoot ? JsonToken::trimmed(state_->text()) : state_->value->raw_json_token();
    if (const auto kind = JsonToken::kind(text)) {
        return *kind;
    }
    throw error(problem(simdjson::TAPE_ERROR));
}

void JsonReader::enter() {
    if (state_->frames.size() == maximumDepth) {
        throw error("is nested deeper than 64 levels.");
    }
}

void JsonReader::beginObject() {
    enter();
    ondemand::object object;
    const auto failure =
        state_->atRoot ? state_->document.get_object().get(object) : state_->value->get_object().get(object);
    ondemand::object_iterator fields;
    if (failure != simdjson::SUCCESS) {
        malformed("an object", failure);
    }
    if (const auto begun = object.begin().get(fields)) {
        throw error(problem(begun));
    }
    state_->atRoot = false;
    auto& frame = state_->frames.emplace_back();
    frame.isObject = true;
    frame.fields = fields;
}

std::optional<std::string_view> JsonReader::nextField(std::string_view likely) {
    auto& frame = state_->frames.back();
    if (frame.started) {
        ++frame.fields;
    }
    frame.started = true;
    if (!(frame.fields != frame.fields)) {
        state_->frames.pop_back();
        return std::nullopt;
    }
    auto& field = *::new (&state_->slot.field) FieldResult(*frame.fields);
    if (field.error() != simdjson::SUCCESS) {
        throw error(problem(field.error()));
    }
    state_->value = &field.value_unsafe().value();
    const char* key = field.value_unsafe().key().raw();
    if (likely.size() < simdjson::SIMDJSON_PADDING && key[likely.size()] == '"' && JsonToken::beginsWith(key, likely)) {
        frame.key = likely;
        return likely;
    }
    const auto length = JsonToken::plainLength(key);
    if (key[length] == '"') {
        frame.key = std::string_view{key, length};
        return std::string_view{key, length};
    }
    if (const auto failure = field.value_unsafe().unescaped_key().get(frame.key)) {
        throw error(problem(failure));
    }
    return frame.key;
}

void JsonReader::unknownField(std::span<const std::string_view> known) {
    if (unknown_ == UnknownFields::Refused) {
        throw UnknownField{error("is unknown."), std::string{state_->frames.back().key}, {known.begin(), known.end()}};
    }
    skip();
}

void JsonReader::beginArray() {
    enter();
    ondemand::array array;
    const auto failure =
        state_->atRoot ? state_->document.get_array().get(array) : state_->value->get_array().get(array);
    ondemand::array_iterator elements;
    if (failure != simdjson::SUCCESS) {
        malformed("an array", failure);
    }
    if (const auto begun = array.begin().get(elements)) {
        throw error(problem(begun));
    }
    state_->atRoot = false;
    state_->frames.emplace_back().elements = elements;
}

bool JsonReader::nextElement() {
    auto& frame = state_->frames.back();
    if (frame.started) {
        ++frame.elements;
        ++frame.index;
    }
    frame.started = true;
    if (!(frame.elements != frame.elements)) {
        state_->frames.pop_back();
        return false;
    }
    auto& element = *::new (&state_->slot.element) ElementResult(*frame.elements);
    if (element.error() != simdjson::SUCCESS) {
        throw error(problem(element.error()));
    }
    state_->value = &element.value_unsafe();
    return true;
}

bool JsonReader::readNull() {
    bool isNull = false;
    if (state_->atRoot) {
        return false;
    }
    if (const auto failure = state_->value->is_null().get(isNull)) {
        throw error(problem(failure));
    }
    return isNull;
}

bool JsonReader::readBool() { return state_->read<bool>(*this, "true or false"); }

std::int64_t JsonReader::readInt64() { return state_->read<std::int64_t>(*this, "a whole number"); }

std::uint64_t JsonReader::readUint64() { return state_->read<std::uint64_t>(*this, "a whole number from 0"); }

double JsonReader::readDouble() { return state_->read<double>(*this, "a number"); }

std::string_view JsonReader::readString() {
    if (state_->atRoot) {
        mismatch("a string");
    }
    const char* token = state_->value->raw_json_token().data();
    if (*token == '"') {
        const auto length = JsonToken::plainLength(token + 1);
        if (token[length + 1] == '"') {
            if (const auto failure = state_->value->get_raw_json_string().error()) {
                throw error(problem(failure));
            }
            return {token + 1, length};
        }
    }
    std::string_view result;
    if (const auto failure = state_->value->get_string().get(result)) {
        malformed("a string", failure);
    }
    return result;
}

void JsonReader::skip() {
    switch (kind()) {
    case JsonKind::Object:
        beginObject();
        while (nextField()) {
            skip();
        }
        return;
    case JsonKind::Array:
        beginArray();
        while (nextElement()) {
            skip();
        }
        return;
    case JsonKind::String:
        readString();
        return;
    case JsonKind::Number:
        readDouble();
        return;
    case JsonKind::Boolean:
        readBool();
        return;
    case JsonKind::Null:
        if (!readNull()) {
            mismatch("null");
        }
    }
}

std::string_view JsonReader::readRaw() {
    if (state_->atRoot) {
        skip();
        return JsonToken::trimmed(state_->text());
    }
    std::string_view text;
    ondemand::object object;
    ondemand::array array;
    simdjson::error_code failure = simdjson::SUCCESS;
    switch (kind()) {
    case JsonKind::Object:
        failure = state_->value->get_object().get(object);
        failure = failure != simdjson::SUCCESS ? failure : object.raw_json().get(text);
        break;
    case JsonKind::Array:
        failure = state_->value->get_array().get(array);
        failure = failure != simdjson::SUCCESS ? failure : array.raw_json().get(text);
        break;
    default:
        text = state_->value->raw_json_token();
        skip();
        return JsonToken::trimmed(text);
    }
    if (failure != simdjson::SUCCESS) {
        throw error(problem(failure));
    }
    try {
        JsonReader part{JsonToken::trimmed(text)};
        part.skip();
        part.finish();
    } catch (const JsonError& fault) {
        throw error(std::string{"cannot be read. "} + fault.what());
    }
    return JsonToken::trimmed(text);
}

void JsonReader::finish() {
    const bool atEnd = state_->document.current_location().error() == simdjson::OUT_OF_BOUNDS;
    if (state_->atRoot || !state_->frames.empty() || !atEnd) {
        throw error("goes on after its end.");
    }
}

JsonError JsonReader::error(std::string_view predicate) const {
    std::string path;
    for (const auto& frame : state_->frames) {
        if (!frame.started) {
            continue;
        }
        if (frame.isObject) {
            path.append(path.empty() ? "" : ".").append(frame.key);
        } else {
            path.append("[").append(std::to_string(frame.index)).append("]");
        }
    }
    return {path.empty() ? "The JSON text " : "The field \"" + JsonToken::shortened(path, 100) + "\" ", predicate};
}

void JsonReader::mismatch(std::string_view expected) {
    const auto token = state_->atRoot ? state_->text() : state_->value->raw_json_token();
    throw error("must be " + std::string{expected} + ", but is " + JsonToken::described(token) + ".");
}

void JsonReader::malformed(std::string_view expected, int code) {
    const auto failure = static_cast<simdjson::error_code>(code);
    const bool isMismatch = failure == simdjson::INCORRECT_TYPE || failure == simdjson::NUMBER_ERROR;
    const bool isTooLarge = isMismatch && !state_->atRoot && JsonToken::isLargeInteger(state_->value->raw_json_token());
    if (isMismatch && !isTooLarge) {
        mismatch(expected);
    }
    if (isTooLarge || failure == simdjson::NUMBER_OUT_OF_RANGE) {
        throw error("is out of range: " + JsonToken::described(state_->value->raw_json_token()) + ".");
    }
    throw error(problem(failure));
}

} // namespace missive
