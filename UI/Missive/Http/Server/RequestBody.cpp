#include <UI/Missive/Http/Server/RequestBody.hpp>

#include <algorithm>
#include <string_view>

namespace missive {

bool RequestBody::read(std::string& buffer, std::string& body) {
    if (!length_) {
        return readChunks(buffer, body);
    }
    const auto count = std::min<std::uint64_t>(buffer.size(), *length_ - body.size());
    body.append(buffer, 0, count);
    buffer.erase(0, count);
    return body.size() == *length_;
}

bool RequestBody::readChunks(std::string& buffer, std::string& body) {
    std::string_view text{buffer};
    const auto progress = chunks_.read(text, body);
    buffer.erase(0, buffer.size() - text.size());
    if (progress == ChunkedBody::Progress::Refused) {
        problem_ = ProblemDetails::of("request.framing", "A chunk is a size, its bytes and CRLF behind each, without "
                                                         "extensions and trailer fields.");
    } else if (progress == ChunkedBody::Progress::TooLong) {
        problem_ = ProblemDetails::of("request.too_large");
    }
    return progress == ChunkedBody::Progress::Complete;
}

} // namespace missive
