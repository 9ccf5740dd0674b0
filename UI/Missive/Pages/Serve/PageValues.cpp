#include <UI/Missive/Pages/Serve/PageValues.hpp>

#include <Domain/Missive/DomainError.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace missive {
namespace {

constexpr std::size_t longestShown = 40;

[[noreturn]] void refuseValue(std::string_view name, std::string_view value, std::string_view wanted) {
    throw DomainError{"page.value", "\"" + std::string{name} + "\" has to be " + std::string{wanted} + ", not \"" +
                                        std::string{value.substr(0, longestShown)} + "\"."};
}

template <class Number>
std::optional<Number> numberIn(const PageValues& values, std::string_view name, std::string_view wanted) {
    const auto text = values.text(name);
    if (!text) {
        return std::nullopt;
    }
    Number number{};
    const auto* const end = text->data() + text->size();
    const auto read = std::from_chars(text->data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end) {
        refuseValue(name, *text, wanted);
    }
    return number;
}

} // namespace

PageValues::PageValues(std::vector<RequestTarget::Parameter> values) : values_{std::move(values)} {
    std::erase_if(values_, [](const auto& value) { return value.second.empty(); });
}

PageValues PageValues::ofForm(std::string_view body) {
    const auto read = RequestTarget::parse("/?" + std::string{body});
    if (!read) {
        throw DomainError{"page.value", "The form cannot be read."};
    }
    return PageValues{read->parameters()};
}

void PageValues::allow(std::initializer_list<std::string_view> names) const {
    for (const auto& [name, value] : values_) {
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            throw DomainError{"page.value", "This page knows no \"" + name.substr(0, longestShown) + "\"."};
        }
    }
}

std::optional<std::string> PageValues::text(std::string_view name) const {
    const auto found =
        std::find_if(values_.begin(), values_.end(), [&](const auto& value) { return value.first == name; });
    return found == values_.end() ? std::nullopt : std::optional{found->second};
}

std::optional<std::int64_t> PageValues::integer(std::string_view name) const {
    return numberIn<std::int64_t>(*this, name, "a whole number");
}

std::optional<double> PageValues::number(std::string_view name) const {
    const auto number = numberIn<double>(*this, name, "a number");
    if (number && (!std::isfinite(*number) || *number < 0)) {
        refuseValue(name, sent(name), "a number that is not negative");
    }
    return number;
}

PageLink PageValues::on(const PageLink& page, std::initializer_list<std::string_view> without) const {
    auto link = page;
    for (const auto& [name, value] : values_) {
        if (std::find(without.begin(), without.end(), name) == without.end()) {
            link = link.with(name, value);
        }
    }
    return link;
}

} // namespace missive
