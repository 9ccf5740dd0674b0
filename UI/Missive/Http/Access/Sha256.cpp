#include <UI/Missive/Http/Access/Sha256.hpp>

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <memory>
#include <stdexcept>

namespace missive {
namespace {

struct FreeAlgorithm {
    void operator()(EVP_MD* algorithm) const noexcept { EVP_MD_free(algorithm); }
};

/// Fetched once: to look for it at each hash takes longer than a short one itself.
const EVP_MD* algorithm() {
    static const std::unique_ptr<EVP_MD, FreeAlgorithm> fetched{EVP_MD_fetch(nullptr, "SHA256", nullptr)};
    return fetched.get();
}

} // namespace

std::string sha256(std::string_view bytes) {
    constexpr std::size_t length = 32;
    std::string hash(length, '\0');
    if (EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char*>(hash.data()), nullptr, algorithm(),
                   nullptr) != 1) {
        throw std::runtime_error{"OpenSSL has no SHA-256: see which providers its configuration loads."};
    }
    return hash;
}

bool isSameSha256(std::string_view one, std::string_view other) noexcept {
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

} // namespace missive
