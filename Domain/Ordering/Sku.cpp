#include <Domain/Ordering/Sku.hpp>

#include <Domain/Missive/DomainError.hpp>
#include <Domain/Ordering/CodeText.hpp>

namespace missive::ordering {

Sku Sku::fromString(std::string_view text) {
    if (!isCode(text)) {
        throw DomainError{"sku.malformed", "A SKU has 1 to 64 printable ASCII characters without spaces."};
    }
    return Sku{text};
}

} // namespace missive::ordering
