#include <Domain/Benchmarking/RuntimeName.hpp>

#include <Domain/Benchmarking/NameText.hpp>
#include <Domain/Missive/DomainError.hpp>

namespace missive::benchmarking {

RuntimeName RuntimeName::fromString(std::string_view text) {
    if (!isName(text)) {
        throw DomainError{"runtime.name",
                          "A runtime's name has 1 to 64 letters, digits, dots, dashes and underscores."};
    }
    return RuntimeName{text};
}

} // namespace missive::benchmarking
