#include <architecture-rules/engine/Graph.hpp>

#include <algorithm>
#include <deque>
#include <functional>
#include <set>
#include <tuple>
#include <utility>

namespace missive::rules {

void Graph::add(Edge edge) {
    if (edge.from == edge.to) {
        return;
    }
    edges_[edge.to];
    auto& slot = edges_[edge.from];
    const auto [at, isNew] = slot.emplace(edge.to, edge);
    if (!isNew && std::tie(edge.file, edge.line) < std::tie(at->second.file, at->second.line)) {
        at->second = std::move(edge);
    }
}

std::vector<Graph::Cycle> Graph::cycles() const {
    std::vector<Cycle> found;
    for (const auto& component : components()) {
        if (component.size() > 1) {
            found.push_back(shortestCycle(component));
        }
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a[0].from < b[0].from; });
    return found;
}

// Tarjan, "Depth-first search and linear graph algorithms" (1972).
std::vector<std::vector<std::string>> Graph::components() const {
    struct Mark {
        std::size_t index;
        std::size_t low;
        bool onStack;
    };
    std::map<std::string, Mark> marks;
    std::vector<std::string> stack;
    std::vector<std::vector<std::string>> components;

    const std::function<void(const std::string&)> visit = [&](const std::string& node) {
        auto& mark = marks[node] = {marks.size(), marks.size(), true};
        stack.push_back(node);
        for (const auto& [next, edge] : edges_.at(node)) {
            if (!marks.contains(next)) {
                visit(next);
                mark.low = std::min(mark.low, marks[next].low);
            } else if (marks[next].onStack) {
                mark.low = std::min(mark.low, marks[next].index);
            }
        }
        if (mark.low != mark.index) {
            return;
        }
        auto& component = components.emplace_back();
        do {
            component.push_back(std::move(stack.back()));
            stack.pop_back();
            marks[component.back()].onStack = false;
        } while (component.back() != node);
    };
    for (const auto& [node, targets] : edges_) {
        if (!marks.contains(node)) {
            visit(node);
        }
    }
    return components;
}

Graph::Cycle Graph::shortestCycle(const std::vector<std::string>& component) const {
    const std::set<std::string> inside{component.begin(), component.end()};
    Cycle best;
    for (const auto& start : inside) {
        std::map<std::string, const Edge*> cameBy;
        for (std::deque<std::string> queue{start}; !queue.empty() && !cameBy.contains(start); queue.pop_front()) {
            for (const auto& [next, edge] : edges_.at(queue.front())) {
                if (inside.contains(next) && cameBy.emplace(next, &edge).second) {
                    queue.push_back(next);
                }
            }
        }
        Cycle cycle;
        for (auto node = start; cycle.empty() || node != start; node = cycle.back().from) {
            cycle.push_back(*cameBy.at(node));
        }
        std::reverse(cycle.begin(), cycle.end());
        if (best.empty() || cycle.size() < best.size()) {
            best = std::move(cycle);
        }
    }
    return best;
}

} // namespace missive::rules
