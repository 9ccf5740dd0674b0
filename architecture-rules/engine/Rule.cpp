#include <architecture-rules/engine/Rule.hpp>

#include <algorithm>
#include <tuple>

namespace missive::rules {

Verdict Rule::check(const Project& project) const {
    std::vector<const SourceFile*> selected;
    for (const auto& file : project.files()) {
        if (reasoned_.statement().files().contains(file)) {
            selected.push_back(&file);
        }
    }
    Verdict verdict{reasoned_.statement().check(project, selected), selected.empty()};
    std::stable_sort(verdict.violations.begin(), verdict.violations.end(),
                     [](const auto& a, const auto& b) { return std::tie(a.file, a.line) < std::tie(b.file, b.line); });
    return verdict;
}

std::string Rule::report(const Verdict& verdict) const {
    auto text = "[" + id_ + "] " + sentence() + "\n  because " + because() + "\n";
    for (const auto& violation : verdict.violations) {
        text += violation.toString() + "\n";
    }
    if (verdict.matchesNothing) {
        text += "The rule matches nothing: no file is where it looks, so it proves nothing. Correct its pattern.\n";
    }
    return text;
}

} // namespace missive::rules
