#include <UI/Missive/Console/Output/TextWrap.hpp>

#include <UI/Missive/Console/Output/DisplayWidth.hpp>

namespace missive {

namespace {

std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    std::size_t start = 0;
    for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', start)) {
        lines.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    lines.push_back(text.substr(start));
    return lines;
}

/// Without a width everything fits.
std::size_t fitting(std::string_view line, std::size_t width) {
    return width == 0 ? line.size() : bytesWithin(line, width);
}

} // namespace

std::vector<std::string> cutAtWidth(std::string_view text, std::size_t width) {
    std::vector<std::string> result;
    for (auto line : linesOf(text)) {
        for (auto bytes = fitting(line, width); bytes < line.size(); bytes = fitting(line, width)) {
            result.emplace_back(line.substr(0, bytes));
            line.remove_prefix(bytes);
        }
        result.emplace_back(line);
    }
    return result;
}

std::vector<std::string> wrappedBehind(std::string_view text, std::string_view characters, std::size_t width) {
    std::vector<std::string> result;
    for (auto line : linesOf(text)) {
        for (auto limit = fitting(line, width); limit < line.size(); limit = fitting(line, width)) {
            const auto last = line.find_last_of(characters, limit - 1);
            const auto bytes = last == std::string_view::npos ? limit : last + 1;
            result.emplace_back(line.substr(0, bytes));
            line.remove_prefix(bytes);
        }
        result.emplace_back(line);
    }
    return result;
}

std::vector<std::string> wrappedAtWords(std::string_view text, std::size_t width) {
    std::vector<std::string> result;
    for (auto line : linesOf(text)) {
        for (auto limit = fitting(line, width); limit < line.size(); limit = fitting(line, width)) {
            auto space = line.rfind(' ', limit);
            const bool cut = space == std::string_view::npos || space == 0;
            result.emplace_back(line.substr(0, cut ? limit : space));
            line.remove_prefix(cut ? limit : space + 1);
        }
        result.emplace_back(line);
    }
    return result;
}

} // namespace missive
