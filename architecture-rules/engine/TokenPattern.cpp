#include <architecture-rules/engine/TokenPattern.hpp>

#include <architecture-rules/engine/Scanner.hpp>

#include <utility>

namespace missive::rules {

namespace {

bool callsFreeFunction(const std::vector<Token>& tokens, std::size_t at) {
    if (at == 0) {
        return true;
    }
    const auto& before = tokens[at - 1];
    if (before.is("::")) {
        return at < 2 || !tokens[at - 2].isWord() || tokens[at - 2].is("std");
    }
    if (before.is(".") || before.is("->") || before.is("~") || before.is("&") || before.is("*")) {
        return before.is("&") || before.is("*") ? at >= 2 && !tokens[at - 2].isWord() : false;
    }
    return !before.isWord() || before.is("return") || before.is("co_return") || before.is("co_yield") ||
           before.is("throw") || before.is("else") || before.is("do") || before.is("case");
}

} // namespace

TokenPattern::TokenPattern(std::string code) : code_{std::move(code)}, tokens_{Scanner::tokensOf(code_)} {}

bool TokenPattern::matchesAt(const std::vector<Token>& tokens, std::size_t at) const {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (at + i >= tokens.size() || !tokens[at + i].is(tokens_[i].text.c_str())) {
            return false;
        }
    }
    return !isFreeCall() || callsFreeFunction(tokens, at);
}

std::vector<int> TokenPattern::linesIn(const std::vector<Token>& tokens) const {
    std::vector<int> lines;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (matchesAt(tokens, at)) {
            lines.push_back(tokens[at].line);
        }
    }
    return lines;
}

} // namespace missive::rules
