#include <UI/Missive/Console/Output/Block.hpp>

#include <UI/Missive/Console/Output/DisplayWidth.hpp>
#include <UI/Missive/Console/Output/TextWrap.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace missive {

namespace {

/// The lines filled up to `width` columns.
std::vector<ConsoleText> filled(const std::vector<std::string>& lines, std::string_view prefix, std::size_t width,
                                std::optional<TextStyle> style) {
    std::vector<ConsoleText> texts;
    texts.reserve(lines.size());
    for (const auto& line : lines) {
        auto text = paddedTo(std::string{prefix} + line, width);
        texts.push_back(ConsoleText::literal(style ? painted(*style, text) : std::move(text)));
    }
    return texts;
}

} // namespace

std::vector<ConsoleText> Block::lines(const ConsoleText& text, std::size_t width, bool decorated) const {
    const auto label = type.empty() ? std::string{} : '[' + std::string{type} + "] ";
    const auto used = prefix.size() + label.size();
    auto lines = wrappedAtWords(text.bytes(), width > used + 10 ? width - used : 10);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        lines[i] = (i == 0 ? label : std::string(label.size(), ' ')) + lines[i];
    }
    if (padded && decorated) {
        lines.insert(lines.begin(), "");
        lines.emplace_back();
    }
    return filled(lines, prefix, width, decorated ? std::optional{style} : std::nullopt);
}

std::vector<ConsoleText> exceptionLines(const ConsoleText& text, std::size_t width, bool decorated) {
    auto lines = cutAtWidth(text.bytes(), width > 15 ? width - 5 : width);
    std::size_t widest = 0;
    for (const auto& line : lines) {
        widest = std::max(widest, displayWidth(line));
    }
    lines.insert(lines.begin(), "");
    lines.emplace_back();
    return filled(lines, "  ", widest + 4, decorated ? std::optional{TextStyle::error} : std::nullopt);
}

} // namespace missive
