#pragma once

#include <optional>
#include <string_view>

namespace missive {

/// Takes the value of a header field apart from the left, by the common pieces of RFC 9110 §5.6. Keeps a view of the
/// text, as what it gives are. Each call takes what it names if it stands next, and nothing otherwise.
class FieldValueReader {
public:
    /// `;name=value`; the name is empty for a lone semicolon, which the grammar allows.
    struct Parameter {
        std::string_view name;
        std::string_view value;
    };

    explicit FieldValueReader(std::string_view text) noexcept : rest_{text} {}

    bool isAtEnd() const noexcept { return rest_.empty(); }
    bool take(char character) noexcept;

    /// The longest token there is; empty where there is none.
    std::string_view token() noexcept;

    /// What stands between two double quotes, with its escapes as they were written.
    std::optional<std::string_view> quoted() noexcept;

    /// A parameter with the blanks around its semicolon. Nothing where there is none, or a malformed one: the reader
    /// then stands where it stood.
    std::optional<Parameter> parameter() noexcept;

    void skipBlanks() noexcept;

    /// Goes on behind the next comma that is in no quoted text, or to the end.
    void skipElement() noexcept;

private:
    std::string_view rest_;
};

} // namespace missive
