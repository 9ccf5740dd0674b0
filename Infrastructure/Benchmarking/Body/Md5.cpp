#include <Infrastructure/Benchmarking/Body/Bodies.hpp>
#include <Infrastructure/Benchmarking/Body/Measure.hpp>
#include <Infrastructure/Benchmarking/Body/NoInputs.hpp>

#include <openssl/evp.h>

#include <array>

namespace missive::benchmarking::body {
namespace {

struct Md5 {
    static NoInputs setup() { return {}; }
    static std::string run(const NoInputs&) {
        std::string text = "missive";
        std::array<unsigned char, 16> hash{};
        for (int i = 0; i < 1'000; ++i) {
            EVP_Digest(text.data(), text.size(), hash.data(), nullptr, EVP_md5(), nullptr);
            text.resize(2 * hash.size());
            for (std::size_t at = 0; at < hash.size(); ++at) {
                text[2 * at] = "0123456789abcdef"[hash[at] >> 4U];
                text[2 * at + 1] = "0123456789abcdef"[hash[at] & 15U];
            }
        }
        return text;
    }
    static std::string checksum(const std::string& text) { return text; }
};

} // namespace

Measured Bodies::md5(const MeasureOptions& options) { return Measure<Md5>::of(options); }

} // namespace missive::benchmarking::body
