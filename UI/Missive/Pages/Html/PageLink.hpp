#pragma once

#include <string>
#include <string_view>

namespace missive {

/// An address on this server: a path and the parameters of its query, each encoded. It cannot lead to another host or
/// run a script.
class PageLink {
public:
    /// Throws std::invalid_argument for a path that does not begin with one `/`, or holds `\`, `?`, `#` or control
    /// characters.
    explicit PageLink(std::string_view path);

    /// Leads to the element with this id on the same page.
    static PageLink within(std::string_view id);

    /// The same with a parameter more.
    PageLink with(std::string_view name, std::string_view value) const;

    const std::string& toString() const noexcept { return text_; }

    friend bool operator==(const PageLink&, const PageLink&) = default;

private:
    PageLink() = default;

    std::string text_;
};

} // namespace missive
