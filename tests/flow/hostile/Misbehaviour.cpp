#include <tests/flow/hostile/Misbehaviour.hpp>

#include <Domain/Missive/StopWorker.hpp>
#include <Domain/Missive/Unrecoverable.hpp>

#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace missive::test {

namespace {

struct Stop final : std::runtime_error, StopWorker {
    using std::runtime_error::runtime_error;
};

struct Refused final : std::runtime_error, Unrecoverable {
    using std::runtime_error::runtime_error;
};

} // namespace

Misbehaviour::Misbehaviour(const std::string& customerName) {
    if (customerName.starts_with('!')) {
        std::istringstream{customerName.substr(1)} >> deed_ >> number_;
    }
}

void Misbehaviour::beforeWriting(int nth) const {
    if (asks("abort")) {
        std::abort();
    }
    if (asks("sleep") || asks("sleep-then-refuse")) {
        std::this_thread::sleep_for(std::chrono::milliseconds{number_});
    }
    if (asks("sleep-then-refuse")) {
        throw Refused{"The order is refused after a while."};
    }
    if (asks("throw") && nth <= number_) {
        throw std::runtime_error{"The handler fails before it has written."};
    }
    if (asks("stop") && nth == 1) {
        throw Stop{"The worker shall stop."};
    }
}

void Misbehaviour::afterWriting(int nth) const {
    if (asks("throw-after-write") && nth <= number_) {
        throw std::runtime_error{"The handler fails after it has written."};
    }
    if (asks("exit-after-write") && nth <= number_) {
        _exit(9);
    }
}

void Misbehaviour::afterInvoicing(int nth) const {
    if (asks("throw-after-invoice") && nth <= number_) {
        throw std::runtime_error{"The handler fails after it has issued the invoice."};
    }
}

} // namespace missive::test
