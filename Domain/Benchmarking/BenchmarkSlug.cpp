#include <Domain/Benchmarking/BenchmarkSlug.hpp>

#include <Domain/Benchmarking/NameText.hpp>
#include <Domain/Missive/DomainError.hpp>

namespace missive::benchmarking {

BenchmarkSlug BenchmarkSlug::fromString(std::string_view text) {
    if (!isName(text)) {
        throw DomainError{"benchmark.slug",
                          "A benchmark's slug has 1 to 64 letters, digits, dots, dashes and underscores."};
    }
    return BenchmarkSlug{text};
}

} // namespace missive::benchmarking
