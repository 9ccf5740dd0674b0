#pragma once

#include <string>
#include <string_view>

namespace missive::test {

/// An answer as it came over the wire; status 0 for none.
struct HttpAnswer {
    int status = 0;
    std::string head;
    std::string body;

    static HttpAnswer of(const std::string& text) {
        const auto end = text.find("\r\n\r\n");
        if (end == std::string::npos) {
            return {};
        }
        return {std::stoi(text.substr(9, 3)), text.substr(0, end + 2), text.substr(end + 4)};
    }

    /// The value of a field; empty where there is none.
    std::string field(std::string_view name) const {
        const auto begin = head.find("\r\n" + std::string{name} + ": ");
        if (begin == std::string::npos) {
            return "";
        }
        const auto value = begin + name.size() + 4;
        return head.substr(value, head.find("\r\n", value) - value);
    }

    bool has(std::string_view text) const { return body.find(text) != std::string::npos; }
};

} // namespace missive::test
