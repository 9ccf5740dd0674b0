#include <UI/Missive/Http/Access/Sha256.hpp>

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <stdexcept>

namespace missive {

std::string sha256(std::string_view bytes) {
    constexpr std::size_t length = 32;
    std::string hash(length, '\0');
    if (EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char*>(hash.data()), nullptr, EVP_sha256(),
                   nullptr) != 1) {
        throw std::runtime_error{"OpenSSL has no SHA-256: see which providers its configuration loads."};
    }
    return hash;
}

bool isSameSha256(std::string_view one, std::string_view other) noexcept {
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

} // namespace missive
