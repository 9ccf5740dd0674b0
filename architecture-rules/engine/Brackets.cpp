#include <architecture-rules/engine/Brackets.hpp>

namespace missive::rules {

std::size_t closingBracket(const std::vector<Token>& tokens, std::size_t open) {
    std::size_t depth = 0;
    for (std::size_t i = open; i < tokens.size(); ++i) {
        if (tokens[i].is("(") || tokens[i].is("[") || tokens[i].is("{")) {
            ++depth;
        } else if ((tokens[i].is(")") || tokens[i].is("]") || tokens[i].is("}")) && --depth == 0) {
            return i;
        }
    }
    return tokens.size();
}

std::size_t closingAngle(const std::vector<Token>& tokens, std::size_t open, std::size_t end) {
    std::size_t depth = 0;
    for (std::size_t i = open; i < end; ++i) {
        if (tokens[i].is("(")) {
            i = closingBracket(tokens, i);
        } else if (tokens[i].is("<")) {
            ++depth;
        } else if (tokens[i].is(">") && --depth == 0) {
            return i;
        }
    }
    return end;
}

} // namespace missive::rules
