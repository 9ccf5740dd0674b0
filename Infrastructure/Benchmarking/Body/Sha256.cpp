#include <Infrastructure/Benchmarking/Body/Bodies.hpp>
#include <Infrastructure/Benchmarking/Body/Measure.hpp>

#include <openssl/evp.h>

#include <array>

namespace missive::benchmarking::body {
namespace {

struct Sha256 {
    using Hash = std::array<unsigned char, 32>;

    static std::string setup() {
        std::string bytes(1'048'576, '\0');
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            bytes[i] = static_cast<char>(i % 251);
        }
        return bytes;
    }
    static Hash run(const std::string& bytes) {
        Hash hash{};
        EVP_Digest(bytes.data(), bytes.size(), hash.data(), nullptr, EVP_sha256(), nullptr);
        return hash;
    }
    static std::string checksum(const Hash& hash) {
        std::string hex;
        for (const auto byte : hash) {
            hex += "0123456789abcdef"[byte >> 4U];
            hex += "0123456789abcdef"[byte & 15U];
        }
        return hex;
    }
};

} // namespace

Measured Bodies::sha256(const MeasureOptions& options) { return Measure<Sha256>::of(options); }

} // namespace missive::benchmarking::body
