#include <UI/Missive/Http/Binding/TextToken.hpp>

#include <charconv>
#include <cstdint>

namespace missive {
namespace {

template <class Number> std::string numberToken(std::string_view text) {
    Number number{};
    const auto* const end = text.data() + text.size();
    const auto [stopped, failure] = std::from_chars(text.data(), end, number);
    return failure == std::errc{} && stopped == end ? std::to_string(number) : typedText(text);
}

} // namespace

std::string signedToken(std::string_view text) { return numberToken<std::int64_t>(text); }

std::string unsignedToken(std::string_view text) { return numberToken<std::uint64_t>(text); }

std::string boolToken(std::string_view text) {
    if (text == "true" || text == "1") {
        return "true";
    }
    return text == "false" || text == "0" ? "false" : typedText(text);
}

} // namespace missive
