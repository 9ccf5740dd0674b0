#pragma once

#include <Infrastructure/Missive/Codec/JsonError.hpp>
#include <Infrastructure/Missive/Codec/JsonKind.hpp>
#include <Infrastructure/Missive/Codec/UnknownFields.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace missive {

/// Reads one JSON document (RFC 8259, an object or an array, UTF-8) in a single pass: the caller asks for what it
/// expects next, in the order of the text. Every read throws JsonError when the text holds something else, is malformed
/// or is nested deeper than 64 levels; after that only `error` may be called.
///
/// The text is copied, so it need not outlive the reader. The memory behind a reader is kept for the next one on the
/// same thread. A reader belongs to the thread that made it; several may be open at once.
class JsonReader {
public:
    static constexpr std::size_t maximumDepth = 64;

    explicit JsonReader(std::string_view json, UnknownFields unknown = UnknownFields::PassedOver);
    ~JsonReader();
    JsonReader(const JsonReader&) = delete;
    JsonReader& operator=(const JsonReader&) = delete;

    /// What comes next, without reading it.
    JsonKind kind();

    void beginObject();
    /// The name of the next field of the innermost object, whose value is then next; nothing at its end, which leaves
    /// it. A value that was not read is passed over. The name lives as long as the reader. When it is `likely`, a name
    /// without escapes that must outlive the reader, the answer is that very view, and quicker.
    std::optional<std::string_view> nextField(std::string_view likely = {});

    /// Deals with a field, read last, that is none of those its object may have: passes over its value, or throws
    /// UnknownField where the reader refuses such.
    void unknownField(std::span<const std::string_view> known);

    void beginArray();
    /// Whether the innermost array has another element, which is then next; false leaves the array.
    bool nextElement();

    /// True when null comes next, which is then read.
    bool readNull();
    bool readBool();
    std::int64_t readInt64();
    std::uint64_t readUint64();
    double readDouble();
    /// The unescaped text; it lives as long as the reader.
    std::string_view readString();

    /// Reads over a value of any kind, checking it.
    void skip();
    /// The text of a value of any kind as it stands, checked; it lives as long as the reader.
    std::string_view readRaw();

    /// Throws unless the document was read to its end.
    void finish();

    /// An error about the value being read: the subject with its path, a blank and `predicate`, such as
    /// `lacks the field "sku".`
    JsonError error(std::string_view predicate) const;

private:
    struct State;

    static std::unique_ptr<State> takeState();

    [[noreturn]] void mismatch(std::string_view expected);
    [[noreturn]] void malformed(std::string_view expected, int code);
    void enter();

    std::unique_ptr<State> state_;
    UnknownFields unknown_;
};

} // namespace missive
