#include <Infrastructure/Missive/Dsn/DsnParser.hpp>

#include <Domain/Missive/Text/WholeNumber.hpp>
#include <Infrastructure/Missive/Dsn/SecretRedaction.hpp>

#include <algorithm>
#include <cctype>
#include <charconv>

namespace missive {

namespace {

constexpr auto npos = std::string_view::npos;

bool isHexDigit(char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; }

std::string decode(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && isHexDigit(text[i + 1]) && isHexDigit(text[i + 2])) {
            unsigned value = 0;
            std::from_chars(text.data() + i + 1, text.data() + i + 3, value, 16);
            decoded += static_cast<char>(value);
            i += 2;
        } else {
            decoded += text[i];
        }
    }
    return decoded;
}

/// A query is a form: a `+` is a space there.
std::string decodeQuery(std::string_view text) {
    std::string spaced{text};
    std::replace(spaced.begin(), spaced.end(), '+', ' ');
    return decode(spaced);
}

} // namespace

Dsn DsnParser::parse() {
    const auto control = [](unsigned char c) { return c < 0x20 || c == 0x7f; };
    if (text_.empty()) {
        refuse("it is empty");
    }
    if (std::any_of(text_.begin(), text_.end(), control)) {
        refuse("it holds a line break or another control character");
    }
    dsn_.scheme_ = std::string{text_.substr(0, schemeLength())};
    dsn_.redacted_ = redactDsn(text_);
    const std::string next = "," + dsn_.scheme_ + ":";
    std::string_view rest = text_.substr(dsn_.scheme_.size() + 1);
    for (auto comma = rest.find(next); comma != npos; comma = rest.find(next)) {
        parseOne(rest.substr(0, comma));
        rest.remove_prefix(comma + next.size());
    }
    parseOne(rest);
    return std::move(dsn_);
}

void DsnParser::refuse(const std::string& reason) const {
    throw InvalidDsn{"The DSN \"" + redactDsn(text_) + "\" is invalid: " + reason + "."};
}

std::size_t DsnParser::schemeLength() const {
    const auto colon = text_.find(':');
    if (colon == npos || colon == 0) {
        refuse("it must begin with a scheme, such as \"doctrine://default\"");
    }
    const auto scheme = text_.substr(0, colon);
    const auto isAllowed = [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '+' || c == '-' || c == '.' || c == '_';
    };
    if (std::isalpha(static_cast<unsigned char>(scheme[0])) == 0 ||
        !std::all_of(scheme.begin(), scheme.end(), isAllowed)) {
        refuse("its scheme may hold letters, digits, \"+\", \"-\", \".\" and \"_\" only and begins with a letter");
    }
    const auto after = text_.substr(colon + 1);
    if (!after.starts_with("//") && !after.starts_with("?")) {
        refuse("\"//\" or \"?\" must follow the scheme");
    }
    return colon;
}

void DsnParser::parseOne(std::string_view rest) {
    const auto mark = rest.find('?');
    if (mark != npos) {
        dsn_.query_.clear();
        parseQuery(rest.substr(mark + 1));
        rest = rest.substr(0, mark);
    }
    if (rest.empty()) {
        return;
    }
    if (!rest.starts_with("//")) {
        refuse("\"//\" must follow the scheme");
    }
    rest.remove_prefix(2);
    auto authority = rest.substr(0, rest.find('/'));
    if (authority.size() < rest.size()) {
        parsePath(rest.substr(authority.size()));
    }
    if (const auto at = authority.rfind('@'); at != npos) {
        parseUser(authority.substr(0, at));
        authority.remove_prefix(at + 1);
    }
    while (!authority.empty()) {
        const auto comma = authority.find(',');
        parseHost(authority.substr(0, comma));
        if (comma == npos) {
            break;
        }
        authority.remove_prefix(comma + 1);
        if (authority.empty()) {
            refuse("a host is missing after \",\"");
        }
    }
}

void DsnParser::parseUser(std::string_view user) {
    const auto colon = user.find(':');
    dsn_.user_ = decode(user.substr(0, colon));
    dsn_.password_.reset();
    if (colon != npos) {
        dsn_.password_ = decode(user.substr(colon + 1));
    }
}

void DsnParser::parseHost(std::string_view host) {
    if (host == ":memory:") {
        dsn_.hosts_.push_back({std::string{host}, std::nullopt});
        return;
    }
    const auto bracket = host.starts_with('[') ? host.find(']') : npos;
    if (host.starts_with('[') && bracket == npos) {
        refuse("\"]\" is missing after the IPv6 address");
    }
    const auto nameEnd = bracket == npos ? std::min(host.find(':'), host.size()) : bracket + 1;
    const auto name = bracket == npos ? host.substr(0, nameEnd) : host.substr(1, bracket - 1);
    const auto tail = host.substr(nameEnd);
    if (name.empty()) {
        refuse("a host is empty");
    }
    DsnHost parsed{decode(name), std::nullopt};
    if (!tail.empty()) {
        const auto port = wholeNumber<std::uint16_t>(tail.substr(1));
        if (tail[0] != ':' || !port || *port == 0) {
            refuse("the port must be a number from 1 to 65535");
        }
        parsed.port = port;
    }
    dsn_.hosts_.push_back(std::move(parsed));
}

void DsnParser::parsePath(std::string_view path) {
    dsn_.path_ = decode(path);
    dsn_.segments_.clear();
    while (!path.empty()) {
        path.remove_prefix(1);
        const auto segment = path.substr(0, path.find('/'));
        if (!segment.empty()) {
            dsn_.segments_.push_back(decode(segment));
        }
        path.remove_prefix(segment.size());
    }
}

void DsnParser::parseQuery(std::string_view query) {
    while (!query.empty()) {
        const auto pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(pair.size() + 1, query.size()));
        if (pair.empty()) {
            continue;
        }
        const auto equals = pair.find('=');
        const auto name = decodeQuery(pair.substr(0, equals));
        if (name.empty()) {
            refuse("an option in its query has no name");
        }
        dsn_.query_.emplace_back(name, equals == npos ? std::string{} : decodeQuery(pair.substr(equals + 1)));
    }
}

} // namespace missive
