#pragma once

#include <Application/Benchmarking/Query/ExecutionView.hpp>
#include <Application/Missive/Bus/CommandBus.hpp>
#include <UI/Missive/Console/Output/Output.hpp>

#include <vector>

namespace missive::benchmarking {

/// Calls off those that are not over, and tells how many they were.
void cancelExecutions(const CommandBus& commands, const std::vector<ExecutionView>& executions, Output& output);

} // namespace missive::benchmarking
