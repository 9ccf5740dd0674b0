#include <architecture-rules/engine/Should.hpp>

#include <architecture-rules/engine/Graph.hpp>
#include <architecture-rules/engine/Place.hpp>
#include <architecture-rules/engine/TokenPattern.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace missive::rules {

namespace {

template <class List, class Name> std::string listed(const List& list, Name name) {
    std::string text;
    for (const auto& item : list) {
        text += (text.empty() ? "" : ", ") + name(item);
    }
    return text;
}

std::string namesOf(const std::vector<Headers>& headers) {
    return listed(headers, [](const Headers& set) { return set.name; });
}

bool isIn(const std::vector<Headers>& sets, const std::string& header) {
    return std::any_of(sets.begin(), sets.end(), [&](const auto& set) { return set.contains(header); });
}

std::string childOf(const std::string& folder, const std::string& path) {
    if (!path.starts_with(folder + "/")) {
        return {};
    }
    const auto rest = path.substr(folder.size() + 1);
    const auto slash = rest.find('/');
    return slash == std::string::npos ? std::string{} : rest.substr(0, slash);
}

bool isWithin(const std::string& folder, const std::string& other) { return other.starts_with(folder + "/"); }

Violation describe(const Graph::Cycle& cycle) {
    auto text = "is part of a cycle: " + cycle.front().from;
    for (const auto& edge : cycle) {
        text += " → " + edge.to + " (" + edge.file + ":" + std::to_string(edge.line) + ")";
    }
    return {cycle.front().file, cycle.front().line, text};
}

std::vector<Violation> cyclesAmong(const Project& project, const std::vector<const SourceFile*>& selected,
                                   const std::function<Graph::Edge(const SourceFile&, const SourceFile&)>& edge) {
    Graph graph;
    const std::set<const SourceFile*> inside{selected.begin(), selected.end()};
    for (const auto* file : selected) {
        for (const auto& include : file->includes) {
            if (const auto* target = project.resolve(*file, include); target && inside.contains(target)) {
                auto arrow = edge(*file, *target);
                arrow.file = file->path;
                arrow.line = include.line;
                graph.add(std::move(arrow));
            }
        }
    }
    std::vector<Violation> violations;
    for (const auto& cycle : graph.cycles()) {
        violations.push_back(describe(cycle));
    }
    return violations;
}

} // namespace

Statement Should::satisfy(const std::string& demand, PerFile check) const {
    return {files_, demand, [check = std::move(check)](const Project& project, const auto& selected) {
                std::vector<Violation> violations;
                for (const auto* file : selected) {
                    check(*file, project, violations);
                }
                return violations;
            }};
}

Statement Should::onlyInclude(std::vector<Headers> allowed) const {
    const auto names = namesOf(allowed);
    return satisfy("only include " + names,
                   [allowed = std::move(allowed), names](const auto& file, const auto&, auto& violations) {
                       for (const auto& include : file.includes) {
                           if (!isIn(allowed, include.target)) {
                               violations.push_back(
                                   {file.path, include.line, "includes " + include.target + ", allowed are " + names});
                           }
                       }
                   });
}

Statement Should::notInclude(std::vector<Headers> forbidden) const {
    const auto names = namesOf(forbidden);
    return satisfy("not include " + names,
                   [forbidden = std::move(forbidden)](const auto& file, const auto&, auto& violations) {
                       for (const auto& include : file.includes) {
                           if (isIn(forbidden, include.target)) {
                               violations.push_back({file.path, include.line, "includes " + include.target});
                           }
                       }
                   });
}

Statement Should::notIncludeSiblingsIn(const std::string& folder) const {
    return satisfy("not include another folder of " + folder,
                   [folder](const auto& file, const auto& project, auto& violations) {
                       const auto own = childOf(folder, file.path);
                       for (const auto& include : file.includes) {
                           const auto* target = project.resolve(file, include);
                           const auto other = childOf(folder, target ? target->path : include.target);
                           if (!other.empty() && other != own) {
                               violations.push_back({file.path, include.line,
                                                     "includes " + include.target + " of " + folder + "/" + other});
                           }
                       }
                   });
}

Statement Should::notUse(std::vector<std::string> codes) const {
    const auto names = listed(codes, [](const std::string& code) { return code; });
    const std::vector<TokenPattern> patterns{codes.begin(), codes.end()};
    return satisfy("not use " + names, [patterns](const auto& file, const auto&, auto& violations) {
        for (const auto& pattern : patterns) {
            for (const auto* tokens : {&file.tokens, &file.directiveTokens}) {
                for (const int line : pattern.linesIn(*tokens)) {
                    violations.push_back({file.path, line, "uses " + pattern.code()});
                }
            }
        }
    });
}

Statement Should::haveNoIncludeCycle() const {
    return {files_, "have no include cycle", [](const Project& project, const auto& selected) {
                return cyclesAmong(project, selected, [](const auto& from, const auto& to) {
                    return Graph::Edge{from.path, to.path, {}, 0};
                });
            }};
}

Statement Should::haveNoFolderCycle() const {
    return {files_, "lie in folders that include each other in one direction only",
            [](const Project& project, const auto& selected) {
                return cyclesAmong(project, selected, [](const auto& from, const auto& to) {
                    const auto here = from.folder();
                    const auto there = to.folder();
                    const bool apart = Place::of(from.path).layer == Place::of(to.path).layer &&
                                       !isWithin(here, there) && !isWithin(there, here);
                    return Graph::Edge{here, apart ? there : here, {}, 0};
                });
            }};
}

} // namespace missive::rules
