#pragma once

#include <UI/Missive/Http/Problem/ProblemDetails.hpp>
#include <UI/Missive/Http/Server/RequestHead.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace missive {

/// Reads the head of a request, strictly as RFC 9112 has it: what could be read in two ways is refused, at the first
/// byte that shows it. A head is taken if a second reader, Boost.Beast's parser, finds the same in it.
class RequestReader {
public:
    struct Limits {
        std::size_t targetBytes;
        std::size_t headerBytes;
        std::size_t headerFields;
    };

    enum class Progress : std::uint8_t { NeedsMore, Complete, Refused };

    explicit RequestReader(Limits limits) noexcept : limits_{limits} {}

    /// Looks at `text`, all that came of this request so far. One CRLF before the request line is passed over.
    Progress read(std::string_view text);

    /// Once it is complete: the head, and where in the text it ends.
    RequestHead& head() noexcept { return head_; }
    std::size_t size() const noexcept { return position_; }

    /// Once it is refused.
    const ProblemDetails& problem() const noexcept { return *problem_; }

    /// For the next request.
    void reset();

private:
    enum class Place : std::uint8_t { Begin, Fields, End };

    void line(std::string_view line);
    void requestLine(std::string_view line);
    void field(std::string_view line);
    void framing();
    void compare(std::string_view text);
    void checkSize(std::size_t unread);
    void refuse(std::string_view code, std::string detail = {}, int status = 0);

    Limits limits_;
    Place place_ = Place::Begin;
    std::size_t position_ = 0;
    std::size_t scanned_ = 0;
    std::size_t fieldsBegin_ = 0;
    bool skippedBlank_ = false;
    RequestHead head_;
    std::optional<ProblemDetails> problem_;
};

} // namespace missive
