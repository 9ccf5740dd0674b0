#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace missive {

/// A message as bytes: the body and the headers in their order. Header names are unique.
struct EncodedMessage {
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;

    /// The value of a header, or null.
    const std::string* header(std::string_view name) const noexcept {
        for (const auto& [key, value] : headers) {
            if (key == name) {
                return &value;
            }
        }
        return nullptr;
    }

    friend bool operator==(const EncodedMessage&, const EncodedMessage&) = default;
};

} // namespace missive
