#include <UI/Missive/Http/Server/RequestReader.hpp>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <limits>
#include <utility>

namespace missive {
namespace {

/// A request line is a method and a version around its target.
constexpr std::size_t aroundTarget = 64;

/// Of a name or a value that the parser of Boost.Beast takes, whatever the limits: it throws for a longer one.
constexpr std::size_t mostFieldBytes = 65'533;

bool isFieldValue(std::string_view text) noexcept {
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == '\t' || (byte >= 0x20 && byte != 0x7F);
    });
}

/// The next CR, LF or NUL; the size of the text without one.
std::size_t lineEnd(std::string_view text, std::size_t from) noexcept {
    const auto* const found = std::find_if(text.data() + std::min(from, text.size()), text.data() + text.size(),
                                           [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
    return static_cast<std::size_t>(found - text.data());
}

std::string_view trimmed(std::string_view text) noexcept {
    const auto begin = std::min(text.find_first_not_of(" \t"), text.size());
    text.remove_prefix(begin);
    const auto end = text.find_last_not_of(" \t");
    return end == std::string_view::npos ? std::string_view{} : text.substr(0, end + 1);
}

std::optional<std::uint64_t> lengthOf(std::string_view text) noexcept {
    constexpr std::size_t mostDigits = 19;
    std::uint64_t length = 0;
    const bool hasForm = !text.empty() && text.size() <= mostDigits && (text == "0" || text.front() != '0') &&
                         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!hasForm) {
        return std::nullopt;
    }
    std::from_chars(text.data(), text.data() + text.size(), length);
    return length;
}

} // namespace

RequestReader::Progress RequestReader::read(std::string_view text) {
    while (!problem_ && place_ != Place::End) {
        const auto found = lineEnd(text, std::max(position_, scanned_));
        if (found == text.size() || (text[found] == '\r' && found + 1 == text.size())) {
            scanned_ = found;
            checkSize(text.size() - position_);
            return problem_ ? Progress::Refused : Progress::NeedsMore;
        }
        if (text[found] != '\r' || text[found + 1] != '\n') {
            refuse("request.framing", "Lines of a request's head end in CRLF, and hold no CR, LF or NUL.");
            break;
        }
        const auto each = text.substr(position_, found - position_);
        position_ = scanned_ = found + 2;
        line(each);
    }
    if (!problem_) {
        framing();
    }
    if (!problem_) {
        compare(text.substr(0, position_));
    }
    return problem_ ? Progress::Refused : Progress::Complete;
}

void RequestReader::reset() { *this = RequestReader{limits_}; }

void RequestReader::line(std::string_view line) {
    if (place_ == Place::Fields) {
        if (line.empty()) {
            place_ = Place::End;
        } else {
            field(line);
        }
    } else if (line.empty() && !skippedBlank_) {
        skippedBlank_ = true;
        fieldsBegin_ = position_;
    } else {
        requestLine(line);
    }
}

void RequestReader::requestLine(std::string_view line) {
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last || line.find(' ', first + 1) != last ||
        !isHttpToken(line.substr(0, first)) || last == first + 1) {
        return refuse("request.framing", "A request begins with a method, a target and a version, one blank between.");
    }
    const auto version = line.substr(last + 1);
    const bool isVersion = version.size() == 8 && version.starts_with("HTTP/") && version[5] >= '0' &&
                           version[5] <= '9' && version[6] == '.' && version[7] >= '0' && version[7] <= '9';
    if (!isVersion) {
        return refuse("request.framing", "A request line ends in its version: HTTP/1.1.");
    }
    if (version != "HTTP/1.1" && version != "HTTP/1.0") {
        return refuse("request.version");
    }
    head_.method = line.substr(0, first);
    head_.target = line.substr(first + 1, last - first - 1);
    head_.minorVersion = version.back() - '0';
    if (head_.target.size() > limits_.targetBytes) {
        return refuse("request.target_too_long");
    }
    if (std::any_of(head_.target.begin(), head_.target.end(), [](char c) { return c < 0x21 || c == 0x7F; })) {
        return refuse("request.target");
    }
    place_ = Place::Fields;
    fieldsBegin_ = position_;
}

void RequestReader::field(std::string_view line) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !isHttpToken(line.substr(0, colon)) ||
        !isFieldValue(line.substr(colon + 1))) {
        return refuse("request.framing", "A header field is a name, a colon at once, and its value on one line.");
    }
    if (head_.headers.fields().size() == limits_.headerFields || position_ - fieldsBegin_ > limits_.headerBytes ||
        line.size() > mostFieldBytes) {
        return refuse("request.headers_too_large");
    }
    head_.headers.add(line.substr(0, colon), trimmed(line.substr(colon + 1)));
}

void RequestReader::framing() {
    const auto lengths = head_.headers.count("Content-Length");
    const auto codings = head_.headers.count("Transfer-Encoding");
    const auto hosts = head_.headers.count("Host");
    if (hosts > 1 || (hosts == 0 && head_.minorVersion == 1)) {
        return refuse("request.framing", "A request names its host once.");
    }
    if (lengths > 1 || (lengths > 0 && codings > 0)) {
        return refuse("request.framing", "A request says once how long its body is.");
    }
    if (codings > 0 && head_.minorVersion == 0) {
        return refuse("request.framing", "HTTP/1.0 knows no Transfer-Encoding.");
    }
    if (codings > 0) {
        if (codings > 1 || !isSameHttpName(*head_.headers.find("Transfer-Encoding"), "chunked")) {
            return refuse("request.framing", "Of all transfer codings only chunked is understood.", 501);
        }
        head_.contentLength = std::nullopt;
    } else if (lengths > 0) {
        head_.contentLength = lengthOf(*head_.headers.find("Content-Length"));
        if (!head_.contentLength) {
            return refuse("request.framing", "A Content-Length is a number without leading zeros.");
        }
    }
}

void RequestReader::compare(std::string_view text) {
    namespace http = boost::beast::http;
    http::request_parser<http::empty_body> other;
    other.header_limit(std::numeric_limits<std::uint32_t>::max());
    other.body_limit(boost::none);
    text.remove_prefix(skippedBlank_ ? 2 : 0);
    boost::beast::error_code failure;
    other.put(boost::asio::buffer(text), failure);
    const auto& seen = other.get();
    const bool isSame = !failure && other.is_header_done() && seen.method_string() == head_.method &&
                        seen.target() == head_.target &&
                        seen.version() == 10U + static_cast<unsigned>(head_.minorVersion) &&
                        std::distance(seen.begin(), seen.end()) == std::ssize(head_.headers.fields());
    if (!isSame) {
        refuse("request.framing");
    }
}

void RequestReader::checkSize(std::size_t unread) {
    if (place_ == Place::Begin && unread > limits_.targetBytes + aroundTarget) {
        refuse("request.target_too_long");
    } else if (place_ == Place::Fields && position_ + unread - fieldsBegin_ > limits_.headerBytes) {
        refuse("request.headers_too_large");
    }
}

void RequestReader::refuse(std::string_view code, std::string detail, int status) {
    problem_ = ProblemDetails::of(code, std::move(detail), status);
}

} // namespace missive
