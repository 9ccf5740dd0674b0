#include <UI/Benchmarking/FigureAssertion.hpp>

#include <UI/Benchmarking/FigureText.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace missive::benchmarking {
namespace {

constexpr std::array<std::pair<std::string_view, double Statistics::*>, 5> assertable{{{"median", &Statistics::median},
                                                                                       {"mean", &Statistics::mean},
                                                                                       {"p90", &Statistics::p90},
                                                                                       {"p95", &Statistics::p95},
                                                                                       {"p99", &Statistics::p99}}};
constexpr std::array<std::pair<std::string_view, double>, 4> units{{{"ns", 1}, {"us", 1e3}, {"ms", 1e6}, {"s", 1e9}}};

[[noreturn]] void refuse(const std::string& text) {
    throw UsageError{
        "The \"--assert\" option needs a figure and its bound, such as median<=1.05*ref or p95<2ms, not \"" + text +
        "\"."};
}

template <class Table> bool isIn(const Table& table, std::string_view name) {
    return std::any_of(table.begin(), table.end(), [&](const auto& each) { return each.first == name; });
}

/// A number above zero in front of the text, which loses it; nothing where there is none.
std::optional<double> takeNumber(std::string_view& text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || !(number > 0)) {
        return std::nullopt;
    }
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

} // namespace

FigureAssertion FigureAssertion::parse(const std::string& text) {
    auto plain = text;
    std::erase(plain, ' ');
    const auto less = plain.find('<');
    FigureAssertion assertion;
    assertion.figure_ = plain.substr(0, less);
    if (less == std::string::npos || !isIn(assertable, assertion.figure_)) {
        refuse(text);
    }
    auto bound = std::string_view{plain}.substr(less + 1);
    assertion.isStrict_ = !bound.starts_with('=');
    bound.remove_prefix(assertion.isStrict_ ? 0 : 1);
    const auto number = takeNumber(bound);
    assertion.isRelative_ = bound == (number ? "*ref" : "ref");
    assertion.bound_ = number.value_or(1);
    if (assertion.isRelative_) {
        return assertion;
    }
    if (!number || !isIn(units, bound)) {
        refuse(text);
    }
    for (const auto& [name, factor] : units) {
        assertion.bound_ *= name == bound ? factor : 1;
    }
    return assertion;
}

double FigureAssertion::figureOf(const ExecutionReport& report) const {
    for (const auto& [name, figure] : assertable) {
        if (name == figure_) {
            return *report.statistics.*figure;
        }
    }
    return 0;
}

std::optional<double> FigureAssertion::boundFor(const ExecutionReport& report,
                                                const std::vector<ExecutionReport>& references) const {
    if (!isRelative_) {
        return bound_;
    }
    const auto same = [&](const ExecutionReport& each) {
        return each.statistics && each.execution.slug == report.execution.slug &&
               each.execution.runtime == report.execution.runtime;
    };
    // The newest: they come in the order they were asked for.
    const auto found = std::find_if(references.rbegin(), references.rend(), same);
    return found == references.rend() ? std::nullopt : std::optional{bound_ * figureOf(*found)};
}

std::vector<std::string> FigureAssertion::complaints(const std::vector<ExecutionReport>& reports,
                                                     const std::vector<ExecutionReport>& references) const {
    std::vector<std::string> complaints;
    for (const auto& report : reports) {
        const auto head = report.execution.title() + ": ";
        const auto bound = boundFor(report, references);
        if (!report.statistics) {
            complaints.push_back(head + "there is no figure to look at.");
        } else if (!bound) {
            complaints.push_back(head + "there is no reference to compare it with.");
        } else if (const auto value = figureOf(report); isStrict_ ? !(value < *bound) : !(value <= *bound)) {
            complaints.push_back(head + "the " + figure_ + " is " + FigureText::time(value) + ", and not " +
                                 (isStrict_ ? "below " : "at most ") + FigureText::time(*bound) + ".");
        }
    }
    return complaints;
}

} // namespace missive::benchmarking
