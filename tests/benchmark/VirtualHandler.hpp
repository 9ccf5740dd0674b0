#pragma once

#include <tests/benchmark/CountCommand.hpp>

#include <memory>

namespace missive::benchmark {

/// What a command through the bus is compared with.
class VirtualHandler {
public:
    virtual ~VirtualHandler() = default;
    virtual void handle(const CountCommand& command) = 0;
};

/// Made where the compiler that sees the call does not see the type.
std::unique_ptr<VirtualHandler> makeVirtualHandler();

} // namespace missive::benchmark
