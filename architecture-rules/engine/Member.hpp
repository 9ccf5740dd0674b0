#pragma once

#include <architecture-rules/engine/SourceFile.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace missive::rules {

/// One member of a class. Nested types, aliases, friends, static members and assertions are of kind Other.
struct Member {
    enum class Kind { Function, Data, Other };

    Kind kind;
    /// `operator()` for the call operator, otherwise the word before the parameters; empty for Data and Other.
    std::string name;
    int line;
    /// The tokens of its declaration without a body.
    std::vector<Token> tokens;

    bool isVirtual() const;
    bool isPure() const { return endsWith("0"); }
    bool isDestructor() const;
    bool isDefaultedOrDeleted() const { return endsWith("default") || endsWith("delete"); }

    /// The type of the first parameter without qualification, `const` and reference, of a `std::span` that of its
    /// elements; empty when there is none.
    std::string firstParameterType() const;

    static std::vector<Member> of(const SourceFile& file, const Declaration& type);

private:
    bool endsWith(const char* word) const;
};

} // namespace missive::rules
