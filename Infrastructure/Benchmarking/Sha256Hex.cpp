#include <Infrastructure/Benchmarking/Sha256Hex.hpp>

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace missive::benchmarking {

std::string sha256Hex(std::string_view bytes) {
    std::array<unsigned char, 32> hash{};
    if (EVP_Digest(bytes.data(), bytes.size(), hash.data(), nullptr, EVP_sha256(), nullptr) != 1) {
        throw std::runtime_error{"OpenSSL has no SHA-256: see which providers its configuration loads."};
    }
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (const auto byte : hash) {
        hex += digits[byte / digits.size()];
        hex += digits[byte % digits.size()];
    }
    return hex;
}

} // namespace missive::benchmarking
