#include <Infrastructure/Missive/Runtime/SystemRandom.hpp>

#include <random>

namespace missive {

namespace {

// One draw of 32 bits would let two processes of a busy system make the same identifiers.
std::mt19937_64 seededGenerator() {
    std::random_device device;
    std::seed_seq seed{device(), device(), device(), device(), device(), device(), device(), device()};
    return std::mt19937_64{seed};
}

} // namespace

std::int64_t SystemRandom::between(std::int64_t least, std::int64_t most) {
    thread_local auto generator = seededGenerator();
    return std::uniform_int_distribution<std::int64_t>{least, most}(generator);
}

} // namespace missive
