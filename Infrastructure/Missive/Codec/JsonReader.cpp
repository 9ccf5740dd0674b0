#include <Infrastructure/Missive/Codec/JsonReader.hpp>

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

constexpr std::size_t largestKeptText = std::size_t{1} << 20;
constexpr std::size_t longestQuote = 40;

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

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string described(std::string_view token) {
    const auto text = trimmed(token);
    switch (text.empty() ? '\0' : text.front()) {
    case '{':
        return "an object";
    case '[':
        return "an array";
    case 'n':
        return text == "null" ? "null" : "malformed";
    case '"':
        break;
    default:
        return text.size() > longestQuote ? std::string{text.substr(0, longestQuote)} + "…" : std::string{text};
    }
    auto end = std::min(longestQuote, text.size());
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U) {
        --end;
    }
    return "the string " + std::string{text.substr(0, end)} + (end < text.size() ? "…\"" : "");
}

// The number of characters before the first quote or backslash; simdjson has seen to it that there is one.
std::size_t plainLength(const char* text) {
    constexpr std::uint64_t ones = 0x0101010101010101ULL;
    const auto zeroes = [](std::uint64_t value) { return (value - ones) & ~value & (ones * 0x80); };
    std::size_t length = 0;
    std::uint64_t bytes = 0;
    for (;; length += 8) {
        std::memcpy(&bytes, text + length, 8);
        if ((zeroes(bytes ^ (ones * '"')) | zeroes(bytes ^ (ones * '\\'))) != 0) {
            break;
        }
    }
    while (text[length] != '"' && text[length] != '\\') {
        ++length;
    }
    return length;
}

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

JsonReader::JsonReader(std::string_view json) : state_{takeState()} {
    state_->copy(json);
    auto& [parser, buffer, capacity, size, document, slot, value, atRoot, frames] = *state_;
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
    const auto text = state_->atRoot ? trimmed(state_->text()) : state_->value->raw_json_token();
    switch (text.empty() ? '\0' : text.front()) {
    case '{':
        return JsonKind::Object;
    case '[':
        return JsonKind::Array;
    case '"':
        return JsonKind::String;
    case 't':
    case 'f':
        return JsonKind::Boolean;
    case 'n':
        return JsonKind::Null;
    case '-':
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9':
        return JsonKind::Number;
    default:
        throw error(problem(simdjson::TAPE_ERROR));
    }
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

std::optional<std::string_view> JsonReader::nextField() {
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
    const auto length = plainLength(key);
    if (key[length] == '"') {
        frame.key = std::string_view{key, length};
        return std::string_view{key, length};
    }
    if (const auto failure = field.value_unsafe().unescaped_key().get(frame.key)) {
        throw error(problem(failure));
    }
    return frame.key;
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

bool JsonReader::readBool() {
    bool result = false;
    if (state_->atRoot) {
        mismatch("true or false");
    }
    if (const auto failure = state_->value->get_bool().get(result)) {
        malformed("true or false", failure);
    }
    return result;
}

std::int64_t JsonReader::readInt64() {
    std::int64_t result = 0;
    if (state_->atRoot) {
        mismatch("a whole number");
    }
    if (const auto failure = state_->value->get_int64().get(result)) {
        malformed("a whole number", failure);
    }
    return result;
}

std::uint64_t JsonReader::readUint64() {
    std::uint64_t result = 0;
    if (state_->atRoot) {
        mismatch("a whole number from 0");
    }
    if (const auto failure = state_->value->get_uint64().get(result)) {
        malformed("a whole number from 0", failure);
    }
    return result;
}

double JsonReader::readDouble() {
    double result = 0;
    if (state_->atRoot) {
        mismatch("a number");
    }
    if (const auto failure = state_->value->get_double().get(result)) {
        malformed("a number", failure);
    }
    return result;
}

std::string_view JsonReader::readString() {
    if (state_->atRoot) {
        mismatch("a string");
    }
    const char* token = state_->value->raw_json_token().data();
    if (*token == '"') {
        const auto length = plainLength(token + 1);
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
        return trimmed(state_->text());
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
        return trimmed(text);
    }
    if (failure != simdjson::SUCCESS) {
        throw error(problem(failure));
    }
    try {
        JsonReader part{trimmed(text)};
        part.skip();
        part.finish();
    } catch (const JsonError& fault) {
        throw error(std::string{"cannot be read. "} + fault.what());
    }
    return trimmed(text);
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
    std::string sentence = path.empty() ? "The JSON text " : "The field \"" + path + "\" ";
    return JsonError{sentence.append(predicate)};
}

void JsonReader::mismatch(std::string_view expected) {
    const auto token = state_->atRoot ? state_->text() : state_->value->raw_json_token();
    throw error("must be " + std::string{expected} + ", but is " + described(token) + ".");
}

void JsonReader::malformed(std::string_view expected, int code) {
    const auto failure = static_cast<simdjson::error_code>(code);
    if (failure == simdjson::INCORRECT_TYPE || failure == simdjson::NUMBER_ERROR) {
        mismatch(expected);
    }
    if (failure == simdjson::NUMBER_OUT_OF_RANGE) {
        throw error("is out of range: " + described(state_->value->raw_json_token()) + ".");
    }
    throw error(problem(failure));
}

} // namespace missive
