#pragma once

#include <UI/Missive/Http/Problem/ProblemDetails.hpp>
#include <UI/Missive/Http/Server/ChunkedBody.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace missive {

/// Reads the body of a request out of what comes in, by its length or in chunks.
class RequestBody {
public:
    /// `length` is nothing for one in chunks. It is `most` bytes long at most.
    RequestBody(std::optional<std::uint64_t> length, std::size_t most) noexcept : length_{length}, chunks_{most} {}

    /// Takes from the beginning of `buffer` what belongs to the body, and appends the data to `body`. Whether it is
    /// complete.
    bool read(std::string& buffer, std::string& body);

    /// What is wrong with it; nothing as long as it goes well.
    const std::optional<ProblemDetails>& problem() const noexcept { return problem_; }

private:
    bool readChunks(std::string& buffer, std::string& body);

    std::optional<std::uint64_t> length_;
    ChunkedBody chunks_;
    std::optional<ProblemDetails> problem_;
};

} // namespace missive
