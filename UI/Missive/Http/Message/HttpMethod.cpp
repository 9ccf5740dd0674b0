#include <UI/Missive/Http/Message/HttpMethod.hpp>

#include <algorithm>
#include <array>

namespace missive {
namespace {

constexpr std::array<std::string_view, 10> names{"GET",    "HEAD",    "POST",  "PUT",     "PATCH",
                                                 "DELETE", "OPTIONS", "TRACE", "CONNECT", "_other"};

} // namespace

std::string_view nameOf(HttpMethod method) noexcept { return names[static_cast<std::size_t>(method)]; }

std::optional<HttpMethod> httpMethodNamed(std::string_view name) noexcept {
    const auto* const found = std::find(names.begin(), names.end() - 1, name);
    if (found == names.end() - 1) {
        return std::nullopt;
    }
    return static_cast<HttpMethod>(found - names.begin());
}

} // namespace missive
