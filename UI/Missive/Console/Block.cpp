#include <UI/Missive/Console/Block.hpp>

#include <UI/Missive/Console/DisplayWidth.hpp>
#include <UI/Missive/Console/TextWrap.hpp>

#include <algorithm>

namespace missive {

std::vector<std::string> Block::lines(std::string_view text, std::size_t width, bool decorated) const {
    const auto label = type.empty() ? std::string{} : '[' + std::string{type} + "] ";
    const auto used = prefix.size() + label.size();
    auto lines = wrappedAtWords(text, width > used + 10 ? width - used : 10);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        lines[i] = (i == 0 ? label : std::string(label.size(), ' ')) + lines[i];
    }
    if (padded && decorated) {
        lines.insert(lines.begin(), "");
        lines.emplace_back();
    }
    for (auto& line : lines) {
        line = paddedTo(std::string{prefix} + line, width);
        line = decorated ? painted(style, line) : line;
    }
    return lines;
}

std::vector<std::string> exceptionLines(std::string_view text, std::size_t width, bool decorated) {
    auto lines = cutAtWidth(text, width > 15 ? width - 5 : width);
    std::size_t widest = 0;
    for (const auto& line : lines) {
        widest = std::max(widest, displayWidth(line));
    }
    lines.insert(lines.begin(), "");
    lines.emplace_back();
    for (auto& line : lines) {
        line = paddedTo("  " + line, widest + 4);
        line = decorated ? painted(TextStyle::error, line) : line;
    }
    return lines;
}

} // namespace missive
