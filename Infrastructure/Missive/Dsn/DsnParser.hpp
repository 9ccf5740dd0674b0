#pragma once

#include <Infrastructure/Missive/Dsn/Dsn.hpp>

#include <string>
#include <string_view>

namespace missive {

/// Takes the text of a DSN apart; used through Dsn::parse. The text must outlive the parser.
class DsnParser {
public:
    explicit DsnParser(std::string_view text) : text_{text} {}

    /// Throws InvalidDsn.
    Dsn parse();

private:
    [[noreturn]] void refuse(const std::string& reason) const;
    std::size_t schemeLength() const;
    void parseOne(std::string_view rest);
    void parseUser(std::string_view user);
    void parseHost(std::string_view host);
    void parsePath(std::string_view path);
    void parseQuery(std::string_view query);

    std::string_view text_;
    Dsn dsn_;
};

} // namespace missive
