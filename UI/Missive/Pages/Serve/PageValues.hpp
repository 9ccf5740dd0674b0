#pragma once

#include <UI/Missive/Http/Message/RequestTarget.hpp>
#include <UI/Missive/Pages/Html/PageLink.hpp>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// What a form sent, or stands in an address. An empty value is none: browsers send what was left empty. What cannot be
/// read throws DomainError `page.value`, which names it.
class PageValues {
public:
    explicit PageValues(std::vector<RequestTarget::Parameter> values);

    /// The values of a form that came in a body.
    static PageValues ofForm(std::string_view body);

    /// Throws for a value that has none of these names: a filter that does nothing would be a lie.
    void allow(std::initializer_list<std::string_view> names) const;

    std::optional<std::string> text(std::string_view name) const;
    std::optional<std::int64_t> integer(std::string_view name) const;
    /// Finite and not negative.
    std::optional<double> number(std::string_view name) const;
    /// The text as it was sent; empty where it was not.
    std::string sent(std::string_view name) const { return text(name).value_or(""); }

    /// The same page with these values but for those of `without`.
    PageLink on(const PageLink& page, std::initializer_list<std::string_view> without = {}) const;

private:
    std::vector<RequestTarget::Parameter> values_;
};

} // namespace missive
