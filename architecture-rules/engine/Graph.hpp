#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace missive::rules {

/// A directed graph of names that finds its cycles. The same edges in any order give the same answer.
class Graph {
public:
    /// An edge remembers the first place it was given.
    struct Edge {
        std::string from;
        std::string to;
        std::string file;
        int line;
    };
    using Cycle = std::vector<Edge>;

    /// An edge from a node to itself is ignored.
    void add(Edge edge);

    /// One shortest cycle for each strongly connected component of more than one node, as a closed path of edges.
    std::vector<Cycle> cycles() const;

private:
    std::vector<std::vector<std::string>> components() const;
    Cycle shortestCycle(const std::vector<std::string>& component) const;

    std::map<std::string, std::map<std::string, Edge>> edges_;
};

} // namespace missive::rules
