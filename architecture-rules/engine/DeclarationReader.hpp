#pragma once

#include <architecture-rules/engine/Declaration.hpp>
#include <architecture-rules/engine/Token.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace missive::rules {

/// Finds what a file declares at namespace level. A call of a macro in capitals is taken for a declaration of its own.
class DeclarationReader {
public:
    explicit DeclarationReader(const std::vector<Token>& tokens) : tokens_{tokens} {}

    std::vector<Declaration> read();

private:
    void open();
    bool opensScope();
    void declare(std::size_t bodyBegin, std::size_t bodyEnd);
    std::optional<Declaration> classify(std::size_t end, bool hasBody) const;
    std::optional<Declaration> type(std::size_t keyword, std::size_t end, bool hasBody) const;
    Declaration make(Declaration::Kind kind, std::size_t nameIndex) const;
    bool startsMacroCall() const;

    const std::vector<Token>& tokens_;
    std::vector<Declaration> found_;
    std::vector<std::vector<std::string>> scopes_;
    std::size_t head_ = 0;
    std::size_t at_ = 0;
};

} // namespace missive::rules
