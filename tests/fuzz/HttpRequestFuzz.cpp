#include <UI/Missive/Http/Message/RequestTarget.hpp>
#include <UI/Missive/Http/Server/ChunkedBody.hpp>
#include <UI/Missive/Http/Server/RequestReader.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using Progress = missive::RequestReader::Progress;

constexpr missive::RequestReader::Limits limits{512, 4'096, 20};

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

/// What is read of the text when it comes in pieces of this size.
Progress readIn(missive::RequestReader& reader, std::string_view text, std::size_t piece) {
    auto progress = Progress::NeedsMore;
    for (std::size_t size = piece; progress == Progress::NeedsMore && size < text.size() + piece; size += piece) {
        progress = reader.read(text.substr(0, size));
    }
    return progress;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    if (text.empty()) {
        return 0;
    }
    missive::RequestReader whole{limits};
    missive::RequestReader bytewise{limits};
    const auto progress = whole.read(text);
    require(readIn(bytewise, text, 1) == progress);
    if (progress != Progress::Complete) {
        return 0;
    }
    require(whole.size() == bytewise.size() && whole.size() <= text.size());
    require(whole.head().headers == bytewise.head().headers && whole.head().target == bytewise.head().target);
    static_cast<void>(missive::RequestTarget::parse(whole.head().target));
    if (whole.head().isChunked()) {
        std::string body;
        auto rest = text.substr(whole.size());
        missive::ChunkedBody chunks{1'000};
        static_cast<void>(chunks.read(rest, body));
        require(body.size() <= 1'000);
    }
    return 0;
}
