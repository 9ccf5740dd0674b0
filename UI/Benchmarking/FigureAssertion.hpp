#pragma once

#include <Application/Benchmarking/Query/ExecutionReport.hpp>

#include <optional>
#include <string>
#include <vector>

namespace missive::benchmarking {

/// What somebody says of a figure, to be found true or not: `median<=1.05*ref`, `p95<2ms`, `mean <= ref`. Figures are
/// median, mean, p90, p95 and p99; `ref` is the same figure of what is referred to.
class FigureAssertion {
public:
    /// Throws UsageError with the form it must have.
    static FigureAssertion parse(const std::string& text);

    bool needsReference() const noexcept { return isRelative_; }

    /// What is not so, in a sentence for each execution; one without figures, or that nothing refers to, is not so
    /// either.
    std::vector<std::string> complaints(const std::vector<ExecutionReport>& reports,
                                        const std::vector<ExecutionReport>& references) const;

private:
    FigureAssertion() = default;

    double figureOf(const ExecutionReport& report) const;
    std::optional<double> boundFor(const ExecutionReport& report, const std::vector<ExecutionReport>& references) const;

    std::string figure_;
    bool isStrict_ = false;
    bool isRelative_ = false;
    /// Nanoseconds, or times the reference.
    double bound_ = 1;
};

} // namespace missive::benchmarking
