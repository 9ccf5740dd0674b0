#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// The header fields of a request or an answer, in their order. Names compare without regard to case (ASCII).
class HttpHeaders {
public:
    struct Field {
        std::string name;
        std::string value;

        friend bool operator==(const Field&, const Field&) = default;
    };

    /// Adds a field, beside others of its name. Throws std::invalid_argument for a name that is no token, or a value
    /// with a CR, LF or NUL: none of these could be sent without becoming something else.
    void add(std::string_view name, std::string_view value);

    /// Adds a field in place of those of its name. Throws as `add` does.
    void set(std::string_view name, std::string_view value);

    void remove(std::string_view name);

    /// The value of the first field of this name; lives as long as the fields are not changed.
    std::optional<std::string_view> find(std::string_view name) const noexcept;

    std::size_t count(std::string_view name) const noexcept;

    /// The values of all fields of this name, joined by a comma and a blank, as RFC 9110 §5.3 has it.
    std::string joined(std::string_view name) const;

    const std::vector<Field>& fields() const noexcept { return fields_; }

    friend bool operator==(const HttpHeaders&, const HttpHeaders&) = default;

private:
    std::vector<Field> fields_;
};

/// Whether the text is a token of RFC 9110 §5.6.2, as names of fields and methods are.
bool isHttpToken(std::string_view text) noexcept;

/// Whether two names are the same, without regard to the case of ASCII letters.
bool isSameHttpName(std::string_view left, std::string_view right) noexcept;

} // namespace missive
