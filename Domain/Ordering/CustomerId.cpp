#include <Domain/Ordering/CustomerId.hpp>

#include <Domain/Missive/DomainError.hpp>
#include <Domain/Ordering/CodeText.hpp>

namespace missive::ordering {

CustomerId CustomerId::fromString(std::string_view text) {
    if (!isCode(text)) {
        throw DomainError{"customer.malformed",
                          "A customer number has 1 to 64 printable ASCII characters without spaces."};
    }
    return CustomerId{text};
}

} // namespace missive::ordering
