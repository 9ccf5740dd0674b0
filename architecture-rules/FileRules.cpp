#include <architecture-rules/RuleSet.hpp>

#include <architecture-rules/engine/Should.hpp>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string>

namespace missive::rules {

namespace {

using Violations = std::vector<Violation>;

constexpr int mostLines = 400;

std::string inLowerCase(std::string text) {
    for (auto& letter : text) {
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    }
    return text;
}

/// `MergeRules` and `mergedRule` share a word: the first four letters decide, so that grammar does not.
bool sharesAWord(const std::string& pascalCase, const std::string& name) {
    constexpr std::size_t letters = 4;
    for (std::size_t begin = 0, end = 1; begin < pascalCase.size(); begin = end, ++end) {
        while (end < pascalCase.size() && !std::isupper(static_cast<unsigned char>(pascalCase[end]))) {
            ++end;
        }
        const auto word = inLowerCase(pascalCase.substr(begin, std::min(end - begin, letters)));
        if (word.size() > 2 && inLowerCase(name).find(word) != std::string::npos) {
            return true;
        }
    }
    return false;
}

void declareWhatTheyAreNamedAfter(const SourceFile& file, const Project&, Violations& violations) {
    const auto stem = file.stem();
    std::vector<Declaration> all;
    for (const auto& declaration : file.declarations) {
        if (!declaration.isDetail()) {
            all.push_back(declaration);
        }
    }
    const auto isFunction = [](const auto& each) { return each.kind == Declaration::Kind::Function; };
    const auto isSmall = [&](const auto& each) { return isFunction(each) || each.kind == Declaration::Kind::Alias; };
    const auto isNamesake = [&](const auto& each) { return each.name == stem; };
    const auto isRelated = [&](const auto& each) { return isFunction(each) && sharesAWord(stem, each.name); };
    if (all.empty() || std::any_of(all.begin(), all.end(), isNamesake)) {
        return;
    }
    if (std::all_of(all.begin(), all.end(), isSmall) && std::any_of(all.begin(), all.end(), isRelated)) {
        return;
    }
    violations.push_back({file.path, all.front().line,
                          "declares " + all.front().name + ", but no type " + stem + " nor functions named like it"});
}

void defineOneClass(const SourceFile& file, const Project&, Violations& violations) {
    for (const auto& declaration : file.declarations) {
        if (declaration.kind == Declaration::Kind::Class && declaration.name != file.stem() &&
            !declaration.isDetail() && !declaration.hasEmptyBody()) {
            violations.push_back(
                {file.path, declaration.line, "also defines " + declaration.name + ": give it a file of its own"});
        }
    }
}

void havePragmaOnce(const SourceFile& file, const Project&, Violations& violations) {
    if (!file.hasPragmaOnce) {
        violations.push_back({file.path, 1, "lacks #pragma once"});
    }
}

void includeOwnHeaderFirst(const SourceFile& file, const Project& project, Violations& violations) {
    const auto* own = project.find(file.folder() + "/" + file.stem() + ".hpp");
    if (file.isHeader() || !own) {
        return;
    }
    if (file.includes.empty() || project.resolve(file, file.includes.front()) != own) {
        violations.push_back({file.path, file.includes.empty() ? 1 : file.includes.front().line,
                              "does not include " + own->path + " first"});
    }
}

void spellIncludesFromTheRoot(const SourceFile& file, const Project&, Violations& violations) {
    for (const auto& include : file.includes) {
        if (include.target.starts_with("./") || include.target.find("../") != std::string::npos) {
            violations.push_back({file.path, include.line, "includes " + include.target + " by a relative path"});
        }
    }
}

void useAngleBrackets(const SourceFile& file, const Project&, Violations& violations) {
    for (const auto& include : file.includes) {
        if (include.spelling == Include::Spelling::Quote) {
            violations.push_back({file.path, include.line, "includes \"" + include.target + "\" in quotes"});
        }
    }
}

bool isInABody(const SourceFile& file, std::size_t token) {
    return std::any_of(file.declarations.begin(), file.declarations.end(), [&](const Declaration& declaration) {
        return declaration.bodyBegin <= token && token < declaration.bodyEnd;
    });
}

void leaveNamesAlone(const SourceFile& file, const Project&, Violations& violations) {
    for (std::size_t i = 0; i + 1 < file.tokens.size(); ++i) {
        if (file.tokens[i].is("using") && file.tokens[i + 1].is("namespace") && !isInABody(file, i)) {
            violations.push_back({file.path, file.tokens[i].line, "has using namespace outside a function"});
        }
    }
}

void beShort(const SourceFile& file, const Project&, Violations& violations) {
    if (file.lines > mostLines) {
        violations.push_back({file.path, mostLines + 1, "has " + std::to_string(file.lines) + " lines"});
    }
}

void nameTestsWithoutSemicolon(const SourceFile& file, const Project&, Violations& violations) {
    for (std::size_t i = 0; i + 2 < file.tokens.size(); ++i) {
        if ((file.tokens[i].is("TEST_CASE") || file.tokens[i].is("SUBCASE")) && file.tokens[i + 1].is("(") &&
            file.tokens[i + 2].text.find(';') != std::string::npos) {
            violations.push_back({file.path, file.tokens[i].line, "has a semicolon in a test's name"});
        }
    }
}

} // namespace

std::vector<Rule> fileRules() {
    return {
        {"file-is-type",
         productionHeaders()
             .should()
             .satisfy("declare the type, or functions, they are named after", declareWhatTheyAreNamedAfter)
             .because("an include line then tells which type is used, and a folder listing is a glossary")},

        {"one-type-per-file", productionHeaders()
                                  .should()
                                  .satisfy("define one class each (tags and namespace detail apart)", defineOneClass)
                                  .because("a type that hides in another's file is found by search only")},

        {"pragma-once", headers()
                            .should()
                            .satisfy("have #pragma once", havePragmaOnce)
                            .because("include guards are names that can collide or be copied wrongly")},

        {"own-header-first", productionFiles()
                                 .should()
                                 .satisfy("include their own header first", includeOwnHeaderFirst)
                                 .because("this proves that the header compiles alone")},

        {"includes-from-the-root", files()
                                       .should()
                                       .satisfy("spell includes from the root", spellIncludesFromTheRoot)
                                       .because("the spelling is the address, the same in the tree and installed")},

        {"includes-in-angle-brackets",
         files()
             .should()
             .satisfy("include in angle brackets", useAngleBrackets)
             .because("quotes look beside the file first, so the same line could mean two files")},

        {"no-using-namespace-in-headers",
         headers()
             .should()
             .satisfy("have no using namespace outside a function", leaveNamesAlone)
             .because("a header must not change what a name means in the files that include it")},

        {"file-fits-the-head", files()
                                   .should()
                                   .satisfy("have at most " + std::to_string(mostLines) + " lines", beShort)
                                   .because("a longer file holds more than one thought")},

        {"test-name-without-semicolon",
         files()
             .in({"tests/**", "architecture-rules/**"})
             .should()
             .satisfy("name tests without a semicolon", nameTestsWithoutSemicolon)
             .because("doctest splits the name there, and a filter then runs a test that is not there and passes")},
    };
}

} // namespace missive::rules
