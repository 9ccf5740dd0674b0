#pragma once

#include <architecture-rules/engine/SourceFile.hpp>

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace missive::rules {

class Should;

/// The subject of a rule: a selection of files that can say its name. Every call returns a narrower copy.
class Files {
public:
    /// Files whose path fits one of the patterns; see `glob`.
    Files in(std::initializer_list<std::string_view> patterns) const;
    Files in(std::string_view pattern) const { return in({pattern}); }

    Files exceptIn(std::initializer_list<std::string_view> patterns) const;
    Files exceptIn(std::string_view pattern) const { return exceptIn({pattern}); }

    /// Files for which the predicate holds, described by a clause such as "that lie in a context".
    Files that(const std::string& clause, std::function<bool(const SourceFile&)> holds) const;

    Should should() const;

    const std::string& description() const { return description_; }
    bool contains(const SourceFile& file) const;

private:
    friend Files files();
    friend Files headers();
    Files(std::string noun, bool onlyHeaders);

    std::string description_;
    std::vector<std::function<bool(const SourceFile&)>> predicates_;
};

/// Every C++ file of the project, tests included.
Files files();

/// Every header of the project, tests included.
Files headers();

} // namespace missive::rules
