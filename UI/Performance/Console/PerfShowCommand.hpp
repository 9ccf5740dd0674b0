#pragma once

#include <Domain/Performance/RouteLine.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>
#include <UI/Performance/Measuring.hpp>

#include <vector>

namespace missive::performance {

/// `perf:show`: the routes of a period, or one of them with its slowest accesses and the period before.
class PerfShowCommand final : public ConsoleCommand {
public:
    /// Both must outlive it.
    PerfShowCommand(App& app, Measuring& measuring) noexcept : app_{app}, measuring_{measuring} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    int showOne(const Input& input, const std::string& route, Output& output);
    int refuse(const std::string& route, const RouteFilter& filter, Output& output);
    std::vector<RouteLine> lines(const RouteFilter& filter, const Period& period);

    App& app_;
    Measuring& measuring_;
};

} // namespace missive::performance
