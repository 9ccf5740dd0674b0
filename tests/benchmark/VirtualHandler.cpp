#include <tests/benchmark/VirtualHandler.hpp>

namespace missive::benchmark {

namespace {

class Counting final : public VirtualHandler {
public:
    void handle(const CountCommand& command) override { count_ += command.amount; }

private:
    std::int64_t count_ = 0;
};

} // namespace

std::unique_ptr<VirtualHandler> makeVirtualHandler() { return std::make_unique<Counting>(); }

} // namespace missive::benchmark
