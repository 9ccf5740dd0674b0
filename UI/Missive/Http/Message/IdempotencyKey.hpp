#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace missive {

/// What a client repeats a request under, so that it is done once: the header `Idempotency-Key` of
/// draft-ietf-httpapi-idempotency-key-header-07. 1 to 255 visible ASCII characters.
class IdempotencyKey {
public:
    /// Reads `"8e03978e-40d5"`, a string of RFC 8941 §3.3.3, or the same without quotes; both are the same key. Nothing
    /// for what is malformed: parameters, a blank inside, several keys (as `HttpHeaders::joined` gives two fields).
    static std::optional<IdempotencyKey> parse(std::string_view value);

    /// Without quotes and escapes.
    const std::string& toString() const noexcept { return value_; }

    friend bool operator==(const IdempotencyKey&, const IdempotencyKey&) = default;

private:
    explicit IdempotencyKey(std::string value) : value_{std::move(value)} {}

    std::string value_;
};

} // namespace missive
