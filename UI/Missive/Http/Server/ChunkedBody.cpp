#include <UI/Missive/Http/Server/ChunkedBody.hpp>

#include <algorithm>
#include <charconv>

namespace missive {
namespace {

constexpr std::size_t mostHexDigits = 16;

} // namespace

ChunkedBody::Progress ChunkedBody::read(std::string_view& text, std::string& body) {
    auto progress = Progress::Complete;
    while (place_ != Place::End && progress == Progress::Complete) {
        switch (place_) {
        case Place::Size:
            progress = size(text);
            break;
        case Place::Data: {
            const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(left_, text.size()));
            if (count > most_ - body.size()) {
                return Progress::TooLong;
            }
            body.append(text.substr(0, count));
            text.remove_prefix(count);
            left_ -= count;
            progress = left_ == 0 ? Progress::Complete : Progress::NeedsMore;
            place_ = left_ == 0 ? Place::DataEnd : Place::Data;
            break;
        }
        case Place::DataEnd:
            progress = lineEnd(text, Place::Size);
            break;
        default:
            progress = lineEnd(text, Place::End);
        }
    }
    return progress;
}

ChunkedBody::Progress ChunkedBody::size(std::string_view& text) {
    const auto end = std::min(text.find_first_not_of("0123456789abcdefABCDEF"), text.size());
    if (end > mostHexDigits || (end == 0 && !text.empty()) || (end < text.size() && text[end] != '\r') ||
        (end + 1 < text.size() && text[end + 1] != '\n')) {
        return Progress::Refused;
    }
    if (end + 2 > text.size()) {
        return Progress::NeedsMore;
    }
    std::from_chars(text.data(), text.data() + end, left_, 16);
    text.remove_prefix(end + 2);
    if (left_ > most_) {
        return Progress::TooLong;
    }
    place_ = left_ == 0 ? Place::LastEnd : Place::Data;
    return Progress::Complete;
}

ChunkedBody::Progress ChunkedBody::lineEnd(std::string_view& text, Place next) {
    if ((!text.empty() && text[0] != '\r') || (text.size() > 1 && text[1] != '\n')) {
        return Progress::Refused;
    }
    if (text.size() < 2) {
        return Progress::NeedsMore;
    }
    text.remove_prefix(2);
    place_ = next;
    return Progress::Complete;
}

} // namespace missive
