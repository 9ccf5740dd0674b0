#pragma once

#include <architecture-rules/engine/Files.hpp>
#include <architecture-rules/engine/Headers.hpp>
#include <architecture-rules/engine/Statement.hpp>

#include <functional>
#include <initializer_list>
#include <string>
#include <vector>

namespace missive::rules {

/// What the selected files should do. Conditions collect every violation and throw none.
class Should {
public:
    explicit Should(Files files) : files_{std::move(files)} {}

    Statement onlyInclude(std::vector<Headers> allowed) const;
    Statement notInclude(std::vector<Headers> forbidden) const;

    /// `folder/A/…` includes nothing of `folder/B/…`.
    Statement notIncludeSiblingsIn(const std::string& folder) const;

    /// Each pattern is code: `system_clock::now` is these tokens in a row, whatever blanks or comments stand between.
    /// One that ends in `(` and begins with a word means a call of the free function: not a member, a declaration or
    /// a function of the same name in a namespace other than `std`.
    Statement notUse(std::vector<std::string> patterns) const;

    Statement haveNoIncludeCycle() const;

    /// Folders of one layer include each other in one direction only. A folder and those inside it count as one.
    Statement haveNoFolderCycle() const;

    /// Any other condition: the function adds to the list what is wrong with the file.
    using PerFile = std::function<void(const SourceFile&, const Project&, std::vector<Violation>&)>;
    Statement satisfy(const std::string& demand, PerFile check) const;

private:
    Files files_;
};

} // namespace missive::rules
