#include <Infrastructure/Missive/Transport/Redis/PlainJsonText.hpp>

#include <array>

namespace missive {

namespace {

enum class Kind : unsigned char { Ordinary, Slash, Quote, Backslash, Strange };

constexpr auto kinds = [] {
    std::array<Kind, 256> all{};
    for (std::size_t byte = 0; byte < all.size(); ++byte) {
        all[byte] = byte < 0x20 || byte >= 0x80 ? Kind::Strange : Kind::Ordinary;
    }
    all['/'] = Kind::Slash;
    all['"'] = Kind::Quote;
    all['\\'] = Kind::Backslash;
    return all;
}();

Kind kindOf(char character) { return kinds[static_cast<unsigned char>(character)]; }

std::string& scratch(std::size_t size) {
    static thread_local std::string space;
    constexpr std::size_t largestKept = std::size_t{1} << 20;
    if (space.size() < size || space.size() > largestKept) {
        space.resize(size);
        space.shrink_to_fit();
    }
    return space;
}

char unescaped(char letter) {
    switch (letter) {
    case '"':
    case '\\':
    case '/':
        return letter;
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return '\0';
    }
}

} // namespace

bool PlainJsonText::readString(std::string& target) {
    const char* source = text_.data() + position_;
    const char* const end = text_.data() + text_.size();
    char* const begin = scratch(text_.size() - position_).data();
    char* place = begin;
    while (source != end) {
        const char character = *source++;
        const auto kind = kindOf(character);
        if (kind <= Kind::Slash) {
            *place++ = character;
        } else if (kind == Kind::Backslash && source != end && unescaped(*source) != '\0') {
            *place++ = unescaped(*source++);
        } else if (kind == Kind::Quote) {
            target.assign(begin, static_cast<std::size_t>(place - begin));
            position_ = static_cast<std::size_t>(source - text_.data());
            return true;
        } else {
            return false;
        }
    }
    return false;
}

bool PlainJsonText::append(std::string_view text, std::string& target) {
    char* const begin = scratch(2 * text.size() + 2).data();
    char* place = begin;
    *place++ = '"';
    for (const char character : text) {
        const auto kind = kindOf(character);
        if (kind == Kind::Strange) {
            return false;
        }
        *place = '\\';
        place += kind == Kind::Ordinary ? 0 : 1;
        *place++ = character;
    }
    *place++ = '"';
    target.append(begin, static_cast<std::size_t>(place - begin));
    return true;
}

} // namespace missive
