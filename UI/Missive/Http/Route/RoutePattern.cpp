#include <UI/Missive/Http/Route/RoutePattern.hpp>

#include <UI/Missive/Http/Message/PercentEncoding.hpp>

#include <algorithm>
#include <stdexcept>

namespace missive {
namespace {

bool isName(std::string_view text) noexcept {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return c == '_' || (isUnreserved(c) && c != '.' && c != '~' && c != '-');
    });
}

RoutePattern::Segment segmentOf(std::string_view text, std::string_view pattern) {
    if (text.starts_with('{') && text.ends_with('}') && isName(text.substr(1, text.size() - 2))) {
        return {std::string{text.substr(1, text.size() - 2)}, true};
    }
    if (text.empty() || text == "." || text == ".." || !std::all_of(text.begin(), text.end(), isUnreserved)) {
        throw std::invalid_argument{"The path \"" + std::string{pattern} + "\" has the segment \"" + std::string{text} +
                                    "\": one is letters, digits, \".\", \"_\", \"~\" and \"-\", or the name of a field "
                                    "in braces."};
    }
    return {std::string{text}, false};
}

} // namespace

RoutePattern::RoutePattern(std::string_view text) : text_{text} {
    if (!text.starts_with('/')) {
        throw std::invalid_argument{"The path \"" + text_ + "\" must begin with \"/\"."};
    }
    for (auto rest = text.substr(1); text.size() > 1;) {
        const auto end = std::min(rest.find('/'), rest.size());
        segments_.push_back(segmentOf(rest.substr(0, end), text));
        if (end == rest.size()) {
            break;
        }
        rest.remove_prefix(end + 1);
    }
    auto names = fields();
    std::sort(names.begin(), names.end());
    if (const auto twice = std::adjacent_find(names.begin(), names.end()); twice != names.end()) {
        throw std::invalid_argument{"The path \"" + text_ + "\" names the field \"" + *twice + "\" twice."};
    }
}

std::vector<std::string> RoutePattern::fields() const {
    std::vector<std::string> names;
    for (const auto& segment : segments_) {
        if (segment.isField) {
            names.push_back(segment.text);
        }
    }
    return names;
}

std::string RoutePattern::filled(std::span<const std::string> values) const {
    std::string path;
    auto value = values.begin();
    for (const auto& segment : segments_) {
        path += '/';
        appendPercentEncoded(path, segment.isField ? *value++ : segment.text);
    }
    return path.empty() ? "/" : path;
}

} // namespace missive
