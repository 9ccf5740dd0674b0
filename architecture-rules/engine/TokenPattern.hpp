#pragma once

#include <architecture-rules/engine/Token.hpp>

#include <string>
#include <vector>

namespace missive::rules {

/// A piece of code to look for; `Should::notUse` says what it matches.
class TokenPattern {
public:
    explicit TokenPattern(std::string code);

    const std::string& code() const { return code_; }

    /// The lines on which it occurs, in order.
    std::vector<int> linesIn(const std::vector<Token>& tokens) const;

private:
    bool matchesAt(const std::vector<Token>& tokens, std::size_t at) const;
    bool isFreeCall() const { return tokens_.size() == 2 && tokens_[0].isWord() && tokens_[1].is("("); }

    std::string code_;
    std::vector<Token> tokens_;
};

} // namespace missive::rules
