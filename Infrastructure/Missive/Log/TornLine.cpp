#include <Infrastructure/Missive/Log/TornLine.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <unistd.h>

namespace missive {

namespace {

/// How the lines of each format begin; `#` is a digit. A line may be torn before its beginning ends.
bool begins(std::string_view text, std::string_view pattern) noexcept {
    const auto length = std::min(text.size(), pattern.size());
    return std::equal(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(length), pattern.begin(),
                      [](char each, char kind) { return kind == '#' ? each >= '0' && each <= '9' : each == kind; });
}

} // namespace

TornLine::TornLine(int descriptor, off_t size) noexcept : descriptor_{descriptor}, size_{size} {
    char last = '\n';
    isThere_ = size > 0 && ::pread(descriptor, &last, 1, size - 1) == 1 && last != '\n';
}

bool TornLine::cut() const noexcept {
    const auto from = begin();
    return looksLikeOurs(from) ? ::ftruncate(descriptor_, from) == 0 : end();
}

bool TornLine::end() const noexcept { return ::write(descriptor_, "\n", 1) == 1; }

off_t TornLine::begin() const noexcept {
    std::array<char, 65536> chunk{};
    for (auto behind = size_; behind > 0;) {
        const auto wanted = std::min<off_t>(behind, static_cast<off_t>(chunk.size()));
        const auto count = ::pread(descriptor_, chunk.data(), static_cast<std::size_t>(wanted), behind - wanted);
        if (count != wanted) {
            return size_;
        }
        const std::string_view text{chunk.data(), static_cast<std::size_t>(count)};
        if (const auto at = text.rfind('\n'); at != std::string_view::npos) {
            return behind - wanted + static_cast<off_t>(at) + 1;
        }
        behind -= wanted;
    }
    return 0;
}

bool TornLine::looksLikeOurs(off_t begin) const noexcept {
    std::array<char, 24> start{};
    const auto count = ::pread(descriptor_, start.data(), start.size(), begin);
    if (count <= 0) {
        return false;
    }
    const std::string_view text{start.data(), static_cast<std::size_t>(count)};
    return begins(text, "[####-##-##T") || begins(text, R"({"datetime":"####-)") || begins(text, "ts=####-##-##T");
}

} // namespace missive
