#include <architecture-rules/engine/DeclarationReader.hpp>

#include <architecture-rules/engine/Brackets.hpp>

#include <algorithm>
#include <utility>

namespace missive::rules {

std::vector<Declaration> DeclarationReader::read() {
    for (; at_ < tokens_.size(); ++at_) {
        if (head_ == at_ && startsMacroCall()) {
            at_ = closingBracket(tokens_, at_ + 1);
            head_ = at_ + 1;
        } else if (tokens_[at_].is("(") || tokens_[at_].is("[")) {
            at_ = closingBracket(tokens_, at_);
        } else if (tokens_[at_].is("{")) {
            open();
            head_ = at_ + 1;
        } else if (tokens_[at_].is("}")) {
            if (!scopes_.empty()) {
                scopes_.pop_back();
            }
            head_ = at_ + 1;
        } else if (tokens_[at_].is(";")) {
            declare(at_, at_);
            head_ = at_ + 1;
        }
    }
    return std::move(found_);
}

bool DeclarationReader::startsMacroCall() const {
    const auto& name = tokens_[at_];
    return name.isWord() && at_ + 1 < tokens_.size() && tokens_[at_ + 1].is("(") && name.text.size() > 1 &&
           std::none_of(name.text.begin(), name.text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

void DeclarationReader::open() {
    if (opensScope()) {
        return;
    }
    const auto end = closingBracket(tokens_, at_);
    declare(at_ + 1, end);
    at_ = end;
}

bool DeclarationReader::opensScope() {
    auto i = head_;
    if (i < at_ && tokens_[i].is("inline")) {
        ++i;
    }
    if (i < at_ && tokens_[i].is("namespace")) {
        std::vector<std::string> names;
        for (++i; i < at_; ++i) {
            if (tokens_[i].isWord() && !tokens_[i].is("inline")) {
                names.push_back(tokens_[i].text);
            }
        }
        if (names.empty()) {
            names.emplace_back();
        }
        scopes_.push_back(std::move(names));
        return true;
    }
    if (i + 1 < at_ + 1 && tokens_[i].is("extern") && tokens_[i + 1].kind == Token::Kind::Text && i + 2 == at_) {
        scopes_.emplace_back();
        return true;
    }
    return false;
}

void DeclarationReader::declare(std::size_t bodyBegin, std::size_t bodyEnd) {
    const bool hasBody = tokens_[at_].is("{");
    if (auto declaration = classify(at_, hasBody)) {
        declaration->headBegin = head_;
        declaration->bodyBegin = bodyBegin;
        declaration->bodyEnd = bodyEnd;
        found_.push_back(std::move(*declaration));
    }
}

std::optional<Declaration> DeclarationReader::classify(std::size_t end, bool hasBody) const {
    for (auto i = head_; i < end; ++i) {
        const auto& token = tokens_[i];
        if (token.is("class") || token.is("struct") || token.is("union") || token.is("enum")) {
            return type(i, end, hasBody);
        }
        if (token.is("concept") && i + 1 < end) {
            return make(Declaration::Kind::Concept, i + 1);
        }
        if (token.is("using") && i + 2 < end && tokens_[i + 2].is("=")) {
            return make(Declaration::Kind::Alias, i + 1);
        }
        if (token.is("using") || token.is("typedef") || token.is("friend") || token.is("static_assert") ||
            token.is("operator") || token.is("=")) {
            return std::nullopt;
        }
        if (token.is("<")) {
            i = closingAngle(tokens_, i, end);
        } else if (token.is("[")) {
            i = closingBracket(tokens_, i);
        } else if (token.is("(")) {
            const bool named = i > head_ && tokens_[i - 1].isWord();
            if (named && (tokens_[i - 1].is("requires") || tokens_[i - 1].is("decltype") ||
                          tokens_[i - 1].is("alignas") || tokens_[i - 1].is("explicit"))) {
                i = closingBracket(tokens_, i);
                continue;
            }
            const bool member = i >= head_ + 2 && tokens_[i - 2].is("::");
            return named && !member ? std::optional{make(Declaration::Kind::Function, i - 1)} : std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<Declaration> DeclarationReader::type(std::size_t keyword, std::size_t end, bool hasBody) const {
    if (!hasBody && !tokens_[head_].is("template")) {
        return std::nullopt;
    }
    const bool isEnum = tokens_[keyword].is("enum");
    auto name = keyword + 1;
    while (name < end) {
        if (tokens_[name].is("[") || tokens_[name].is("(")) {
            name = closingBracket(tokens_, name) + 1;
        } else if (tokens_[name].is("class") || tokens_[name].is("struct") || tokens_[name].is("alignas")) {
            ++name;
        } else if (name + 1 < end && tokens_[name + 1].isWord() && !tokens_[name + 1].is("final")) {
            ++name;
        } else {
            break;
        }
    }
    if (name >= end || !tokens_[name].isWord()) {
        return std::nullopt;
    }
    if (name + 1 < end && (tokens_[name + 1].is("<") || tokens_[name + 1].is("::"))) {
        return std::nullopt;
    }
    if (!hasBody) {
        return name + 1 == end ? std::optional{make(Declaration::Kind::ForwardTemplate, name)} : std::nullopt;
    }
    return make(isEnum ? Declaration::Kind::Enum : Declaration::Kind::Class, name);
}

Declaration DeclarationReader::make(Declaration::Kind kind, std::size_t nameIndex) const {
    Declaration declaration{kind, tokens_[nameIndex].text, {}, tokens_[nameIndex].line, 0, 0, 0};
    for (const auto& scope : scopes_) {
        declaration.namespaces.insert(declaration.namespaces.end(), scope.begin(), scope.end());
    }
    return declaration;
}

} // namespace missive::rules
