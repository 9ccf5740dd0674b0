#include <Infrastructure/Benchmarking/Body/Bodies.hpp>
#include <Infrastructure/Benchmarking/Body/Measure.hpp>
#include <Infrastructure/Benchmarking/Body/NoInputs.hpp>

#include <openssl/evp.h>

#include <array>

namespace missive::benchmarking::body {
namespace {

std::string md5Of(const std::string& text) {
    std::array<unsigned char, 16> hash{};
    EVP_Digest(text.data(), text.size(), hash.data(), nullptr, EVP_md5(), nullptr);
    std::string hex;
    for (const auto byte : hash) {
        hex += "0123456789abcdef"[byte >> 4U];
        hex += "0123456789abcdef"[byte & 15U];
    }
    return hex;
}

struct StringConcat {
    static NoInputs setup() { return {}; }
    static std::string run(const NoInputs&) {
        std::string text;
        for (int i = 0; i < 10'000; ++i) {
            text += "abc";
            text += std::to_string(i % 10);
        }
        return text;
    }
    static std::string checksum(const std::string& text) { return std::to_string(text.size()) + " " + md5Of(text); }
};

} // namespace

Measured Bodies::stringConcat(const MeasureOptions& options) { return Measure<StringConcat>::of(options); }

} // namespace missive::benchmarking::body
