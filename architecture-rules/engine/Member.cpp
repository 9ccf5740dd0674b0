#include <architecture-rules/engine/Member.hpp>

#include <architecture-rules/engine/Brackets.hpp>

#include <algorithm>
#include <utility>

namespace missive::rules {

namespace {

bool isAccess(const Token& token) { return token.is("public") || token.is("protected") || token.is("private"); }

bool isOther(const Token& token) {
    for (const char* word :
         {"class", "struct", "union", "enum", "using", "typedef", "friend", "static", "static_assert"}) {
        if (token.is(word)) {
            return true;
        }
    }
    return false;
}

std::size_t parametersOf(const std::vector<Token>& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].is("operator")) {
            for (auto open = i + 1; open < tokens.size(); ++open) {
                if (tokens[open].is("(") && !(open == i + 1 && open + 1 < tokens.size() && tokens[open + 1].is(")"))) {
                    return open;
                }
            }
        }
        if (tokens[i].is("=")) {
            return tokens.size();
        }
        if (tokens[i].is("<")) {
            i = closingAngle(tokens, i, tokens.size());
        } else if (tokens[i].is("[")) {
            i = closingBracket(tokens, i);
        } else if (i < tokens.size() && tokens[i].is("(")) {
            if (i == 0 || !(tokens[i - 1].is("requires") || tokens[i - 1].is("decltype") ||
                            tokens[i - 1].is("alignas") || tokens[i - 1].is("explicit"))) {
                return i;
            }
            i = closingBracket(tokens, i);
        }
    }
    return tokens.size();
}

Member memberOf(std::vector<Token> tokens) {
    Member member{Member::Kind::Data, {}, tokens.front().line, std::move(tokens)};
    const auto& all = member.tokens;
    std::size_t first = 0;
    while (first < all.size() && all[first].is("template")) {
        first = closingAngle(all, first + 1, all.size()) + 1;
    }
    if (first < all.size() && isOther(all[first])) {
        member.kind = Member::Kind::Other;
        return member;
    }
    const auto parameters = parametersOf(all);
    if (parameters == all.size()) {
        return member;
    }
    member.kind = Member::Kind::Function;
    const bool isCall = parameters >= 3 && all[parameters - 3].is("operator") && all[parameters - 1].is(")");
    member.name = isCall ? "operator()" : parameters == 0 ? std::string{} : all[parameters - 1].text;
    return member;
}

} // namespace

bool Member::isVirtual() const {
    return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) { return token.is("virtual"); });
}

bool Member::isDestructor() const {
    const auto open = parametersOf(tokens);
    return kind == Kind::Function && open >= 2 && tokens[open - 2].is("~");
}

bool Member::endsWith(const char* word) const {
    return tokens.size() >= 2 && tokens.back().is(word) && tokens[tokens.size() - 2].is("=");
}

std::string Member::firstParameterType() const {
    std::string type;
    for (auto i = parametersOf(tokens) + 1; i < tokens.size(); ++i) {
        if (tokens[i].is("const")) {
            continue;
        }
        if (tokens[i].is("<") && type == "span") {
            type.clear();
            continue;
        }
        if (!tokens[i].isWord() && !tokens[i].is("::")) {
            break;
        }
        if (tokens[i].isWord() && !type.empty() && !tokens[i - 1].is("::")) {
            break;
        }
        if (tokens[i].isWord()) {
            type = tokens[i].text;
        }
    }
    return type;
}

std::vector<Member> Member::of(const SourceFile& file, const Declaration& type) {
    std::vector<Member> members;
    std::vector<Token> head;
    const auto finish = [&] {
        if (!head.empty() &&
            (head.front().isWord() || head.front().is("~") || head.front().is("[") || head.front().is("::"))) {
            members.push_back(memberOf(std::move(head)));
        }
        head.clear();
    };
    const auto& tokens = file.tokens;
    for (auto i = type.bodyBegin; i < type.bodyEnd; ++i) {
        if (head.empty() && isAccess(tokens[i]) && tokens[i + 1].is(":")) {
            ++i;
        } else if (tokens[i].is(";")) {
            finish();
        } else if (tokens[i].is("{")) {
            i = closingBracket(tokens, i);
            finish();
        } else if (tokens[i].is("(") || tokens[i].is("[")) {
            const auto close = std::min(closingBracket(tokens, i), type.bodyEnd - 1);
            head.insert(head.end(), tokens.begin() + static_cast<std::ptrdiff_t>(i),
                        tokens.begin() + static_cast<std::ptrdiff_t>(close) + 1);
            i = close;
        } else {
            head.push_back(tokens[i]);
        }
    }
    return members;
}

} // namespace missive::rules
