#include <Infrastructure/Benchmarking/Body/Bodies.hpp>
#include <Infrastructure/Benchmarking/Body/Measure.hpp>

#include <openssl/evp.h>

#include <array>
#include <memory>

namespace missive::benchmarking::body {
namespace {

struct Free {
    void operator()(EVP_MD* algorithm) const noexcept { EVP_MD_free(algorithm); }
    void operator()(EVP_MD_CTX* context) const noexcept { EVP_MD_CTX_free(context); }
};

/// Fetched once: to look for the algorithm at each hash takes longer than a short one itself.
struct Hashing {
    std::shared_ptr<EVP_MD> algorithm{EVP_MD_fetch(nullptr, "MD5", nullptr), Free{}};
    std::shared_ptr<EVP_MD_CTX> context{EVP_MD_CTX_new(), Free{}};
};

struct Md5 {
    static Hashing setup() { return {}; }
    static std::string run(const Hashing& hashing) {
        std::string text = "missive";
        std::array<unsigned char, 16> hash{};
        auto* context = hashing.context.get();
        for (int i = 0; i < 1'000; ++i) {
            EVP_DigestInit_ex2(context, hashing.algorithm.get(), nullptr);
            EVP_DigestUpdate(context, text.data(), text.size());
            EVP_DigestFinal_ex(context, hash.data(), nullptr);
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
