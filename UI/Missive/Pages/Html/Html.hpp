#pragma once

#include <string>
#include <string_view>

namespace missive {

/// Markup that is safe to send: a text, elements, or a row of both. There is no way to make one from a text without
/// escaping it. A value; safe to read from any thread.
class Html {
public:
    Html() = default;

    /// This text, to be read as text wherever it stands. Control characters that HTML refuses become U+FFFD.
    static Html text(std::string_view text);

    Html& add(const Html& other);
    Html& add(std::string_view text) { return add(Html::text(text)); }

    bool isEmpty() const noexcept { return markup_.empty(); }
    const std::string& toString() const noexcept { return markup_; }

private:
    friend class Element;

    std::string markup_;
};

} // namespace missive
