#pragma once

#include <architecture-rules/engine/Project.hpp>

#include <string>
#include <vector>

namespace missive::rules {

/// A class that derives from `AggregateRoot<Events…>`, with the names of the events in its list.
struct Aggregate {
    const SourceFile* file;
    std::string name;
    int line;
    std::vector<std::string> events;

    static std::vector<Aggregate> in(const SourceFile& file);
    static std::vector<Aggregate> in(const Project& project);
};

} // namespace missive::rules
