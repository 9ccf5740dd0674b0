#include <UI/Missive/Console/Output/ConsoleText.hpp>

#include <Infrastructure/Missive/Codec/PrintableText.hpp>
#include <UI/Missive/Console/Output/DisplayWidth.hpp>

#include <utility>

namespace missive {

ConsoleText::ConsoleText(std::string_view text) : bytes_{printable(text)} {}

ConsoleText ConsoleText::literal(std::string bytes) {
    ConsoleText text;
    text.bytes_ = std::move(bytes);
    return text;
}

ConsoleText ConsoleText::paddedTo(std::size_t width) const { return literal(missive::paddedTo(bytes_, width)); }

} // namespace missive
