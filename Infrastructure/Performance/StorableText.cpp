#include <Infrastructure/Performance/StorableText.hpp>

#include <Infrastructure/Missive/Codec/Utf8.hpp>

namespace missive::performance {

std::string storableText(std::string_view text) {
    std::string storable;
    storable.reserve(text.size());
    while (!text.empty()) {
        const auto length = Utf8::first(text).length;
        if (length == 0) {
            storable += '?';
        } else if (text.front() != '\0') {
            storable += text.substr(0, length);
        }
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return storable;
}

} // namespace missive::performance
