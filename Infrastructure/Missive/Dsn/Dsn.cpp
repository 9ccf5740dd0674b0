#include <Infrastructure/Missive/Dsn/Dsn.hpp>

#include <Infrastructure/Missive/Dsn/DsnParser.hpp>

namespace missive {

Dsn Dsn::parse(std::string_view text) { return DsnParser{text}.parse(); }

std::optional<std::string> Dsn::option(std::string_view name) const {
    std::optional<std::string> last;
    for (const auto& [key, value] : query_) {
        if (key == name) {
            last = value;
        }
    }
    return last;
}

} // namespace missive
