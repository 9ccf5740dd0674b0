#include <architecture-rules/engine/Files.hpp>

#include <architecture-rules/engine/Glob.hpp>
#include <architecture-rules/engine/Should.hpp>

#include <algorithm>
#include <utility>

namespace missive::rules {

namespace {

std::string listed(const std::vector<std::string>& patterns) {
    std::string text;
    for (const auto& pattern : patterns) {
        text += (text.empty() ? "" : ", ") + pattern;
    }
    return text;
}

std::function<bool(const SourceFile&)> liesIn(std::vector<std::string> patterns, bool wanted) {
    return [patterns = std::move(patterns), wanted](const SourceFile& file) {
        return wanted == std::any_of(patterns.begin(), patterns.end(),
                                     [&](const auto& pattern) { return glob(pattern, file.path); });
    };
}

} // namespace

Files::Files(std::string noun, bool onlyHeaders) : description_{std::move(noun)} {
    if (onlyHeaders) {
        predicates_.push_back([](const SourceFile& file) { return file.isHeader(); });
    }
}

Files Files::in(std::initializer_list<std::string_view> patterns) const {
    const std::vector<std::string> all{patterns.begin(), patterns.end()};
    return that("in " + listed(all), liesIn(all, true));
}

Files Files::exceptIn(std::initializer_list<std::string_view> patterns) const {
    const std::vector<std::string> all{patterns.begin(), patterns.end()};
    return that("except in " + listed(all), liesIn(all, false));
}

Files Files::that(const std::string& clause, std::function<bool(const SourceFile&)> holds) const {
    auto narrower = *this;
    narrower.description_ += " " + clause;
    narrower.predicates_.push_back(std::move(holds));
    return narrower;
}

Should Files::should() const { return Should{*this}; }

bool Files::contains(const SourceFile& file) const {
    return std::all_of(predicates_.begin(), predicates_.end(), [&](const auto& holds) { return holds(file); });
}

Files files() { return {"files", false}; }
Files headers() { return {"headers", true}; }

} // namespace missive::rules
